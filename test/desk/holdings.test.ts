import { describe, expect, test } from 'vitest';
import { holdingsOf, inNewestOrder, sourcesOf } from '../../src/desk/holdings.ts';
import { articleFrom, harbourArticles } from '../support/articles.ts';

describe('what the corpus holds', () => {
  const held = inNewestOrder(harbourArticles);

  test('is counted, with the newest articles and none of their text', () => {
    const { coverage, publishers, newest } = holdingsOf(held, 2);
    expect(coverage).toEqual({ articles: 4, from: '2023-10-30', to: '2024-01-10', undated: 1 });
    expect(publishers).toBe(3);
    expect(newest.map(({ id }) => id)).toEqual(['fishermen-protest', 'harbour-korean']);
    expect(newest.some((head) => 'text' in head)).toBe(false);
  });

  test('is nothing without articles', () => {
    expect(holdingsOf([], 2)).toEqual({
      coverage: { articles: 0, from: null, to: null, undated: 0 },
      publishers: 0,
      newest: [],
    });
  });
});

describe('sources', () => {
  test('of very many articles name the newest, and count all of each publisher', () => {
    const many = Array.from({ length: 5010 }, (_, n) =>
      articleFrom({
        ...{ id: `a${n}`, title: 'A', paragraphs: ['Words.'], source: n < 8 ? 'Old Wire' : 'New Wire' },
        date: n < 8 ? '2001-01-01' : '2024-01-01',
      }),
    );
    const sources = sourcesOf(inNewestOrder(many), null);
    expect(sources.map(({ source, count, articles }) => [source, count, articles.length])).toEqual([
      ['New Wire', 5002, 5000],
      ['Old Wire', 8, 0],
    ]);
  });
});
