import { describe, expect, test } from 'vitest';
import { findDates } from '../../../src/analysis/events/find-dates.ts';
import { resolve } from '../../../src/analysis/events/resolve.ts';
import type { Tense } from '../../../src/analysis/events/tense.ts';
import type { IsoDate } from '../../../src/corpus/article.ts';

/** First and last day of the only date in `words`, as one text; null where it stays open. */
function read(words: string, published: string, tense: Tense = 'past', otherYear = false): string | null {
  const [date, ...others] = findDates(words);
  expect(others).toEqual([]);
  const when = resolve(date!.reading, { published: published as IsoDate, tense, otherYear, inQuotation: false });
  return when && (when.from === when.to ? when.from : `${when.from}..${when.to}`);
}

describe('weekdays', () => {
  const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

  test('of the past are the last seven days, the day of the article among them', () => {
    expect(days.map((day) => read(`on ${day}`, '2023-10-30'))).toEqual([
      ...['2023-10-29', '2023-10-30', '2023-10-24', '2023-10-25', '2023-10-26', '2023-10-27', '2023-10-28'],
    ]);
  });

  test('to come are the next six: the same day may be today or in a week', () => {
    expect(days.map((day) => read(`on ${day}`, '2023-10-30', 'future'))).toEqual([
      ...['2023-11-05', null, '2023-10-31', '2023-11-01', '2023-11-02', '2023-11-03', '2023-11-04'],
    ]);
  });

  test('stay open where no verb tells', () => {
    expect(read('on Tuesday', '2023-10-30', 'unclear')).toBeNull();
  });

  test.each([
    ['last Friday', '2023-10-30', '2023-10-27'],
    // Of the same week, or of the one before: both are covered.
    ['last Tuesday', '2023-10-26', '2023-10-17..2023-10-24'],
    ['next Tuesday', '2023-10-27', '2023-10-31'],
    ['next Friday', '2023-10-30', '2023-11-03..2023-11-10'],
    ['this past Monday', '2023-10-30', '2023-10-23'],
    ['the coming Monday', '2023-10-30', '2023-11-06'],
  ])('%s, on %s', (words, published, expected) => {
    expect(read(words, published, 'unclear')).toBe(expected);
  });
});

describe('days and months without their year', () => {
  test.each([
    ['on Oct. 7', '2023-10-30', 'past', '2023-10-07'],
    ['on Nov. 20', '2023-10-30', 'future', '2023-11-20'],
    ['on Dec. 20', '2024-01-10', 'past', '2023-12-20'],
    ['on Jan. 10', '2023-12-20', 'future', '2024-01-10'],
    // In the year of the article, however long ago.
    ['on Feb. 3', '2023-10-30', 'past', '2023-02-03'],
    // A past verb and a day to come: 'announced a meeting on Nov. 20'.
    ['on Nov. 20', '2023-10-30', 'past', null],
    ['on Oct. 20', '2023-10-30', 'unclear', '2023-10-20'],
    ['on Nov. 2', '2023-10-30', 'unclear', null],
    ['on Feb. 29', '2023-10-30', 'past', null],
    ['from Jan. 30 to March 2', '2024-04-01', 'past', '2024-01-30..2024-03-02'],
    ['from Jan. 30 to March 2', '2023-04-01', 'past', '2023-01-30..2023-03-02'],
    ['on Saturday, Oct. 28', '2023-10-30', 'unclear', '2023-10-28'],
    ['on Saturday, Oct. 27', '2023-10-30', 'past', null],
    ['in August', '2023-10-30', 'past', '2023-08-01..2023-08-31'],
    ['in November', '2024-01-10', 'past', '2023-11-01..2023-11-30'],
    ['in December', '2023-10-30', 'past', null],
    ['last August', '2023-09-15', 'past', null],
    ['last October', '2023-09-15', 'past', '2022-10-01..2022-10-31'],
    ['in August last year', '2023-09-15', 'past', '2022-08-01..2022-08-31'],
    ['this past August', '2023-10-30', 'past', '2023-08-01..2023-08-31'],
  ] as const)('%s, on %s, %s: %s', (words, published, tense, expected) => {
    expect(read(words, published, tense)).toBe(expected);
  });

  test('stay open where the text has spoken of another year', () => {
    expect(read('on Oct. 7', '2023-10-30', 'past', true)).toBeNull();
  });
});

describe('told against the day of the article', () => {
  test.each([
    ['yesterday', '2023-03-01', '2023-02-28'],
    ['yesterday', '2024-03-01', '2024-02-29'],
    ['tomorrow', '2023-12-31', '2024-01-01'],
    ['last night', '2023-10-30', '2023-10-29'],
    ['earlier this month', '2023-10-12', '2023-10-01..2023-10-12'],
    ['later this month', '2023-10-12', '2023-10-12..2023-10-31'],
    ['last month', '2024-01-10', '2023-12-01..2023-12-31'],
    ['next month', '2023-12-10', '2024-01-01..2024-01-31'],
    ['last week', '2023-10-25', '2023-10-16..2023-10-22'],
    // On a Sunday the week may be over or begin.
    ['last week', '2023-10-29', '2023-10-16..2023-10-28'],
    ['this year', '2023-10-30', '2023-01-01..2023-12-31'],
    ['two days ago', '2023-10-30', '2023-10-28'],
    ['a year ago', '2023-10-30', '2022-04-30..2023-04-30'],
    ['a month ago', '2023-03-31', '2023-02-13..2023-03-15'],
    ['over the past two weeks', '2023-10-30', '2023-10-16..2023-10-30'],
    ['over the weekend', '2023-10-30', '2023-10-28..2023-10-29'],
    ['over the weekend', '2023-10-29', '2023-10-28..2023-10-29'],
    ['last weekend', '2023-10-29', '2023-10-21..2023-10-22'],
    ['two days later', '2023-10-30', null],
    ['the previous day', '2023-10-30', null],
    ['about two years ago', '2023-10-30', null],
    ['last summer', '2023-10-30', null],
  ])('%s, on %s: %s', (words, published, expected) => {
    expect(read(words, published)).toBe(expected);
  });

  test('today with a present verb may be nowadays', () => {
    expect(read('today', '2023-10-30', 'unclear')).toBeNull();
    expect(read('today', '2023-10-30', 'past')).toBe('2023-10-30');
  });
});
