import { describe, expect, test } from 'vitest';
import { conceptsOf } from '../../src/retrieval/concepts.ts';
import { meetings, nearness } from '../../src/retrieval/nearness.ts';
import { archiveOf, articlesOf, idsOf, rankingOf } from './support.ts';

const archive = archiveOf(articlesOf({ a: 'Herring barrier lighthouse mayor.' }));
const concepts = conceptsOf('herring barrier lighthouse mayor', archive);
const weights = [4, 3, 2, 1];

describe('neighbours of the question', () => {
  test('count by the lesser of the two, more the nearer they stand', () => {
    const near = nearness(concepts, [[10], [11], [], []], weights);
    const further = nearness(concepts, [[10], [16], [], []], weights);
    expect(near).toBe(3);
    expect(further).toBeGreaterThan(0);
    expect(further).toBeLessThan(near);
  });

  test('the order of the question counts as nearer than the reverse', () => {
    const [asAsked, reversed] = [
      nearness(concepts, [[10], [12], [], []], weights),
      nearness(concepts, [[12], [10], [], []], weights),
    ];
    expect(asAsked).toBeGreaterThan(reversed);
  });

  test('those too far apart count nothing', () => {
    expect(nearness(concepts, [[10], [19], [], []], weights)).toBe(0);
  });
});

describe('concepts that stand apart in the question', () => {
  test('count where they meet, in either order', () => {
    expect(meetings(concepts, [[10], [], [14], []], weights)).toBe(2 / 3);
    expect(meetings(concepts, [[14], [], [10], []], weights)).toBe(2 / 3);
  });

  test('neighbours are not counted a second time', () => {
    expect(meetings(concepts, [[10], [11], [], []], weights)).toBe(0);
  });

  test('a passage in which they meet comes before one that has them far from one another', () => {
    const filler = 'Gulls cried over many a roof of many a house beside this quay.';
    const both = archiveOf(
      articlesOf({
        far: `The lighthouse shone again. ${filler} Its ferry carried a mayor.`,
        near: `Its ferry carried a mayor to the lighthouse. ${filler} It shone again.`,
      }),
    );
    expect(idsOf(both, rankingOf(both, 'lighthouse ferry carried mayor'))[0]).toBe('near');
  });
});
