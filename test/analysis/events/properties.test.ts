import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventsIn } from '../../../src/analysis/events/events.ts';
import { daysLater } from '../../../src/analysis/events/periods.ts';
import type { Article, IsoDate } from '../../../src/corpus/article.ts';
import { anyText } from '../../corpus/any-text.ts';
import { articleFrom } from '../../support/articles.ts';

const pieces = fc.constantFrom(
  ...[
    'on Saturday ',
    'last Friday ',
    'next Tuesday ',
    'yesterday ',
    'today ',
    'over the weekend ',
    'last week ',
    'Oct. 7 ',
  ],
  ...['Sept. 13, 2023 ', '13 September ', 'in August ', 'last August ', 'in 2022 ', 'from 2015 to 2019 ', 'Feb. 29 '],
  ...[
    'a year ago ',
    'two days later ',
    'earlier this month ',
    'the past two weeks ',
    'in the ',
    '03/04/2023 ',
    '31 ',
    '-',
  ],
  ...['will ', 'met ', 'said ', 'to ', 'is scheduled for ', 'had ', 'would ', 'and ', 'May ', 'the ', 'of '],
  ...['“', '”', '"', ', ', '. ', '; ', '(', 'LINDAU, ', ' -- ', '’s ', '\u00a0'],
);
const dates = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => daysLater('1900-01-01' as IsoDate, days))
  .map((date) => ({ date }));
const articles = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')) },
        { weight: 1, arbitrary: anyText },
      ),
      { minLength: 1, maxLength: 4 },
    ),
    fc.oneof(dates, fc.constant({})),
  )
  .map(([paragraphs, dated]) => articleFrom({ id: 'any', title: '', paragraphs, ...dated }));

function check(article: Article): void {
  const events = eventsIn(article);
  let before = 0;
  for (const { sentence, words, when, resolvedFrom } of events) {
    expect(sentence.start <= words.start && words.start < words.end && words.end <= sentence.end).toBe(true);
    // In order of the text, and no word is of two dates.
    expect(words.start).toBeGreaterThanOrEqual(before);
    before = words.end;
    expect(when === null).toBe(resolvedFrom === null);
    if (article.date === null) expect(resolvedFrom).not.toBe('publication date');
    if (when === null) continue;
    expect(when.from <= when.to).toBe(true);
    for (const day of [when.from, when.to]) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
  }
  expect(eventsIn(article)).toEqual(events);
}

test('ranges slice the text, and days exist, whatever the text', () => {
  fc.assert(fc.property(articles, check), { numRuns: 1500 });
});

/** Inputs on which a search that starts again at every word would not come to an end. Nothing here is timed. */
test.each([
  '1 ',
  'May ',
  'May 5, ',
  'the ',
  '“on Monday” ',
  "'",
  '"',
  'a few ',
  '2022 ',
  'in 2022-',
  'to ',
  ', ',
  'X',
  'will be ',
])('%j, very often', (piece) => {
  const paragraphs = [piece.repeat(Math.ceil(200_000 / piece.length))];
  check(articleFrom({ id: 'long', title: '', paragraphs, date: '2023-10-30' }));
});
