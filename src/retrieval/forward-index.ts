import type { Term } from './tokenize.ts';

/** A forward index as plain data, for structured cloning. */
export interface SavedForwardIndex {
  readonly vocabulary: readonly string[];
  readonly frequencies: readonly number[];
  readonly terms: Uint32Array<ArrayBuffer>;
  readonly positions: Uint16Array<ArrayBuffer>;
  readonly from: readonly number[];
}

/**
 * The terms of each passage in order, as numbers: what ranking reads of the candidates (how often, how near to one
 * another) without analysing their text again. The inverted side is the `PassageIndex`.
 */
export class ForwardIndex {
  readonly #numbers: Map<string, number>;
  readonly #frequencies: number[];
  #terms: Uint32Array<ArrayBuffer>;
  #positions: Uint16Array<ArrayBuffer>;
  #used: number;
  /** `#from[p]` is where passage `p` starts; one more entry ends the last. */
  readonly #from: number[];

  constructor(saved?: SavedForwardIndex) {
    this.#numbers = new Map(saved?.vocabulary.map((term, number) => [term, number]));
    this.#frequencies = [...(saved?.frequencies ?? [])];
    this.#terms = saved?.terms ?? new Uint32Array(1 << 12);
    this.#positions = saved?.positions ?? new Uint16Array(1 << 12);
    this.#from = [...(saved?.from ?? [0])];
    this.#used = this.#from.at(-1)!;
  }

  save(): SavedForwardIndex {
    return {
      vocabulary: [...this.#numbers.keys()],
      frequencies: this.#frequencies,
      terms: this.#terms.slice(0, this.#used),
      positions: this.#positions.slice(0, this.#used),
      from: this.#from,
    };
  }

  /** How many passages there are. */
  get size(): number {
    return this.#from.length - 1;
  }

  /** Mean number of terms in a passage. */
  get meanLength(): number {
    return this.size === 0 ? 1 : Math.max(1, this.#used / this.size);
  }

  /** Adds the next passage. `besides` are terms of title and heading: they count as known, not as text. */
  add(text: readonly Term[], besides: readonly string[]): void {
    this.#reserve(text.length);
    const seen = new Set<number>();
    for (const { term, position } of text) {
      const number = this.#numberOf(term);
      this.#terms[this.#used] = number;
      this.#positions[this.#used] = Math.min(position, 0xffff);
      this.#used++;
      seen.add(number);
    }
    for (const term of besides) seen.add(this.#numberOf(term));
    for (const number of seen) this.#frequencies[number]!++;
    this.#from.push(this.#used);
  }

  /** The number of a term, or -1 where the corpus lacks it. */
  number(term: string): number {
    return this.#numbers.get(term) ?? -1;
  }

  /** In how many passages the term stands, title and heading included. */
  frequency(term: string): number {
    const number = this.number(term);
    return number < 0 ? 0 : this.#frequencies[number]!;
  }

  /** The same by the term's number. */
  frequencyOf(number: number): number {
    return this.#frequencies[number] ?? 0;
  }

  /** Term numbers of a passage, in order. */
  terms(passage: number): Uint32Array {
    return this.#terms.subarray(this.#from[passage], this.#from[passage + 1]);
  }

  /** Word positions of the same entries. */
  positions(passage: number): Uint16Array {
    return this.#positions.subarray(this.#from[passage], this.#from[passage + 1]);
  }

  *vocabulary(): Iterable<[term: string, frequency: number]> {
    for (const [term, number] of this.#numbers) yield [term, this.#frequencies[number]!];
  }

  #numberOf(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(term, number);
      this.#frequencies.push(0);
    }
    return number;
  }

  #reserve(more: number): void {
    if (this.#used + more <= this.#terms.length) return;
    const size = Math.max(this.#terms.length * 2, this.#used + more);
    const terms = new Uint32Array(size);
    terms.set(this.#terms);
    this.#terms = terms;
    const positions = new Uint16Array(size);
    positions.set(this.#positions);
    this.#positions = positions;
  }
}
