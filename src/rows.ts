/** Lists of unequal length in columns, and strings by number: as objects each they would cost more than what they hold. Plain data. */

type Numbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** Rows of numbers, one after the other. */
export interface Rows<Values extends Numbers> {
  readonly values: Values;
  /** Where each row begins; one more ends the last. */
  readonly starts: Uint32Array<ArrayBuffer>;
}

/** A row; a view. */
export function rowAt<Values extends Numbers>({ values, starts }: Rows<Values>, row: number): Values {
  return values.subarray(starts[row], starts[row + 1]) as Values;
}

/** Rows that are still to be filled, from the first to the last. */
export class RowsWriter<Values extends Numbers> {
  readonly #of: new (
    length: number,
  ) => Values;
  #values: Values;
  #used = 0;
  readonly #starts: number[] = [0];

  constructor(of: new (length: number) => Values) {
    this.#of = of;
    this.#values = new of(64);
  }

  /** How many numbers there are in all rows. */
  get length(): number {
    return this.#used;
  }

  push(number: number): void {
    this.#make(1);
    this.#values[this.#used++] = number;
  }

  append(numbers: ArrayLike<number>): void {
    this.#make(numbers.length);
    this.#values.set(numbers, this.#used);
    this.#used += numbers.length;
  }

  /** The next number is of the next row. */
  end(): void {
    this.#starts.push(this.#used);
  }

  row(numbers: ArrayLike<number>): void {
    this.append(numbers);
    this.end();
  }

  rows(): Rows<Values> {
    return { values: this.#values.slice(0, this.#used) as Values, starts: Uint32Array.from(this.#starts) };
  }

  #make(room: number): void {
    if (this.#used + room <= this.#values.length) return;
    const larger = new this.#of(Math.max(2 * this.#values.length, this.#used + room));
    larger.set(this.#values);
    this.#values = larger;
  }
}

/** Strings by number from 1, each once; 0 is for none. */
export interface Strings {
  /** All of them, one after the other. */
  readonly text: string;
  /** By number: where it ends. */
  readonly ends: Uint32Array<ArrayBuffer>;
}

export function stringAt({ text, ends }: Strings, number: number): string | null {
  return number === 0 ? null : text.slice(ends[number - 1], ends[number]);
}

/** Strings that are still to be numbered. */
export class StringsWriter {
  readonly #numbers = new Map<string, number>();

  number(string: string | null): number {
    if (string === null) return 0;
    let number = this.#numbers.get(string);
    if (number === undefined) {
      number = this.#numbers.size + 1;
      this.#numbers.set(string, number);
    }
    return number;
  }

  strings(): Strings {
    const all = [...this.#numbers.keys()];
    const ends = new Uint32Array(all.length + 1);
    for (const [at, { length }] of all.entries()) ends[at + 1] = ends[at]! + length;
    return { text: all.join(''), ends };
  }
}
