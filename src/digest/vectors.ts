/** How much each term of a text weighs, by the term's number, scaled to length 1. */
export type Vector = ReadonlyMap<number, number>;

/** How much a term tells: the rarer, the more. */
export type Rarity = (term: number) => number;

/** Log of the term frequency times rarity (Salton and Buckley, 'Term-weighting approaches', 1988), of length 1. */
export function vectorOf(terms: Iterable<number>, rarity: Rarity): Vector {
  const counts = new Map<number, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return scaled(new Map([...counts].map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term)])));
}

/** The mean direction of some vectors. */
export function centroidOf(vectors: readonly Vector[]): Vector {
  const sum = new Map<number, number>();
  for (const vector of vectors) {
    for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight);
  }
  return scaled(sum);
}

/** Cosine of two vectors of length 1, from 0 to 1. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

function scaled(weights: ReadonlyMap<number, number>): Vector {
  const length = Math.hypot(...weights.values());
  return length === 0 ? weights : new Map([...weights].map(([term, weight]) => [term, weight / length]));
}
