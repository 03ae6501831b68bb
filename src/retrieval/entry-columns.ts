import { type Rows, RowsWriter } from '../rows.ts';

/**
 * What indexing some articles gives, in columns: articles stand one after the other, and so do their passages and the terms
 * of these. Terms are numbers of a lexicon. Plain data, for structured cloning.
 */
export interface EntryColumns {
  /** By article: the number of its first passage among these; one more ends the last. */
  readonly firsts: Uint32Array<ArrayBuffer>;
  /** By passage: its terms in order. */
  readonly terms: Rows<Uint32Array<ArrayBuffer>>;
  /** The word position of each term. */
  readonly positions: Uint16Array<ArrayBuffer>;
  /** By passage: its start, end, section and paragraph, and start and end of each of its sentences. */
  readonly cuts: Rows<Uint32Array<ArrayBuffer>>;
  /** By passage: the terms of the heading above it. */
  readonly headings: Rows<Uint32Array<ArrayBuffer>>;
  /** By article three rows: the terms of its title, its date and its publisher. */
  readonly about: Rows<Uint32Array<ArrayBuffer>>;
  readonly sketches: Rows<Uint32Array<ArrayBuffer>>;
  /** By article: its publication in days since 1970; long before that where it has no date. */
  readonly days: Int32Array<ArrayBuffer>;
}

/** Has columns of terms of one lexicon speak in those of another; `numbers` are by number in the first. */
export function renumber({ terms, headings, about }: EntryColumns, numbers: Uint32Array): void {
  for (const { values } of [terms, headings, about]) {
    for (let at = 0; at < values.length; at++) values[at] = numbers[values[at]!]!;
  }
}

/** Where the rows that say what an article is about stand among those of all articles. */
export const ABOUT = { title: 0, date: 1, source: 2, rows: 3 } as const;

/** What columns hold of an article beside its passages. */
interface AboutArticle {
  readonly title: ArrayLike<number>;
  readonly date: ArrayLike<number>;
  readonly source: ArrayLike<number>;
  readonly sketch: ArrayLike<number>;
  readonly day: number;
}

/** Columns that are still to be filled. Passages are added before the article that they are of. */
export class ColumnsWriter {
  readonly #terms = new RowsWriter<Uint32Array<ArrayBuffer>>(Uint32Array);
  readonly #positions = new RowsWriter<Uint16Array<ArrayBuffer>>(Uint16Array);
  readonly #cuts = new RowsWriter<Uint32Array<ArrayBuffer>>(Uint32Array);
  readonly #headings = new RowsWriter<Uint32Array<ArrayBuffer>>(Uint32Array);
  readonly #about = new RowsWriter<Uint32Array<ArrayBuffer>>(Uint32Array);
  readonly #sketches = new RowsWriter<Uint32Array<ArrayBuffer>>(Uint32Array);
  readonly #days: number[] = [];
  readonly #firsts: number[] = [0];
  #passages = 0;

  passage(
    terms: ArrayLike<number>,
    positions: ArrayLike<number>,
    cuts: ArrayLike<number>,
    heading: ArrayLike<number>,
  ): void {
    this.#terms.row(terms);
    this.#positions.append(positions);
    this.#cuts.row(cuts);
    this.#headings.row(heading);
    this.#passages++;
  }

  article({ title, date, source, sketch, day }: AboutArticle): void {
    for (const terms of [title, date, source]) this.#about.row(terms);
    this.#sketches.row(sketch);
    this.#days.push(day);
    this.#firsts.push(this.#passages);
  }

  columns(): EntryColumns {
    return {
      firsts: Uint32Array.from(this.#firsts),
      terms: this.#terms.rows(),
      positions: this.#positions.rows().values,
      cuts: this.#cuts.rows(),
      headings: this.#headings.rows(),
      about: this.#about.rows(),
      sketches: this.#sketches.rows(),
      days: Int32Array.from(this.#days),
    };
  }
}
