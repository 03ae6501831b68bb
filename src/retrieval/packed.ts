import type { Article, Range } from '../corpus/article.ts';
import type { Passage } from '../corpus/passages.ts';

/** An array of its own each would cost more than the few numbers that most of them hold: many share a block. */
const BLOCK_NUMBERS = 2 ** 18;

let words = new Uint32Array(0);
let usedWords = 0;
let halves = new Uint16Array(0);
let usedHalves = 0;

/** The same numbers in a block that is shared with others. It lasts as long as any of them. */
export function packed32(numbers: ArrayLike<number>): Uint32Array<ArrayBuffer> {
  if (usedWords + numbers.length > words.length) {
    words = new Uint32Array(Math.max(BLOCK_NUMBERS, numbers.length));
    usedWords = 0;
  }
  const own = words.subarray(usedWords, usedWords + numbers.length);
  own.set(numbers);
  usedWords += numbers.length;
  return own;
}

/** The same for numbers up to 65,535. */
export function packed16(numbers: ArrayLike<number>): Uint16Array<ArrayBuffer> {
  if (usedHalves + numbers.length > halves.length) {
    halves = new Uint16Array(Math.max(BLOCK_NUMBERS, numbers.length));
    usedHalves = 0;
  }
  const own = halves.subarray(usedHalves, usedHalves + numbers.length);
  own.set(numbers);
  usedHalves += numbers.length;
  return own;
}

/**
 * The passages of an article as numbers: first where each begins, then of each its start, end, section and paragraph, and
 * start and end of each of its sentences. As objects they would be the most of an archive's memory.
 */
export type Cuts = Uint32Array<ArrayBuffer>;

const FIELDS = 4;

export function cutsOf(passages: readonly Passage[]): Cuts {
  const cuts: number[] = new Array(passages.length);
  for (const [ordinal, { start, end, section, paragraph, sentences }] of passages.entries()) {
    cuts[ordinal] = cuts.length;
    cuts.push(start, end, section, paragraph);
    for (const sentence of sentences) cuts.push(sentence.start, sentence.end);
  }
  return packed32(cuts);
}

/** What a packed passage is read from. */
interface Source {
  readonly article: Pick<Article, 'text' | 'blocks'>;
  readonly cuts: Cuts;
  /** One for each passage. */
  readonly ends: { readonly length: number };
}

/** A passage as it is read from its cuts, each part when it is asked for. */
class PackedPassage implements Passage {
  readonly ordinal: number;
  readonly #source: Source;

  constructor(source: Source, ordinal: number) {
    this.#source = source;
    this.ordinal = ordinal;
  }

  get start(): number {
    return this.#at(0);
  }

  get end(): number {
    return this.#at(1);
  }

  get section(): number {
    return this.#at(2);
  }

  get paragraph(): number {
    return this.#at(3);
  }

  get sentences(): readonly Range[] {
    const { cuts, ends } = this.#source;
    const sentences: Range[] = [];
    const until = this.ordinal + 1 < ends.length ? cuts[this.ordinal + 1]! : cuts.length;
    for (let at = cuts[this.ordinal]! + FIELDS; at < until; at += 2) {
      sentences.push({ start: cuts[at]!, end: cuts[at + 1]! });
    }
    return sentences;
  }

  get heading(): string | null {
    const { text, blocks } = this.#source.article;
    const above = blocks.findLast(({ kind, start }) => kind === 'heading' && start < this.start);
    return above === undefined ? null : text.slice(above.start, above.end);
  }

  #at(field: number): number {
    const { cuts } = this.#source;
    return cuts[cuts[this.ordinal]! + field]!;
  }
}

export function passageAt(source: Source, ordinal: number): Passage {
  return new PackedPassage(source, ordinal);
}

export function passagesAt(source: Source): Passage[] {
  return Array.from({ length: source.ends.length }, (_, ordinal) => passageAt(source, ordinal));
}
