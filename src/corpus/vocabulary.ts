import { Lexicon } from '../lexicon.ts';
import { eachOfGaps, gapsOf } from '../varints.ts';

/** The corpus' own words, by which it is decided whether a line end broke a word in two. */

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
const SPACE = /\s/;
const SMALL = /\p{Ll}/u;

/** Both halves and the whole (lower case) of each word that a line end of `text` may have broken. */
export function wordsInQuestion(text: string): Set<string> {
  const questioned = new Set<string>();
  if (!breaksAny(text)) return questioned;
  for (const [, head, rest] of text.matchAll(BROKEN)) {
    questioned
      .add(head!.toLowerCase())
      .add(rest!.toLowerCase())
      .add((head! + rest!).toLowerCase());
  }
  return questioned;
}

/** The words (lower case) that `text` holds whole, away from its broken line ends. */
export function wholeWords(text: string): Set<string> {
  const unbroken = breaksAny(text) ? text.replace(LINE_ENDS, '\n') : text;
  const whole = new Set<string>();
  for (const word of new Set(unbroken.match(WORD))) whole.add(word.toLowerCase());
  return whole;
}

/** Whether a word in small letters follows a line end: nothing else can be broken. Most texts have no such place. */
function breaksAny(text: string): boolean {
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at)) {
    while (at < text.length && SPACE.test(text[at]!)) at++;
    if (SMALL.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) return true;
  }
  return false;
}

/** What one text brings to the vocabulary: numbers of its lexicon in the form of `gapsOf`, a fourth of what they are as they are. */
export interface TextWords {
  readonly questioned: Uint8Array<ArrayBuffer>;
  readonly whole: Uint8Array<ArrayBuffer>;
}

/** By word: how many texts have it in question, and how many hold it whole. Plain data. */
export interface WordCounts {
  readonly questioned: Uint32Array<ArrayBuffer>;
  readonly whole: Uint32Array<ArrayBuffer>;
}

const NO_COUNTS: WordCounts = { questioned: new Uint32Array(0), whole: new Uint32Array(0) };

/** The words of all texts of a corpus to which and from which texts come and go. */
export class Vocabulary {
  readonly lexicon: Lexicon;
  readonly #questioned: number[];
  readonly #whole: number[];
  /** By word that was touched since `turned`: whether it was known before. */
  readonly #before = new Map<number, boolean>();

  /** `counts` are of the texts that it has already. */
  constructor(lexicon: Lexicon = new Lexicon(), { questioned, whole }: WordCounts = NO_COUNTS) {
    this.lexicon = lexicon;
    this.#questioned = [...questioned];
    this.#whole = [...whole];
  }

  get counts(): WordCounts {
    const counted = (counts: readonly number[]) =>
      Uint32Array.from({ length: this.lexicon.size }, (_, word) => counts[word] ?? 0);
    return { questioned: counted(this.#questioned), whole: counted(this.#whole) };
  }

  wordsOf(text: string): TextWords {
    const numbers = (words: Set<string>) => gapsOf(Uint32Array.from(words, (word) => this.lexicon.add(word)).sort());
    return { questioned: numbers(wordsInQuestion(text)), whole: numbers(wholeWords(text)) };
  }

  add(words: TextWords): void {
    this.#count(words, 1);
  }

  remove(words: TextWords): void {
    this.#count(words, -1);
  }

  /** Whether some text has the word in question and some text holds it whole. */
  knows(word: number): boolean {
    return (this.#questioned[word] ?? 0) > 0 && (this.#whole[word] ?? 0) > 0;
  }

  /** All words that are known. */
  knownWords(): string[] {
    return this.lexicon.words().filter((_, word) => this.knows(word));
  }

  /** Words that have become known, or unknown, since this was asked before. */
  turned(): Set<number> {
    const turned = new Set<number>();
    for (const [word, before] of this.#before) if (this.knows(word) !== before) turned.add(word);
    this.#before.clear();
    return turned;
  }

  #count({ questioned, whole }: TextWords, by: 1 | -1): void {
    for (const [words, counts] of [
      [questioned, this.#questioned],
      [whole, this.#whole],
    ] as const) {
      eachOfGaps(words, (word) => {
        const count = (counts[word] ?? 0) + by;
        if (count === 0 || (count === 1 && by === 1)) {
          if (!this.#before.has(word)) this.#before.set(word, this.knows(word));
        }
        counts[word] = count;
      });
    }
  }
}
