import { nameTrie, relatedTerms, withNames } from './alias-terms.ts';
import type { Aliases } from './aliases.ts';
import { foldWord } from './fold.ts';
import { isSpelledOtherwise } from './spelling.ts';
import { cachedStemmer } from './stem.ts';
import { HYPHENS, type Term, tokenize } from './tokenize.ts';

/** Turns texts into terms: for passages and for questions alike, so that both meet. */
export interface Analyser {
  /** Terms in order of position. Stop words yield none, but count as a position. */
  analyse(text: string): Term[];
  /** Terms of words close to this one: by the aliases' `~` lines, then by the thesaurus. */
  related(word: string): readonly string[];
  /** Those of them that the aliases' `~` lines give: somebody thought about these. */
  aliased(word: string): readonly string[];
  /** Those of them that are the same word in another spelling. */
  spelled(word: string): readonly string[];
  /** Share of ordinary English that is this word, 0 to 1; 0 for names. */
  commonness(word: string): number;
  /** Whether the word names a thing, person or place, as far as one can tell from the word alone. */
  isNoun(word: string): boolean;
  /** Whether English has the word, or all parts of a hyphenated one, apart from names. */
  isOrdinary(word: string): boolean;
}

/** What is known of a language beside the corpus. */
export interface Thesaurus {
  readonly closeWords: (word: string) => readonly string[];
  readonly commonness: (word: string) => number;
  readonly isNoun: (word: string) => boolean;
  readonly isOrdinary: (word: string) => boolean;
}

const NO_THESAURUS: Thesaurus = {
  closeWords: () => [],
  commonness: () => 0,
  isNoun: () => true,
  isOrdinary: () => false,
};

/** An analyser that knows these aliases and this thesaurus. */
export function createAnalyser(aliases: Aliases, thesaurus: Thesaurus = NO_THESAURUS): Analyser {
  const stem = cachedStemmer();
  const plain = (text: string) => tokenize(text, stem);
  const names = nameTrie(aliases.groups, plain);
  const related = relatedTerms(aliases.related, plain);
  const termOf = (word: string) => plain(word)[0]?.term ?? '';
  const termsOf = (words: readonly string[], own: string) =>
    [...new Set(words.map(termOf))].filter((term) => term !== '' && term !== own);
  const closeTo = remembered((word) => thesaurus.closeWords(foldWord(word)));
  const spellings = (word: string) => closeTo(word).filter((other) => isSpelledOtherwise(foldWord(word), other));
  const isOrdinary = remembered((word) =>
    foldWord(word)
      .split(HYPHENS)
      .every((part) => part === '' || thesaurus.isOrdinary(part)),
  );
  return {
    analyse(text) {
      const terms = tokenize(text, stem);
      return names.size === 0 ? terms : withNames(terms, names, text, isOrdinary);
    },
    aliased: (word) => related.get(termOf(word)) ?? [],
    related: remembered((word) => {
      const own = termOf(word);
      return [...new Set([...(related.get(own) ?? []), ...termsOf(closeTo(word), own)])];
    }),
    spelled: remembered((word) => termsOf(spellings(word), termOf(word))),
    commonness: remembered((word) => Math.max(...[foldWord(word), ...spellings(word)].map(thesaurus.commonness))),
    isNoun: remembered((word) => thesaurus.isNoun(foldWord(word))),
    isOrdinary,
  };
}

/** Words of questions: one question asks for each several times, and people ask for the same. */
const REMEMBERED = 5000;

function remembered<Found>(find: (word: string) => Found): (word: string) => Found {
  const known = new Map<string, Found>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      if (known.size >= REMEMBERED) known.clear();
      found = find(word);
      known.set(word, found);
    }
    return found;
  };
}
