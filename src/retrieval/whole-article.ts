import type { Archive } from './archive.ts';
import { BM25 } from './bm25.ts';
import type { Mentions } from './nearness.ts';

interface Found {
  readonly passage: number;
  readonly named: Mentions;
}

/**
 * By article number: BM25 of all that its passages among `found` say of the concepts, measured against the mean length of
 * the articles. A topic is told all over an article, while a question is answered in one place; and
 * articles differ in length as passages do not.
 */
export function articleScores(
  archive: Archive,
  found: readonly Found[],
  weights: readonly number[],
): Map<number, number> {
  const counts = new Map<number, Float64Array>();
  for (const { passage, named } of found) {
    const { articleNumber } = archive.passages[passage]!;
    let counted = counts.get(articleNumber);
    if (counted === undefined) {
      counted = new Float64Array(weights.length);
      counts.set(articleNumber, counted);
    }
    for (let concept = 0; concept < weights.length; concept++) counted[concept]! += named[concept]!.length;
  }
  const { forward, entries } = archive;
  const meanLength = (forward.meanLength * forward.size) / entries.length;
  const scores = new Map<number, number>();
  for (const [articleNumber, counted] of counts) {
    const length = entries[articleNumber]!.terms.length / meanLength;
    const held = BM25.k1 * (1 - BM25.b + BM25.b * length);
    let score = 0;
    for (let concept = 0; concept < weights.length; concept++) {
      const count = counted[concept]!;
      if (count > 0) score += (weights[concept]! * count * (BM25.k1 + 1)) / (count + held);
    }
    scores.set(articleNumber, score);
  }
  return scores;
}
