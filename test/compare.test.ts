import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortedInSlices } from '../src/compare.ts';

function sorted<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number) {
  const steps = sortedInSlices(items, compare);
  let pauses = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return { items: step.value, pauses };
    pauses++;
  }
}

test.each([0, 1, 4096, 4097, 20_000])(
  '%i items are as sorting at once puts them, equal ones as they stood',
  (count) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(1000), (distinct, seed) => {
        const items = Array.from({ length: count }, (_, at) => ({ at, key: (at * 7919 + seed) % distinct }));
        const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
        expect(sorted(items, compare).items).toEqual(items.toSorted(compare));
      }),
      { numRuns: 3 },
    );
  },
);

test('others have their turn', () => {
  expect(sorted([...Array(20_000).keys()].reverse(), (a, b) => a - b).pauses).toBeGreaterThan(10);
});
