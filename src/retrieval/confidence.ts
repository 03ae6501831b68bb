import type { Judgement, WeighedEvidence } from '../judgement.ts';

/** What speaks for and against an answer. Shares are of the weight of the question's concepts, 0 to 1. */
export interface Evidence {
  /** Share that the best sentence speaks of, with its surroundings in part. */
  readonly coverage: number;
  /** Share of the weight of its names that stands in or near the sentence; 1 where the question names nothing. */
  readonly names: number;
  /** The least that any of its names is near, 0 to 1. */
  readonly leastName: number;
  /** Share that lies in words which the corpus knows, and neither the passage nor its title holds. */
  readonly apart: number;
  /** Whether it is asked why something was done that neither the sentence nor the one before says was done. */
  readonly groundless: boolean;
  /** Whether the sentence has the question's two parties the other way round: 'from A to B' for 'from B to A'. */
  readonly reversed: boolean;
  /** Share that lies in names, in other nouns and in other words that the corpus lacks, close words included. */
  readonly unknownNames: number;
  readonly unknownNouns: number;
  readonly unknownWords: number;
  /** Whether the sentence lacks the kind of thing that is asked for. */
  readonly misfit: boolean;
  /** Whether the question names the publisher of the article. */
  readonly publisher: boolean;
  /** Whether the question is about these days and the article is not. */
  readonly stale: boolean;
  /** How many concepts the question has. */
  readonly concepts: number;
  /** How many passages the corpus has: in a large one something resembles every question. */
  readonly passages: number;
}

/** The corpus answers where what speaks for it weighs at least as much as what speaks against it: a sum of nothing. */
const THRESHOLD = 0;

/** Passages of a handful of articles. */
const SMALL_CORPUS_PASSAGES = 25;

/**
 * Logistic regression on the development sets, each counting much the same whatever its size, held near the weights of the
 * version before (ridge) and to the signs that they must have. `docs/ranking.md` says which sets, and what it declines.
 */
const CONSTANT = -5.5;
const LOGIT: { readonly [Piece in keyof Evidence]: readonly [weight: number, amount: (of: Evidence) => number] } = {
  coverage: [3.5, ({ coverage }) => coverage],
  names: [1.3, ({ names }) => names],
  leastName: [1.3, ({ leastName }) => leastName],
  apart: [-3.4, ({ apart }) => apart],
  reversed: [-4, ({ reversed }) => Number(reversed)],
  groundless: [-3.3, ({ groundless }) => Number(groundless)],
  unknownNames: [-3.8, ({ unknownNames }) => unknownNames],
  unknownNouns: [-2.8, ({ unknownNouns }) => unknownNouns],
  unknownWords: [-2.6, ({ unknownWords }) => unknownWords],
  misfit: [-3.7, ({ misfit }) => Number(misfit)],
  publisher: [4.7, ({ publisher }) => Number(publisher)],
  stale: [-2.1, ({ stale }) => Number(stale)],
  /** By natural logarithm: two words stand together by accident, six do not. */
  concepts: [2.0, ({ concepts }) => Math.log(Math.max(1, concepts))],
  /** By decimal logarithm, from the size of a handful of articles on. */
  passages: [-0.4, ({ passages }) => Math.log10(Math.max(1, passages / SMALL_CORPUS_PASSAGES))],
};

/** Each piece of evidence with what it adds to the sum, in the order of the table, and the sum. */
export function judgementOn(evidence: Evidence): Judgement {
  const pieces = Object.keys(LOGIT) as (keyof Evidence)[];
  const weighed: WeighedEvidence[] = pieces.map((piece) => {
    const [weight, amountOf] = LOGIT[piece];
    const amount = amountOf(evidence);
    return { piece, amount, weight, adds: amount === 0 ? 0 : weight * amount };
  });
  const sum = weighed.reduce((total, { adds }) => total + adds, CONSTANT);
  return { evidence: weighed, start: CONSTANT, sum, threshold: THRESHOLD };
}

/** How sure it is that the best sentence answers, 0 to 1; a half at the threshold. The logistic function of the sum. */
export function confidence({ sum, threshold }: Pick<Judgement, 'sum' | 'threshold'>): number {
  return 1 / (1 + Math.exp(threshold - sum));
}
