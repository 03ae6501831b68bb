import { foldWord } from './fold.ts';

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

/** Publishers that the question names in full: what they wrote is asked for, their name is not the topic. */
export function publishersNamed(question: string, publishers: readonly Publisher[]): Publisher[] {
  const asked = ` ${wordsOf(question).join(' ')} `;
  return publishers.filter(({ words }) => asked.includes(` ${words.join(' ')} `));
}

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? []).map((word) => foldWord(word).replace(/['’]s$/u, ''));
}
