/** What may speak for or against an answer. `src/retrieval/confidence.ts` says what each is. */
export type EvidencePiece =
  | 'coverage'
  | 'names'
  | 'leastName'
  | 'apart'
  | 'reversed'
  | 'groundless'
  | 'unknownNames'
  | 'unknownNouns'
  | 'unknownWords'
  | 'misfit'
  | 'publisher'
  | 'stale'
  | 'concepts'
  | 'passages';

export interface WeighedEvidence {
  readonly piece: EvidencePiece;
  /** How much of it there is: a share from 0 to 1, 1 for yes and 0 for no, or the logarithm of a number. */
  readonly amount: number;
  readonly weight: number;
  /** Weight times amount: above 0 it speaks for an answer, below against. */
  readonly adds: number;
}

/** Why a question counts as answered or not. */
export interface Judgement {
  readonly evidence: readonly WeighedEvidence[];
  /** What the sum starts from: without any evidence nothing is answered. */
  readonly start: number;
  /** All that is added, and the start. */
  readonly sum: number;
  /** From this sum on, the question counts as answered. */
  readonly threshold: number;
}
