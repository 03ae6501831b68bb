import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestFirst } from '../../src/retrieval/best-first.ts';

const scores = fc.array(fc.nat(4).map((score) => score / 3));
const bundles = fc.array(fc.record({ scores, above: fc.nat(2) }));

test('over any bundles: the order is that of sorting all items, however often it is gone through', () => {
  fc.assert(
    fc.property(bundles, fc.nat(5), (all, looked) => {
      const items = all.map(({ scores }, bundle) => scores.map((score, place) => ({ bundle, place, score })));
      const given = bestFirst(
        all.map(({ scores, above }, bundle) => ({ most: Math.max(0, ...scores) + above, items: () => items[bundle]! })),
      );
      const sorted = items.flat().sort((a, b) => b.score - a.score);
      expect([...Iterator.from(given).take(looked)]).toEqual(sorted.slice(0, looked));
      expect([...given]).toEqual(sorted);
    }),
  );
});

test('what cannot be the next is not opened', () => {
  const opened: string[] = [];
  const bundle = (name: string, most: number, ...scores: number[]) => ({
    most,
    items() {
      opened.push(name);
      return scores.map((score) => ({ name, score }));
    },
  });
  const [first, second] = bestFirst([bundle('low', 1, 1), bundle('high', 4, 3, 2), bundle('empty', 3.5)]);
  expect([first, second].map((item) => item?.score)).toEqual([3, 2]);
  expect(opened).toEqual(['high', 'empty']);
});
