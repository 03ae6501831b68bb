/** How soon further mentions add little, and how much the length of a text counts: Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009. */
export const BM25 = { k1: 1.3, b: 0.7 } as const;

/** Inverse document frequency as BM25 has it, with 1 added so that nothing counts against a text that holds it. */
export function bm25Idf(all: number, holding: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

/** Inverse document frequency without a model behind it: a term that nobody holds is as rare as one that one holds. */
export function plainIdf(all: number, holding: number): number {
  return Math.log(1 + all / Math.max(1, holding));
}
