import { describe, expect, test } from 'vitest';
import { figuresIn } from '../../../src/analysis/figures/figures.ts';
import { type LabelledFigure, labelledSentences } from './labelled.ts';

/** What was found over all labelled sentences, counted once. A figure is right if every field of its label is. */
const counts = { expected: 0, found: 0, right: 0, valueRight: 0 };
const mistakes: string[] = [];
for (const { article, labels } of labelledSentences()) {
  const rest = new Set(labels);
  counts.expected += labels.length;
  for (const { sentence: _, counted, ...figure } of figuresIn(article)) {
    const label = labels.find(({ words }) => words.start < figure.words.end && figure.words.start < words.end);
    counts.found++;
    counts.valueRight += label && label.value === figure.value && label.upTo === figure.upTo ? 1 : 0;
    if (label) rest.delete(label);
    if (label && sameFields(label, figure)) counts.right++;
    else
      mistakes.push(
        `${article.text} -> ${article.text.slice(figure.words.start, figure.words.end)} ${JSON.stringify({ ...figure, counted })}`,
      );
  }
  for (const { words } of rest)
    mistakes.push(`missed: ${article.text} -> ${article.text.slice(words.start, words.end)}`);
}

function sameFields(a: LabelledFigure, b: LabelledFigure): boolean {
  return (
    a.words.start === b.words.start &&
    a.words.end === b.words.end &&
    a.value === b.value &&
    a.upTo === b.upTo &&
    a.qualifier === b.qualifier &&
    a.unit === b.unit &&
    a.headTerm === b.headTerm &&
    a.negated === b.negated
  );
}

describe('figures of the labelled sentences', () => {
  test('there are enough to measure by', () => {
    expect(labelledSentences().length).toBeGreaterThanOrEqual(120);
  });

  test('what is found is right in every field', () => {
    expect(counts.right / counts.found, mistakes.join('\n')).toBeGreaterThanOrEqual(0.96);
  });

  test('numbers are not misread', () => {
    expect(counts.valueRight / counts.found, mistakes.join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  test('most figures are found', () => {
    expect(counts.right / counts.expected, mistakes.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});
