import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/corpus/article.ts';
import { coveragePhrase, dayPhrase, periodPhrase } from '../../src/platforms/phrases.ts';
import { coverageOf } from '../../src/retrieval/coverage.ts';
import { harbourArticles } from '../support/articles.ts';

const day = (text: string) => text as IsoDate;

test('a day is said so that nobody can misread it', () => {
  expect(dayPhrase(day('2023-10-30'))).toBe('30 Oct 2023');
  expect(dayPhrase(day('2024-01-05'))).toBe('5 Jan 2024');
  expect(dayPhrase(null)).toBe('undated');
});

test.each([
  ['2023-10-30', '2023-10-30', '30 Oct 2023'],
  ['2024-02-01', '2024-02-29', 'Feb 2024'],
  ['2024-07-01', '2024-09-30', 'Jul 2024 – Sep 2024'],
  ['2018-01-01', '2018-12-31', '2018'],
  ['2015-01-01', '2019-12-31', '2015 – 2019'],
  ['2023-02-01', '2023-02-27', '1 Feb 2023 – 27 Feb 2023'],
])('%s to %s is %s', (from, to, phrase) => {
  expect(periodPhrase({ from: day(from), to: day(to) })).toBe(phrase);
});

describe('coverage', () => {
  const [from, to] = [day('2023-10-30'), day('2024-01-10')];

  test.each([
    [{ articles: 4, from, to, undated: 1 }, '4 articles · 30 Oct 2023 – 10 Jan 2024 · 1 undated'],
    [{ articles: 1, from, to: from, undated: 0 }, '1 article · 30 Oct 2023'],
    [{ articles: 2, from: null, to: null, undated: 2 }, '2 articles · undated'],
    [{ articles: 0, from: null, to: null, undated: 0 }, '0 articles'],
  ])('%o', (coverage, phrase) => {
    expect(coveragePhrase(coverage)).toBe(phrase);
  });

  test('is counted from the articles', () => {
    expect(coverageOf(harbourArticles)).toEqual({ articles: 4, from, to, undated: 1 });
    expect(coverageOf([])).toEqual({ articles: 0, from: null, to: null, undated: 0 });
  });
});
