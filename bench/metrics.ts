/** The measures of the evaluation: pure functions over rankings and scores. */

/**
 * Normalised discounted cumulative gain with binary gains: each relevant item at rank r (from 1) is worth
 * 1 / log2(r + 1), divided by what the best possible ranking would collect within `depth`
 * (Järvelin and Kekäläinen, 2002). `ranked` holds no item twice; `relevant` holds at least one.
 */
export function ndcg(ranked: readonly string[], relevant: ReadonlySet<string>, depth: number): number {
  let gained = 0;
  for (const [index, item] of ranked.slice(0, depth).entries()) {
    if (relevant.has(item)) gained += discount(index + 1);
  }
  let ideal = 0;
  for (let rank = 1; rank <= Math.min(depth, relevant.size); rank++) ideal += discount(rank);
  return gained / ideal;
}

/** The share of all relevant items that stand among the first `depth`. */
export function recall(ranked: readonly string[], relevant: ReadonlySet<string>, depth: number): number {
  return ranked.slice(0, depth).filter((item) => relevant.has(item)).length / relevant.size;
}

/** One divided by the rank of the first relevant item, or 0 where none stands among the first `depth`. */
export function reciprocalRank(ranked: readonly string[], relevant: ReadonlySet<string>, depth: number): number {
  const rank = rankOfFirst(ranked.slice(0, depth), relevant);
  return rank === null ? 0 : 1 / rank;
}

/** The rank, from 1, of the first relevant item, or null where there is none. */
export function rankOfFirst(ranked: readonly string[], relevant: ReadonlySet<string>): number | null {
  const index = ranked.findIndex((item) => relevant.has(item));
  return index < 0 ? null : index + 1;
}

/**
 * The area under the ROC curve: how likely a value drawn from `positives` is above one drawn from `negatives`, a tie
 * counting half (Mann-Whitney). Null where one of the two is empty.
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  let wins = 0;
  for (const positive of positives) {
    for (const negative of negatives) {
      if (positive > negative) wins += 1;
      else if (positive === negative) wins += 0.5;
    }
  }
  return wins / (positives.length * negatives.length);
}

/** The arithmetic mean, or null of nothing. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The share of `true`, or null of nothing. */
export function share(values: readonly boolean[]): number | null {
  return mean(values.map(Number));
}

/** The value that `percent` of all values do not exceed, by nearest rank. `values` is not empty. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((percent * sorted.length) / 100));
  return sorted[rank - 1]!;
}

function discount(rank: number): number {
  return 1 / Math.log2(rank + 1);
}
