/** Strings by number. A number is given at first use and stays, whatever becomes of those who used it. */
export class Lexicon {
  readonly #numbers: Map<string, number>;
  readonly #words: string[];

  constructor(words: readonly string[] = []) {
    this.#words = [...words];
    this.#numbers = new Map(words.map((word, number) => [word, number]));
  }

  /** How many words there are: their numbers are below it. */
  get size(): number {
    return this.#words.length;
  }

  /** The number of a word, a new one where it has none. */
  add(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#words.length;
      this.#numbers.set(word, number);
      this.#words.push(word);
    }
    return number;
  }

  /** The number of a word, or -1. */
  find(word: string): number {
    return this.#numbers.get(word) ?? -1;
  }

  word(number: number): string {
    return this.#words[number]!;
  }

  /** By number; a copy. */
  words(): string[] {
    return [...this.#words];
  }
}
