import type { AnswerSentence } from './answer.ts';
import type { Concept } from './concepts.ts';

/** Below this the corpus does not answer. */
export const THRESHOLD = 0.5;

/** What speaks for and against an answer. */
export interface Evidence {
  /** Share of the question's weight that the best sentence speaks of with its surroundings, 0 to 1. */
  readonly coverage: number;
  /** Share that it speaks of itself. */
  readonly own: number;
  /** Share of the question's weight that lies in words which the corpus lacks, close words included. */
  readonly unknown: number;
  /** Whether the sentence holds the kind of thing that is asked for. */
  readonly fits: boolean;
}

export function evidenceFor(
  concepts: readonly Concept[],
  weights: readonly number[],
  best: AnswerSentence | undefined,
): Evidence {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const unknown =
    concepts.reduce((sum, concept, index) => sum + (concept.variants.length === 0 ? weights[index]! : 0), 0) / total;
  return { coverage: best?.coverage ?? 0, own: best?.own ?? 0, unknown, fits: best?.fits ?? false };
}

/** How sure it is that the sentence answers, 0 to 1: a logistic function of the evidence, fitted on the development sets. */
export function confidence(evidence: Evidence): number {
  const sum = -3 + 4 * evidence.coverage + 2 * evidence.own - 1.5 * evidence.unknown + (evidence.fits ? 0.5 : -0.5);
  return 1 / (1 + Math.exp(-sum));
}
