import { holdsAnswer, isPlain, isQuestion } from './answer-type.ts';
import type { Archive } from './archive.ts';
import type { Concept } from './concepts.ts';
import { foldWord } from './fold.ts';
import type { Question } from './question.ts';
import type { Term } from './tokenize.ts';

/** What a question is made of, and what each of its concepts counts. */
export interface Asked {
  readonly concepts: readonly Concept[];
  readonly question: Question;
  readonly weights: readonly number[];
}

/**
 * What it counts in a sentence that a concept stands there as typed, written otherwise, by another name, by a
 * close word of the aliases or of the thesaurus. Set as the weights in `rank.ts`.
 */
export const MATCHES = { typed: 1, spelling: 0.85, name: 0.85, close: 0.7, kin: 0.5 } as const;
/** Factor for a sentence that lacks what is asked for, or that asks itself: less where it is plain to see. */
const MISFIT = { plain: 0.6, other: 0.75 } as const;

/** A sentence with what it holds of a question. */
export interface ReadSentence {
  readonly text: string;
  readonly terms: readonly Term[];
  /** Numbers of the terms among them that the question speaks of. */
  readonly held: ReadonlySet<number>;
}

/** Reads sentences for one question, each of them once: ranking, the choice of an answer and excerpts look at the same ones. */
export interface Reader {
  readonly passage: (passage: number) => readonly ReadSentence[];
  readonly sentence: (text: string) => ReadSentence;
}

export function createReader(archive: Archive, wanted: WantedTerms): Reader {
  const known = new Map<string, ReadSentence>();
  const sentence = (text: string): ReadSentence => {
    let read = known.get(text);
    if (read === undefined) {
      const terms = archive.analyser.analyse(text);
      read = { text, terms, held: heldOf(terms, wanted) };
      known.set(text, read);
    }
    return read;
  };
  return {
    sentence,
    passage(number) {
      const { article, passage } = archive.passages[number]!;
      return passage.sentences.map(({ start, end }) => sentence(article.text.slice(start, end)));
    },
  };
}

/** Factor for a sentence by whether it `fits`: whether it holds what is asked for. */
export function fitting({ type }: Question, text: string, fits: boolean): number {
  if (isQuestion(text)) return MISFIT.other;
  return fits ? 1 : isPlain(type) ? MISFIT.plain : MISFIT.other;
}

/** How much of the question a sentence speaks of by itself, in the weights of the ranking; what is asked for counts. */
export function speaking({ concepts, question, weights }: Asked, text: string): (sentence: ReadSentence) => number {
  const words = wordsOf(text);
  return (sentence) => {
    const matched = matchedIn(concepts, sentence.held);
    const fits = holdsAnswer(question.type, sentence.text, words);
    return (
      fitting(question, sentence.text, fits) * weights.reduce((sum, weight, index) => sum + weight * matched[index]!, 0)
    );
  };
}

/** The numbers of the terms that a question speaks of: few, and so found sooner than among all of the corpus. */
export type WantedTerms = ReadonlyMap<string, number>;

export function wantedTerms({ lexicon }: Archive, concepts: readonly Concept[]): WantedTerms {
  const numbers = concepts.flatMap(({ variants }) => variants.flatMap(({ terms }) => terms));
  return new Map(numbers.filter((number) => number >= 0).map((number) => [lexicon.word(number), number]));
}

/** Which of the wanted terms are there. */
function heldOf(terms: readonly Term[], wanted: WantedTerms): Set<number> {
  const held = new Set<number>();
  for (const { term } of terms) {
    const number = wanted.get(term);
    if (number !== undefined) held.add(number);
  }
  return held;
}

export function wordsOf(question: string): Set<string> {
  return new Set((question.match(/[\p{L}\p{N}]+(?:[,.]\d+)*/gu) ?? []).map(foldWord));
}

/** By concept: what the best variant counts whose terms are there, in part where only some of them are. */
export function matchedIn(concepts: readonly Concept[], terms: ReadonlySet<number>): Float64Array {
  const matched = new Float64Array(concepts.length);
  for (const [index, { variants }] of concepts.entries()) {
    for (const variant of variants) {
      const there = variant.terms.filter((term) => terms.has(term)).length / variant.terms.length;
      matched[index] = Math.max(matched[index]!, MATCHES[variant.kind] * variant.share * there * there);
    }
  }
  return matched;
}
