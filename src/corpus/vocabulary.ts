/**
 * The corpus' own words, as far as they are needed to decide whether a line end broke a word in two. Only the words in
 * question are looked up, so that the vocabulary of a large archive need not be held.
 */

/** Answers whether the corpus uses this word (lower case) elsewhere, whole. */
export type KnowsWord = (word: string) => boolean;

/** A line end before a word in small letters, and that word. */
const NEXT = '[^\\S\\n]*\\r?\\n\\s*(\\p{Ll}[\\p{L}\\p{M}]*)';
/** Begins where a word does: from within one, a long word would be gone over again and again. */
const HEAD = '(?<![\\p{L}\\p{M}])([\\p{L}\\p{M}]+)';
/** The second half can be the first of another: a line may hold one word. */
const BROKEN = new RegExp(`${HEAD}(?=${NEXT})`, 'gu');
const LINE_ENDS = new RegExp(`${HEAD}(?:${NEXT})+`, 'gu');
const WORD = /[\p{L}\p{M}]+/gu;

/** Adds to `questioned` (lower case) both halves and the whole of each word that a line end of `text` may have broken. */
export function questionWords(text: string, questioned: Set<string>): void {
  for (const [, head, rest] of text.matchAll(BROKEN)) {
    questioned
      .add(head!.toLowerCase())
      .add(rest!.toLowerCase())
      .add((head! + rest!).toLowerCase());
  }
}

/** Adds to `known` those of the questioned words that `text` holds whole, away from its broken line ends. */
export function recogniseWords(text: string, questioned: ReadonlySet<string>, known: Set<string>): void {
  for (const [word] of text.replace(LINE_ENDS, '\n').matchAll(WORD)) {
    const lower = word.toLowerCase();
    if (questioned.has(lower)) known.add(lower);
  }
}
