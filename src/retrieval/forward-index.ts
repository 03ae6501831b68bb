import type { Lexicon } from '../lexicon.ts';
import type { Entry } from './entry.ts';

/**
 * The terms of each passage in order, as numbers: what ranking reads of the candidates (how often, how near to one
 * another) without analysing their text again. The inverted side is the `PassageIndex`.
 */
export class ForwardIndex {
  readonly #lexicon: Lexicon;
  /** By term number: in how many passages it stands. */
  readonly #frequencies: number[];
  /** By term number: the last passage in which it was counted, of all that were ever counted. */
  readonly #counted: number[] = [];
  #counts = 0;
  #size: number;
  #used: number;
  /** By passage number. */
  #places: readonly Place[] = [];

  /** `counts` are of the passages that were added to another one. */
  constructor(lexicon: Lexicon, { frequencies, size, used }: TermCounts = NO_COUNTS) {
    this.#lexicon = lexicon;
    this.#frequencies = [...frequencies];
    this.#size = size;
    this.#used = used;
  }

  get counts(): TermCounts {
    const frequencies = Uint32Array.from({ length: this.#lexicon.size }, (_, term) => this.frequencyOf(term));
    return { frequencies, size: this.#size, used: this.#used };
  }

  /** How many passages there are. */
  get size(): number {
    return this.#size;
  }

  /** Mean number of terms in a passage. */
  get meanLength(): number {
    return this.#size === 0 ? 1 : Math.max(1, this.#used / this.#size);
  }

  add(entry: Entry): void {
    this.#count(entry, 1);
  }

  remove(entry: Entry): void {
    this.#count(entry, -1);
  }

  /** Says which passage has which number. */
  arrange(places: readonly Place[]): void {
    this.#places = places;
  }

  /** The number of a term, or -1 where the corpus lacks it. */
  number(term: string): number {
    const number = this.#lexicon.find(term);
    return number >= 0 && this.frequencyOf(number) > 0 ? number : -1;
  }

  /** In how many passages the term stands, title and heading included. */
  frequency(term: string): number {
    return this.frequencyOf(this.#lexicon.find(term));
  }

  /** The same by the term's number. */
  frequencyOf(number: number): number {
    return this.#frequencies[number] ?? 0;
  }

  /** Term numbers of a passage, in order. */
  terms(passage: number): Uint32Array {
    const { entry, ordinal } = this.#places[passage]!;
    return entry.termsAt(ordinal);
  }

  /** Word positions of the same entries. */
  positions(passage: number): Uint16Array {
    const { entry, ordinal } = this.#places[passage]!;
    return entry.positionsAt(ordinal);
  }

  /** Terms of title, publisher, date and heading count as known, not as text. */
  #count(entry: Entry, by: 1 | -1): void {
    const { title, source, date, size } = entry;
    for (let ordinal = 0; ordinal < size; ordinal++) {
      const passage = ++this.#counts;
      const own = entry.termsAt(ordinal);
      for (const terms of [own, title, entry.heading(ordinal), source, date]) {
        for (let at = 0; at < terms.length; at++) {
          const term = terms[at]!;
          if (this.#counted[term] === passage) continue;
          this.#counted[term] = passage;
          this.#frequencies[term] = (this.#frequencies[term] ?? 0) + by;
        }
      }
      this.#size += by;
      this.#used += by * own.length;
    }
  }
}

/** What is counted of passages. Plain data. */
export interface TermCounts {
  /** By term number: in how many passages it stands. */
  readonly frequencies: Uint32Array<ArrayBuffer>;
  /** How many passages there are, and how many terms in all of them. */
  readonly size: number;
  readonly used: number;
}

const NO_COUNTS: TermCounts = { frequencies: new Uint32Array(0), size: 0, used: 0 };

/** A passage by the entry that it is of and its place in it. */
interface Place {
  readonly entry: Entry;
  readonly ordinal: number;
}
