/** How much each term of a text weighs, scaled to length 1. */
export type Vector = ReadonlyMap<string, number>;

/** Inverse document frequency of a term: the rarer, the more it tells. */
export type Rarity = (term: string) => number;

/** Log of the term frequency times rarity (Salton and Buckley, 'Term-weighting approaches', 1988), of length 1. */
export function vectorOf(terms: readonly string[], rarity: Rarity): Vector {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return scaled(new Map([...counts].map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term)])));
}

/** The mean direction of some vectors. */
export function centroidOf(vectors: readonly Vector[]): Vector {
  const sum = new Map<string, number>();
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

function scaled(weights: ReadonlyMap<string, number>): Vector {
  const length = Math.hypot(...weights.values());
  return length === 0 ? weights : new Map([...weights].map(([term, weight]) => [term, weight / length]));
}

/** Rarity over some texts, each as its terms: `log(1 + n / frequency)`. */
export function rarityOver(texts: readonly (readonly string[])[]): Rarity {
  const frequencies = new Map<string, number>();
  for (const terms of texts) {
    for (const term of new Set(terms)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return (term) => Math.log(1 + texts.length / (frequencies.get(term) ?? 1));
}
