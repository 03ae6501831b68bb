import { describe, expect, test } from 'vitest';
import { conceptsOf } from '../../src/retrieval/concepts.ts';
import { withFeedback } from '../../src/retrieval/feedback.ts';
import type { RankedPassage } from '../../src/retrieval/ranked-passage.ts';
import { archiveOf, articlesOf, idsOf, rankingOf } from './support.ts';

const texts = {
  first: 'The barrier vote pleased Adeyemi.',
  second: 'The barrier vote: Adeyemi smiled.',
  third: 'On the barrier vote Adeyemi spoke.',
  plain: 'The barrier leaks.',
  holding: 'The barrier and Adeyemi.',
};

/** By article: what its passage gained, as a factor, where all are found with one score. */
function gains(dates: Partial<Record<keyof typeof texts, string>>): Record<string, number> {
  const more = Object.fromEntries(Object.entries(dates).map(([id, date]) => [id, { date }]));
  const archive = archiveOf(articlesOf(texts, more));
  const ranked: RankedPassage[] = archive.passages.map((_, passage) => ({
    passage,
    score: 2,
    matched: new Float64Array(0),
  }));
  const taught = withFeedback(archive, conceptsOf('barrier vote', archive), ranked);
  return Object.fromEntries(taught.map(({ passage, score }) => [archive.passages[passage]!.article.id, score / 2]));
}
const untouched = { first: 1, second: 1, third: 1, plain: 1, holding: 1 };

describe('what several reports of the same days share beyond the question', () => {
  const event = { first: '2024-01-10', second: '2024-01-11', third: '2024-01-12' };

  test('lifts passages that hold it, of whatever day, and no others', () => {
    const found = gains(event);
    expect(found.holding).toBeGreaterThan(1);
    expect(found.first).toBeGreaterThan(1);
    expect(found.plain).toBe(1);
  });

  test('lifts a little only: no passage half again as high', () => {
    for (const gain of Object.values(gains(event))) expect(gain).toBeLessThan(1.5);
  });

  test('is not learnt from fewer than three articles', () => {
    expect(gains({ first: '2024-01-10', second: '2024-01-11' })).toEqual(untouched);
  });

  test('is not learnt from articles of other days', () => {
    expect(gains({ ...event, third: '2024-03-01' })).toEqual(untouched);
  });

  test('is not learnt where the best article is undated', () => {
    expect(gains({ second: '2024-01-10', third: '2024-01-11', holding: '2024-01-12' })).toEqual(untouched);
  });
});

test('nothing found, nothing learnt', () => {
  const archive = archiveOf(articlesOf(texts));
  expect(withFeedback(archive, conceptsOf('zebra', archive), [])).toEqual([]);
});

test('of words that weigh the same, which are learnt does not depend on the order of the articles', () => {
  const words = [...'abcdefghijklmn'].map((letter) => `zq${letter}`);
  const articles = articlesOf(
    {
      a: `Barrier vote ${words.join(' ')}.`,
      b: `Barrier vote ${words.toReversed().join(' ')}.`,
      c: `Barrier vote ${words.join(' ')}.`,
      d: `Barrier ${words.slice(0, 7).join(' ')}.`,
      e: `Barrier ${words.slice(7).join(' ')}.`,
    },
    Object.fromEntries(['a', 'b', 'c'].map((id) => [id, { date: '2024-01-10' }])),
  );
  for (const order of [articles, articles.toReversed()]) {
    const archive = archiveOf(order);
    expect(idsOf(archive, rankingOf(archive, 'barrier vote'))).toEqual(['a', 'b', 'c', 'd', 'e']);
  }
});
