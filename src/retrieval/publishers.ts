import type { Range } from '../corpus/article.ts';
import { foldWord } from './fold.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A publisher of the corpus and the words by which a question would name it. */
export interface Publisher {
  readonly name: string;
  readonly words: readonly string[];
}

/** Sections and slogans follow such a mark in feeds: `BBC News - Technology`, `CNBC | World Business News Leader`. */
const SECTION = /\s+[|–—-]\s+.*$/u;
const DOMAIN = /\.(?:com|org|net|info|co\.\w\w|\w\w)$/iu;

/** The publishers of these articles, each once, in order of name. */
export function publishersOf(sources: Iterable<string | null>): Publisher[] {
  const names = [...new Set(sources)].filter((name) => name !== null).sort();
  return names
    .map((name) => ({ name, words: wordsOf(name.replace(SECTION, '').replace(DOMAIN, '')) }))
    .filter(({ words }) => words.length > 0);
}

/** A place where a question names publishers: those that go by the same words. */
export interface PublisherMention extends Range {
  readonly publishers: readonly Publisher[];
}

/**
 * Where the question names publishers in full, in order: what they wrote is asked for, their name is not the topic.
 * `isOrdinary` tells English words from names: where capitals mark names, 'at the age of' names no newspaper.
 */
export function publishersNamed(
  question: string,
  publishers: readonly Publisher[],
  isOrdinary: (word: string) => boolean,
): PublisherMention[] {
  const marksNames = /\s["'“‘(]*\p{Lu}/u.test(question);
  const asked = [...question.matchAll(WORD)].map(({ 0: written, index }) => {
    return { written, word: folded(written), start: index, end: index + written.length };
  });
  const isWord = (own: typeof asked) => {
    const told = own.filter(({ word }) => !STOP_WORDS.has(word));
    return told.length < 2 && told.every(({ written, word }) => !/\p{Lu}/u.test(written) && isOrdinary(word));
  };
  return asked.flatMap(({ start }, from) => {
    const here = publishers.filter(({ words }) => words.every((word, at) => asked[from + at]?.word === word));
    const byLength = Map.groupBy(here, ({ words }) => words.length);
    return [...byLength].flatMap(([length, publishers]) => {
      const own = asked.slice(from, from + length);
      return marksNames && isWord(own) ? [] : [{ start, end: own.at(-1)!.end, publishers }];
    });
  });
}

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map(folded);
}

function folded(word: string): string {
  return foldWord(word).replace(/['’]s$/u, '');
}
