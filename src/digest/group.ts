import { cosine, type Vector } from './vectors.ts';

/** An article as it is compared with others. */
export interface Told {
  readonly vector: Vector;
  /** Days since 1970-01-01. */
  readonly day: number;
}

/** Likeness from which two articles tell of one event: the cosine of their vectors, less the farther apart their days. */
const SAME_EVENT = 0.2;
/** Days after which nothing is news of the same event any more. */
const EVENT_days = 14;

/**
 * Groups of articles that tell of one event, each as the places of its articles: by average linkage (Sokal and Michener,
 * 'A statistical method for evaluating systematic relationships', 1958) over a likeness that decays with time (Yang and
 * others, 'A study of retrospective and on-line event detection', 1998). The two groups that are most alike are joined as
 * long as they are alike enough. Cubic in the number of articles: for some hundred.
 */
export function groupByEvent(told: readonly Told[]): number[][] {
  const groups: (number[] | null)[] = told.map((_, index) => [index]);
  /** By two groups: the sum of the likenesses of their articles. */
  const likeness = told.map((a, i) => Float64Array.from(told, (b, j) => (i === j ? 0 : likenessOf(a, b))));
  for (;;) {
    let best = { likeness: SAME_EVENT, a: -1, b: -1 };
    for (const [a, one] of groups.entries()) {
      for (let b = a + 1; one !== null && b < groups.length; b++) {
        const other = groups[b]!;
        if (other === null) continue;
        const mean = likeness[a]![b]! / (one.length * other.length);
        if (mean > best.likeness) best = { likeness: mean, a, b };
      }
    }
    const { a, b } = best;
    if (a < 0) return groups.filter((group) => group !== null);
    groups[a]!.push(...groups[b]!);
    groups[b] = null;
    for (const [c, group] of groups.entries()) {
      if (group === null || c === a) continue;
      likeness[a]![c]! += likeness[b]![c]!;
      likeness[c]![a] = likeness[a]![c]!;
    }
  }
}

function likenessOf(a: Told, b: Told): number {
  const nearness = 1 - Math.abs(a.day - b.day) / EVENT_days;
  return nearness <= 0 ? 0 : nearness * cosine(a.vector, b.vector);
}
