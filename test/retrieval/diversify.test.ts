import { describe, expect, test } from 'vitest';
import { likeness, spread } from '../../src/retrieval/diversify.ts';
import type { RankedPassage } from '../../src/retrieval/ranked-passage.ts';
import { archiveOf, articlesOf } from './support.ts';

const archive = archiveOf(
  articlesOf({
    a: ['Tide barrier costs rise.', '# Fleet', 'Herring boats blocked port.'],
    b: 'Tide barrier costs rise.',
    c: 'Mayor denied taxes.',
  }),
);
const [COSTS, FLEET, COSTS_AGAIN, MAYOR] = [0, 1, 2, 3] as const;
const ranked = (...scores: (readonly [passage: number, score: number])[]): RankedPassage[] =>
  scores.map(([passage, score]) => ({ passage, score, matched: new Float64Array(0) }));
const chosen = (count: number, ...scores: (readonly [number, number])[]) =>
  spread(archive, ranked(...scores), count).map(({ passage }) => passage);

describe('likeness', () => {
  test('is 1 for the same words, 0 for none in common, and the same both ways', () => {
    expect(likeness(archive, COSTS, COSTS_AGAIN)).toBe(1);
    expect(likeness(archive, COSTS, MAYOR)).toBe(0);
    expect(likeness(archive, FLEET, COSTS)).toBe(likeness(archive, COSTS, FLEET));
  });
});

describe('spread', () => {
  test('the best comes first, whatever follows', () => {
    expect(chosen(1, [MAYOR, 3], [COSTS, 2])).toEqual([MAYOR]);
  });

  test('another article comes before a further passage of the same one', () => {
    expect(chosen(3, [COSTS, 10], [FLEET, 9], [MAYOR, 8])).toEqual([COSTS, MAYOR, FLEET]);
  });

  test('something new comes before the same words again', () => {
    expect(chosen(3, [COSTS, 10], [COSTS_AGAIN, 9], [MAYOR, 8])).toEqual([COSTS, MAYOR, COSTS_AGAIN]);
  });

  test('what must come first comes first, and what is like it counts less after it', () => {
    const found = spread(archive, ranked([COSTS, 10], [MAYOR, 8], [COSTS_AGAIN, 7]), 3, new Set([COSTS_AGAIN]));
    expect(found.map(({ passage }) => passage)).toEqual([COSTS_AGAIN, MAYOR, COSTS]);
  });

  test('what is far better stays before what is merely different', () => {
    expect(chosen(3, [COSTS, 10], [FLEET, 9], [MAYOR, 1])).toEqual([COSTS, FLEET, MAYOR]);
  });

  test('a shorter choice is the beginning of a longer one, so that pages do not repeat', () => {
    const scores = [
      [COSTS, 10],
      [FLEET, 9],
      [COSTS_AGAIN, 8],
      [MAYOR, 7],
    ] as const;
    for (const count of [0, 1, 2, 3, 4, 9])
      expect(chosen(count, ...scores)).toEqual(chosen(4, ...scores).slice(0, count));
  });

  test('equal ones keep their order, and what is given is left as it is', () => {
    const given = ranked([MAYOR, 5], [COSTS, 5]);
    expect(spread(archive, given, 2)).toEqual(given);
    expect(given).toHaveLength(2);
    expect(spread(archive, [], 3)).toEqual([]);
  });

  test('scores are not changed by it', () => {
    expect(spread(archive, ranked([COSTS, 10], [FLEET, 9]), 2).map(({ score }) => score)).toEqual([10, 9]);
  });
});
