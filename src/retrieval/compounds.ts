import type { Archive } from './archive.ts';

/** Shorter parts stand side by side by accident: 'car' and 'pet' make no 'carpet'. */
const LEAST_PART = 3;
/** A longer word is no compound of two, and trying all of its parts would take long. In UTF-16 units. */
const LONGEST = 40;
/** Passages that hold both parts and are looked through for a place where these stand side by side. */
const LOOKED_THROUGH = 50;

type Corpus = Pick<Archive, 'analyser' | 'forward' | 'index'>;

/**
 * Terms of the two words as which the corpus writes this one: 'heatwave' is 'heat wave' there, 'KN23' is 'KN 23'. Null where
 * they stand side by side nowhere; parted in several ways, the longest first word.
 */
export function partedIn(corpus: Corpus, word: string): readonly [string, string] | null {
  if (word.length > LONGEST) return null;
  for (let at = word.length - 1; at > 0; at--) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    const apart = /\p{N}$/u.test(first) !== /^\p{N}/u.test(second);
    if (!apart && Math.min(first.length, second.length) < LEAST_PART) continue;
    const terms = [onlyTerm(corpus, first), onlyTerm(corpus, second)] as const;
    if (terms[0] !== null && terms[1] !== null && standTogether(corpus, [terms[0], terms[1]])) {
      return [terms[0], terms[1]];
    }
  }
  return null;
}

/** The term under which the corpus has two words in one piece: 'heat wave' is 'heatwave' there. Null where it does not. */
export function joinedIn(corpus: Corpus, first: string, second: string): string | null {
  if (/^\p{N}+$/u.test(first + second)) return null;
  const term = onlyTerm(corpus, first + second);
  // 'Journal led' is no form of 'journal', though the stemmer would have it so.
  return term !== null && term.length > first.length + 1 ? term : null;
}

function onlyTerm({ analyser, forward }: Corpus, word: string): string | null {
  const [only, ...others] = analyser.analyse(word);
  return only && others.length === 0 && forward.frequency(only.term) > 0 ? only.term : null;
}

function standTogether({ forward, index }: Corpus, [first, second]: readonly [string, string]): boolean {
  const [one, other] = [forward.number(first), forward.number(second)];
  const wanted = [first, second].map((term) => ({ term, weight: 1 }));
  return index
    .candidates(wanted, LOOKED_THROUGH, () => true)
    .some((passage) => {
      const terms = forward.terms(passage);
      const positions = forward.positions(passage);
      return terms.some(
        (term, at) =>
          term === one && terms.some((next, then) => next === other && positions[then] === positions[at]! + 1),
      );
    });
}
