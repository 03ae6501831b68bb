import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auroc, mean, ndcg, percentile, rankOfFirst, recall, reciprocalRank, share } from '../../bench/metrics.ts';

const relevant = new Set(['a', 'b', 'c']);

describe('ndcg', () => {
  test('discounts each relevant item by the logarithm of its rank', () => {
    // Ranks 1 and 3: 1/log2(2) + 1/log2(4) = 1.5. Ideal, ranks 1 to 3: 1 + 0.63093 + 0.5 = 2.13093.
    expect(ndcg(['a', 'x', 'b', 'y'], relevant, 10)).toBeCloseTo(1.5 / 2.13093, 5);
  });

  test('takes a single relevant item at rank 2 for 1/log2(3)', () => {
    expect(ndcg(['x', 'a'], new Set(['a']), 10)).toBeCloseTo(0.63093, 5);
  });

  test('does not look below the depth', () => {
    expect(ndcg(['x', 'y', 'a'], relevant, 2)).toBe(0);
  });

  test('asks no more of a ranking than fits into the depth', () => {
    expect(ndcg(['a', 'b'], relevant, 2)).toBe(1);
  });

  test('is 0 for an empty ranking', () => {
    expect(ndcg([], relevant, 10)).toBe(0);
  });

  test('stays between 0 and 1, and never falls when the first items are relevant ones', () => {
    fc.assert(
      fc.property(rankings(), fc.integer({ min: 1, max: 12 }), ({ ranked, wanted }, depth) => {
        const value = ndcg(ranked, wanted, depth);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        const sorted = ranked.toSorted((a, b) => Number(wanted.has(b)) - Number(wanted.has(a)));
        expect(ndcg(sorted, wanted, depth)).toBeGreaterThanOrEqual(value - 1e-12);
      }),
    );
  });

  test('is 1 for a perfect ranking', () => {
    fc.assert(
      fc.property(rankings(), fc.integer({ min: 1, max: 12 }), ({ ranked, wanted }, depth) => {
        const others = ranked.filter((item) => !wanted.has(item));
        expect(ndcg([...wanted, ...others], wanted, depth)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('recall', () => {
  test('is the share of the relevant items within the depth', () => {
    expect(recall(['a', 'x', 'b', 'c'], relevant, 3)).toBeCloseTo(2 / 3, 12);
  });

  test('is 1 once all are seen', () => {
    expect(recall(['x', 'c', 'b', 'a'], relevant, 4)).toBe(1);
  });
});

describe('reciprocalRank', () => {
  test('is one divided by the rank of the first relevant item', () => {
    expect(reciprocalRank(['x', 'y', 'z', 'b', 'a'], relevant, 10)).toBe(0.25);
  });

  test('is 0 where none stands within the depth', () => {
    expect(reciprocalRank(['x', 'y', 'a'], relevant, 2)).toBe(0);
  });
});

describe('rankOfFirst', () => {
  test('counts from 1, and knows that there may be none', () => {
    expect(rankOfFirst(['x', 'a'], relevant)).toBe(2);
    expect(rankOfFirst(['x'], relevant)).toBeNull();
  });
});

describe('auroc', () => {
  test('is the share of pairs in the right order', () => {
    // 3 beats 2 and 1; 1.5 beats 1 only: three of four pairs.
    expect(auroc([3, 1.5], [2, 1])).toBe(0.75);
  });

  test('counts a tie half', () => {
    expect(auroc([1, 2], [1])).toBe(0.75);
  });

  test('ranks a search without results below any score', () => {
    expect(auroc([0, 5], [-Infinity])).toBe(1);
    expect(auroc([-Infinity], [-Infinity])).toBe(0.5);
  });

  test('has no value where one side is empty', () => {
    expect(auroc([], [1])).toBeNull();
    expect(auroc([1], [])).toBeNull();
  });

  test('is symmetric: swapping the sides mirrors the value around one half', () => {
    const scores = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(scores, scores, (some, others) => {
        expect(auroc(some, others)! + auroc(others, some)!).toBeCloseTo(1, 12);
      }),
    );
  });

  test('does not change when all scores are stretched and shifted alike', () => {
    const scores = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(scores, scores, (some, others) => {
        const stretch = (values: readonly number[]) => values.map((value) => 3 * value + 7);
        expect(auroc(stretch(some), stretch(others))).toBe(auroc(some, others));
      }),
    );
  });
});

describe('mean and share', () => {
  test('of some values', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(share([true, false, false, true])).toBe(0.5);
  });

  test('of nothing', () => {
    expect(mean([])).toBeNull();
    expect(share([])).toBeNull();
  });
});

describe('percentile', () => {
  test('is a value that occurs, by nearest rank', () => {
    const values = [50, 15, 40, 20, 35];
    expect(percentile(values, 30)).toBe(20);
    expect(percentile(values, 50)).toBe(35);
    expect(percentile(values, 99)).toBe(50);
    expect(percentile(values, 0)).toBe(15);
  });

  test('leaves so many values at or below it', () => {
    const values = fc.array(fc.integer(), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (some, percent) => {
        const found = percentile(some, percent);
        const atOrBelow = some.filter((value) => value <= found).length;
        const below = some.filter((value) => value < found).length;
        expect(atOrBelow / some.length).toBeGreaterThanOrEqual(percent / 100 - 1e-12);
        expect(below / some.length).toBeLessThan(percent / 100);
      }),
    );
  });
});

/** A ranking of distinct items and the items that it should hold, which need not be in it. */
function rankings() {
  const items = Array.from({ length: 15 }, (_, index) => `item ${index}`);
  return fc.record({
    ranked: fc.shuffledSubarray(items),
    wanted: fc.shuffledSubarray(items, { minLength: 1 }).map((some) => new Set(some)),
  });
}
