import { describe, expect, test } from 'vitest';
import { generateArticles } from '../../bench/generate.ts';

describe('generateArticles', () => {
  test('makes the same articles for the same seed, and others for another', () => {
    expect([...generateArticles(30, 7)]).toEqual([...generateArticles(30, 7)]);
    expect([...generateArticles(30, 7)]).not.toEqual([...generateArticles(30, 8)]);
  });

  test('makes articles that a corpus can hold', () => {
    const articles = [...generateArticles(100)];
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
    for (const { title, text, date } of articles) {
      expect(title).toMatch(/^\p{Lu}/u);
      expect(text).toMatch(/\.$/);
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test('draws few words often and many words rarely, as running text does', () => {
    const words = [...generateArticles(300)].flatMap(({ text }) => text.toLowerCase().match(/[a-z]+/g) ?? []);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const once = [...counts.values()].filter((count) => count === 1).length;
    expect(counts.get('the')! / words.length).toBeGreaterThan(0.03);
    expect(once / counts.size).toBeGreaterThan(0.3);
  });
});
