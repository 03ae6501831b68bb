import { describe, expect, test } from 'vitest';
import { eventsIn } from '../../../src/analysis/events/events.ts';
import { labelledSentences } from './labelled.ts';

/** What was found over all labelled sentences, counted once. */
const counts = { expected: 0, found: 0, spurious: 0, resolvable: 0, resolved: 0, right: 0 };
const mistakes: string[] = [];
for (const { article, labels } of labelledSentences()) {
  const events = eventsIn(article);
  counts.expected += labels.length;
  counts.resolvable += labels.filter(({ from }) => from !== null).length;
  for (const { words, when } of events) {
    const label = labels.find(({ start, end }) => words.start < end && start < words.end);
    const isRight = label !== undefined && (when?.from ?? null) === label.from && (when?.to ?? null) === label.to;
    counts.found += label ? 1 : 0;
    counts.spurious += label ? 0 : 1;
    counts.resolved += when ? 1 : 0;
    counts.right += when && isRight ? 1 : 0;
    if (!isRight)
      mistakes.push(
        `${article.date} ${article.text} -> ${article.text.slice(words.start, words.end)} ${JSON.stringify(when)}`,
      );
  }
  for (const { start, end } of labels) {
    if (!events.some(({ words }) => words.start < end && start < words.end)) mistakes.push(`missed: ${article.text}`);
  }
}

describe('dates of the labelled sentences', () => {
  test('there are enough to measure by', () => {
    expect(labelledSentences().length).toBeGreaterThanOrEqual(120);
  });

  test('what is resolved is right', () => {
    expect(counts.right / counts.resolved, mistakes.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  test('most of what can be resolved is', () => {
    expect(counts.right / counts.resolvable, mistakes.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  test('dates are found, and nothing else is taken for one', () => {
    expect(counts.found / counts.expected, mistakes.join('\n')).toBeGreaterThanOrEqual(0.96);
    expect(counts.spurious / (counts.found + counts.spurious), mistakes.join('\n')).toBeLessThanOrEqual(0.02);
  });
});
