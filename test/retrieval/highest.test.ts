import fc from 'fast-check';
import { expect, test } from 'vitest';
import { higherFirst, highest, nthHighest } from '../../src/retrieval/highest.ts';

test('over any items and keys: those that sorting would put first', () => {
  const keyed = fc.tuple(fc.nat(5), fc.nat(3));
  fc.assert(
    fc.property(fc.array(keyed), fc.integer({ min: 1, max: 20 }), (all, count) => {
      const items = [...all.keys()].reverse();
      const keys = [(item: number) => all[item]![0] / 3, (item: number) => all[item]![1]];
      const sorted = items.toSorted((a, b) => {
        for (const key of keys) if (key(a) !== key(b)) return key(b) - key(a);
        return a - b;
      });
      expect(items.toSorted(higherFirst(keys))).toEqual(sorted);
      const ascending = (some: readonly number[]) => some.toSorted((a, b) => a - b);
      expect(ascending(highest(items, count, keys))).toEqual(ascending(sorted.slice(0, count)));
    }),
  );
});

test('over any values: the nth highest is in its place', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.double({ noNaN: true }).map((value) => value + 0),
        { minLength: 1 },
      ),
      fc.nat(),
      (values, seed) => {
        const count = 1 + (seed % values.length);
        expect(nthHighest(Float64Array.from(values), count)).toBe(values.toSorted((a, b) => b - a)[count - 1]);
      },
    ),
  );
});
