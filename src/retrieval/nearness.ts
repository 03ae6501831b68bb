import type { Concept } from './concepts.ts';

/** Two concepts further apart than this, in words, are not near. */
const NEAR_WORDS = 8;

/** By concept: word positions at which a passage mentions it. */
export type Mentions = readonly (readonly number[])[];

/** Neighbouring concepts of the question that stand near one another here, nearer ones more. A heuristic, no known formula. */
export function nearness(concepts: readonly Concept[], mentions: Mentions, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < concepts.length; i++) {
    // The order of the question counts as nearer than the reverse.
    const nearest = leastDistance(mentions[i]!, mentions[i + 1]!, 1);
    if (nearest <= NEAR_WORDS) sum += Math.min(weights[i]!, weights[i + 1]!) / Math.max(1, nearest / 1.5);
  }
  return sum;
}

/**
 * Concepts that stand apart in the question and near one another here, as a share of what the pairs weigh: 'when did the
 * mayor, after all that, open the bridge' is answered where mayor and bridge meet. Divided by the number of concepts, so
 * that a long question, which has many pairs, gains no more by it than a short one.
 */
export function meetings(concepts: readonly Concept[], mentions: Mentions, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < concepts.length; i++) {
    if (mentions[i]!.length === 0) continue;
    for (let j = i + 2; j < concepts.length; j++) {
      if (leastDistance(mentions[i]!, mentions[j]!, 0) <= NEAR_WORDS) sum += Math.min(weights[i]!, weights[j]!);
    }
  }
  return sum / Math.max(1, concepts.length - 1);
}

/** The least distance in words from one of `before` to one of `after`; the wrong way round it is `reversed` more. */
function leastDistance(before: readonly number[], after: readonly number[], reversed: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const a of before) {
    for (const b of after) {
      const distance = b > a ? b - a : a - b + reversed;
      if (distance < least) least = distance;
    }
  }
  return least;
}
