import type { Range } from '../corpus/article.ts';
import { remembered } from '../evidence/remembered.ts';
import type { Archive } from '../retrieval/archive.ts';
import { plainIdf } from '../retrieval/bm25.ts';
import type { Entry } from '../retrieval/entry.ts';
import { passagesAt } from '../retrieval/packed.ts';
import type { Analyser } from '../retrieval/terms.ts';
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

export function textsOf({ articles, entries, passages, firstPassage, forward, analyser }: Archive): Texts {
  const rarity = (term: number) => plainIdf(forward.size, forward.frequencyOf(term));
  const vectorOfWords = (words: string) =>
    vectorOf(
      analyser.analyse(words).map(({ term }) => forward.number(term)),
      rarity,
    );
  return {
    vectorOfWords,
    vectorOf: remembered((article: number) => {
      return vectorOf(entries[article]!.terms, rarity);
    }),
    sentencesOf: remembered((article: number) => {
      const { text } = articles[article]!;
      const own = passages.slice(firstPassage[article], firstPassage[article + 1]);
      const ranges = own.flatMap(({ number, passage: { sentences } }) =>
        sentences.map((range, sentence) => ({ passage: number, sentence, range })),
      );
      const terms = termsOf(entries[article]!, analyser);
      return ranges.map(({ passage, sentence, range }, place) => {
        const numbers = terms[place]!.map((term) => forward.number(term));
        const words = text.slice(range.start, range.end);
        return { article, range, passage, sentence, place, text: words, vector: vectorOf(numbers, rarity) };
      });
    }),
  };
}

/** By sentence. An entry is of one analyser, and outlasts an archive: vectors do not, for they depend on all articles. */
const sentenceTerms = new WeakMap<Entry, readonly (readonly string[])[]>();

function termsOf(entry: Entry, analyser: Analyser): readonly (readonly string[])[] {
  const known = sentenceTerms.get(entry);
  if (known !== undefined) return known;
  const { text } = entry.article;
  const found = passagesAt(entry).flatMap(({ sentences }) =>
    sentences.map(({ start, end }) => analyser.analyse(text.slice(start, end)).map(({ term }) => term)),
  );
  sentenceTerms.set(entry, found);
  return found;
}
