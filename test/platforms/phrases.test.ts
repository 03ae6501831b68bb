import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/corpus/article.ts';
import { coverageOf, coveragePhrase, dayPhrase } from '../../src/platforms/phrases.ts';
import { harbourArticles } from '../support/articles.ts';

const day = (text: string) => text as IsoDate;

test('a day is said so that nobody can misread it', () => {
  expect(dayPhrase(day('2023-10-30'))).toBe('30 Oct 2023');
  expect(dayPhrase(day('2024-01-05'))).toBe('5 Jan 2024');
  expect(dayPhrase(null)).toBe('undated');
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
