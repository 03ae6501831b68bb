import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresIn } from '../../../src/analysis/figures/figures.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { anyText } from '../../corpus/any-text.ts';
import { articleFrom } from '../../support/articles.ts';

const pieces = fc.constantFrom(
  ...['3,000 ', '$300 million ', '47 ', '10-12 ', 'two ', 'three thousand ', 'tens of thousands of ', 'a dozen ', '%'],
  ...['half of ', 'two thirds ', 'to ', 'and ', 'between ', 'from ', 'about ', 'no more than ', 'not ', 'denied that '],
  ...[
    'troops ',
    'North Korean ',
    'in aid ',
    'km ',
    '-km ',
    'years ',
    'old ',
    'of the ',
    'were ',
    '. ',
    ', ',
    '-',
    '–',
    '(',
    ')',
  ],
  ...['Sept. 13 ', 'in 2022 ', 'F-16 ', '9:30 ', 'Resolution ', '\u00a0', '€', '1.5', '0', '’s '],
);
const articles = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')) },
      { weight: 1, arbitrary: anyText },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((paragraphs) => articleFrom({ id: 'any', title: '', paragraphs }));

function check(article: Article): void {
  const figures = figuresIn(article);
  let before = 0;
  for (const { sentence, words, value, upTo, counted, headTerm, unit } of figures) {
    expect(sentence.start <= words.start && words.start < words.end && words.end <= sentence.end).toBe(true);
    // In order of the text, and no number is told twice.
    expect(words.start).toBeGreaterThanOrEqual(before);
    before = words.end;
    expect(value === null || Number.isFinite(value)).toBe(true);
    if (upTo !== null) expect(upTo).toBeGreaterThan(value!);
    expect(counted === null).toBe(headTerm === null);
    if (headTerm !== null) expect(counted!.endsWith(headTerm)).toBe(true);
    expect(unit).not.toBe('');
    // A value that is told stands in the words.
    if (value !== null) expect(article.text.slice(words.start, words.end)).toMatch(/\d|\p{L}{2}/u);
  }
  expect(figuresIn(article)).toEqual(figures);
}

test('ranges slice the text, whatever the text', () => {
  fc.assert(fc.property(articles, check), { numRuns: 1500 });
});

/** Inputs on which a search that starts again at every word would not come to an end. Nothing here is timed. */
test.each([
  '1',
  '1,',
  '1 ',
  '1,000',
  '1-',
  'two ',
  'a hundred ',
  '$',
  '3,000 North ',
  'Aa ',
  'not ',
  '% of the ',
  '(',
  '\u00a0',
  'x@',
])('%j, very often', (piece) => {
  check(articleFrom({ id: 'long', title: '', paragraphs: [piece.repeat(Math.ceil(200_000 / piece.length))] }));
});
