import { cosine, type Vector } from './vectors.ts';

/** Cosine from which two articles tell of one event. */
const SAME_EVENT = 0.2;

/**
 * Groups of articles that tell of one event, each as the places of its articles, by average linkage: the two groups that
 * are most alike are joined as long as they are alike enough. Order and result depend on the vectors alone.
 */
export function groupByEvent(vectors: readonly Vector[], sameEvent = SAME_EVENT): number[][] {
  const groups: number[][] = vectors.map((_, index) => [index]);
  const likeness = vectors.map((a, i) => vectors.map((b, j) => (i === j ? 0 : cosine(a, b))));
  for (;;) {
    let best = { likeness: sameEvent, a: -1, b: -1 };
    for (let a = 0; a < groups.length; a++) {
      for (let b = a + 1; b < groups.length; b++) {
        const mean = meanOver(groups[a]!, groups[b]!, likeness);
        if (mean > best.likeness) best = { likeness: mean, a, b };
      }
    }
    if (best.a < 0) return groups;
    groups[best.a]!.push(...groups[best.b]!);
    groups.splice(best.b, 1);
  }
}

function meanOver(a: readonly number[], b: readonly number[], likeness: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const i of a) for (const j of b) sum += likeness[i]![j]!;
  return sum / (a.length * b.length);
}
