import type { Range } from '../corpus/article.ts';
import type { Passage } from '../corpus/passages.ts';
import type { Entry } from './entry.ts';

/** A passage as it is read from the cuts of its entry, each part when it is asked for: as objects they would be the most of an archive. */
class PackedPassage implements Passage {
  readonly ordinal: number;
  readonly #entry: Entry;

  constructor(entry: Entry, ordinal: number) {
    this.#entry = entry;
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
    const { values, starts } = this.#entry.columns.cuts;
    const passage = this.#entry.first + this.ordinal;
    const sentences: Range[] = [];
    for (let at = starts[passage]! + FIELDS; at < starts[passage + 1]!; at += 2) {
      sentences.push({ start: values[at]!, end: values[at + 1]! });
    }
    return sentences;
  }

  get heading(): string | null {
    const { text, blocks } = this.#entry.article;
    const above = blocks.findLast(({ kind, start }) => kind === 'heading' && start < this.start);
    return above === undefined ? null : text.slice(above.start, above.end);
  }

  #at(field: number): number {
    const { values, starts } = this.#entry.columns.cuts;
    return values[starts[this.#entry.first + this.ordinal]! + field]!;
  }
}

const FIELDS = 4;

export function passageAt(entry: Entry, ordinal: number): Passage {
  return new PackedPassage(entry, ordinal);
}

export function passagesAt(entry: Entry): Passage[] {
  return Array.from({ length: entry.size }, (_, ordinal) => passageAt(entry, ordinal));
}
