import type { Range } from '../corpus/article.ts';
import { remembered } from '../evidence/remembered.ts';
import type { Archive } from '../retrieval/archive.ts';
import type { Candidate } from './central.ts';
import { type Vector, vectorOf } from './vectors.ts';

/** A sentence of an article of the archive. */
export interface Sentence extends Candidate {
  /** The article's place in the archive. */
  readonly article: number;
  readonly range: Range;
  readonly passage: number;
  /** Its place in the passage, from 0. */
  readonly sentence: number;
}

/** Articles and their sentences as vectors, each worked out when it is first asked for. */
export interface Texts {
  readonly vectorOf: (article: number) => Vector;
  readonly sentencesOf: (article: number) => readonly Sentence[];
  /** Of words that need not stand in the archive. */
  readonly vectorOfWords: (words: string) => Vector;
}

export function textsOf({ articles, passages, forward, analyser }: Archive): Texts {
  const passagesOf = Map.groupBy(passages.keys(), (passage) => passages[passage]!.articleNumber);
  const rarity = (term: number) => Math.log(1 + forward.size / Math.max(1, forward.frequencyOf(term)));
  const vectorOfWords = (words: string) =>
    vectorOf(
      analyser.analyse(words).map(({ term }) => forward.number(term)),
      rarity,
    );
  return {
    vectorOfWords,
    vectorOf: remembered((article: number) => {
      const terms = (passagesOf.get(article) ?? []).flatMap((passage) => [...forward.terms(passage)]);
      return vectorOf(terms, rarity);
    }),
    sentencesOf: remembered((article: number) => {
      const { text } = articles[article]!;
      const own = passagesOf.get(article) ?? [];
      const ranges = own.flatMap((passage) =>
        passages[passage]!.passage.sentences.map((range, sentence) => ({ passage, sentence, range })),
      );
      return ranges.map(({ passage, sentence, range }, place) => {
        const words = text.slice(range.start, range.end);
        return { article, range, passage, sentence, place, text: words, vector: vectorOfWords(words) };
      });
    }),
  };
}
