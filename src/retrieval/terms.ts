import { nameTrie, relatedTerms, withNames } from './alias-terms.ts';
import type { Aliases } from './aliases.ts';
import { foldWord } from './fold.ts';
import { cachedStemmer } from './stem.ts';
import { type Term, tokenize } from './tokenize.ts';

/** Turns texts into terms: for passages and for questions alike, so that both meet. */
export interface Analyser {
  /** Terms in order of position. Stop words yield none, but count as a position. */
  analyse(text: string): Term[];
  /** Terms of words close to this one: by the aliases' `~` lines, then by the thesaurus. */
  related(word: string): readonly string[];
  /** Those of them that the aliases' `~` lines give: somebody thought about these. */
  aliased(word: string): readonly string[];
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
  return {
    analyse(text) {
      const terms = tokenize(text, stem);
      return names.size === 0 ? terms : withNames(terms, names);
    },
    aliased: (word) => related.get(plain(word)[0]?.term ?? '') ?? [],
    related: remembered((word) => {
      const own = plain(word)[0]?.term ?? '';
      const close = thesaurus.closeWords(foldWord(word)).map((other) => plain(other)[0]?.term ?? '');
      return [...new Set([...(related.get(own) ?? []), ...close])].filter((term) => term !== '' && term !== own);
    }),
    commonness: remembered((word) => thesaurus.commonness(foldWord(word))),
    isNoun: remembered((word) => thesaurus.isNoun(foldWord(word))),
    isOrdinary: remembered((word) =>
      foldWord(word)
        .split(/[-‐‑–]/u)
        .every((part) => part === '' || thesaurus.isOrdinary(part)),
    ),
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
