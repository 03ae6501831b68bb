import stemmer from 'wink-porter2-stemmer';
import { BASE_FORM, OWN_TERM } from './irregular.ts';

export type Stem = (word: string) => string;

/** Words remembered; a corpus has few that come again and again. */
const STEM_CACHE = 200_000;

/** Snowball's English stemmer, irregular forms read as their base form first. Words of other letters stay as they are. */
export function cachedStemmer(): Stem {
  const cache = new Map<string, string>();
  return (word) => {
    if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
    let stemmed = cache.get(word);
    if (stemmed === undefined) {
      if (cache.size >= STEM_CACHE) cache.clear();
      stemmed = OWN_TERM.get(word) ?? stemmer(BASE_FORM.get(word) ?? word);
      cache.set(word, stemmed);
    }
    return stemmed;
  };
}
