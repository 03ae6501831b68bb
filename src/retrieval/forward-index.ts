import type { Lexicon } from '../lexicon.ts';
import { type Entry, headingOf, termsFrom } from './entry.ts';

/**
 * The terms of each passage in order, as numbers: what ranking reads of the candidates (how often, how near to one
 * another) without analysing their text again. The inverted side is the `PassageIndex`.
 */
export class ForwardIndex {
  readonly #lexicon: Lexicon;
  /** By term number: in how many passages it stands. */
  readonly #frequencies: number[] = [];
  /** By term number: the last passage in which it was counted, of all that were ever counted. */
  readonly #counted: number[] = [];
  #counts = 0;
  #size = 0;
  #used = 0;
  #places: readonly Place[] = [];

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** By passage number. */
  get places(): readonly Place[] {
    return this.#places;
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
    return entry.terms.subarray(termsFrom(entry, ordinal), entry.ends[ordinal]);
  }

  /** Word positions of the same entries. */
  positions(passage: number): Uint16Array {
    const { entry, ordinal } = this.#places[passage]!;
    return entry.positions.subarray(termsFrom(entry, ordinal), entry.ends[ordinal]);
  }

  /** Terms of title, publisher, date and heading count as known, not as text. */
  #count(entry: Entry, by: 1 | -1): void {
    for (const [ordinal, to] of entry.ends.entries()) {
      const from = termsFrom(entry, ordinal);
      const passage = ++this.#counts;
      const count = (term: number) => {
        if (this.#counted[term] === passage) return;
        this.#counted[term] = passage;
        this.#frequencies[term] = (this.#frequencies[term] ?? 0) + by;
      };
      for (let at = from; at < to; at++) count(entry.terms[at]!);
      for (const terms of [entry.title, headingOf(entry, ordinal), entry.source, entry.date]) {
        for (const term of terms) count(term);
      }
      this.#size += by;
      this.#used += by * (to - from);
    }
  }
}

/** A passage by the entry that it is of and its place in it. */
export interface Place {
  readonly entry: Entry;
  readonly ordinal: number;
}
