import type { Article } from '../corpus/article.ts';
import type { Passage } from '../corpus/passages.ts';
import type { Entry } from './entry.ts';
import { passageAt } from './packed.ts';

/** A passage with the article it belongs to. */
export interface ArchivedPassage {
  readonly article: Article;
  readonly entry: Entry;
  readonly passage: Passage;
  /** The same as `passage.ordinal`. */
  readonly ordinal: number;
  /** Its place in `Archive.passages`. */
  readonly number: number;
  /** The article's place in `Archive.articles`. */
  readonly articleNumber: number;
}

/** A passage whose number changes when others come or go before it: an object of its own each would cost more than all else. */
class MovablePassage implements ArchivedPassage {
  readonly entry: Entry;
  readonly ordinal: number;
  number = -1;
  articleNumber = -1;

  constructor(entry: Entry, ordinal: number) {
    this.entry = entry;
    this.ordinal = ordinal;
  }

  get article(): Article {
    return this.entry.article;
  }

  get passage(): Passage {
    return passageAt(this.entry, this.ordinal);
  }
}

/** Numbers articles and passages from 0, in the order in which they are told. */
export class Numbering {
  readonly #entries: Entry[] = [];
  readonly #passages: MovablePassage[] = [];
  readonly #firsts: number[] = [0];

  /** A new article; its passages. */
  add(entry: Entry): readonly ArchivedPassage[] {
    const own = Array.from({ length: entry.size }, (_, ordinal) => new MovablePassage(entry, ordinal));
    this.move(entry, own, 0, own.length);
    return own;
  }

  /** An article with the passages that it had before: those from `from` on, up to `to`. */
  move(entry: Entry, passages: readonly ArchivedPassage[], from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const passage = passages[at] as MovablePassage;
      passage.number = this.#passages.length;
      passage.articleNumber = this.#entries.length;
      this.#passages.push(passage);
    }
    this.#entries.push(entry);
    this.#firsts.push(this.#passages.length);
  }

  placed(): { entries: readonly Entry[]; passages: readonly ArchivedPassage[]; firstPassage: Int32Array } {
    return { entries: this.#entries, passages: this.#passages, firstPassage: Int32Array.from(this.#firsts) };
  }
}
