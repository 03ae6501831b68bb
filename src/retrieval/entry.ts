import type { Article } from '../corpus/article.ts';
import { type Passage, passagesOf } from '../corpus/passages.ts';
import type { Lexicon } from '../lexicon.ts';
import { rowAt } from '../rows.ts';
import { dayNumber } from './days.ts';
import { ABOUT, ColumnsWriter, type EntryColumns } from './entry-columns.ts';
import { type Sketch, sketchOf } from './stories.ts';
import type { Analyser } from './terms.ts';

/**
 * All that indexing one article gives, wherever the article stands in the archive: what an archive shares with the one
 * that it came from. It is read from columns that it shares with other articles.
 */
export class Entry {
  readonly article: Article;
  readonly columns: EntryColumns;
  /** Its place in the columns. */
  readonly place: number;

  constructor(article: Article, columns: EntryColumns, place: number) {
    this.article = article;
    this.columns = columns;
    this.place = place;
  }

  /** The place in the columns of its first passage. */
  get first(): number {
    return this.columns.firsts[this.place]!;
  }

  /** How many passages it has. */
  get size(): number {
    return this.columns.firsts[this.place + 1]! - this.first;
  }

  /** Of its publication, in days since 1970; long before that where it has no date. */
  get day(): number {
    return this.columns.days[this.place]!;
  }

  get title(): Uint32Array<ArrayBuffer> {
    return this.#about(ABOUT.title);
  }

  get date(): Uint32Array<ArrayBuffer> {
    return this.#about(ABOUT.date);
  }

  get source(): Uint32Array<ArrayBuffer> {
    return this.#about(ABOUT.source);
  }

  get sketch(): Sketch {
    return rowAt(this.columns.sketches, this.place);
  }

  /** The terms of the heading above a passage. */
  heading(ordinal: number): Uint32Array<ArrayBuffer> {
    return rowAt(this.columns.headings, this.first + ordinal);
  }

  /** The terms of all passages, one passage after the other. */
  get terms(): Uint32Array<ArrayBuffer> {
    const { values, starts } = this.columns.terms;
    return values.subarray(starts[this.first], starts[this.first + this.size]);
  }

  /** The terms of a passage, in order. */
  termsAt(ordinal: number): Uint32Array<ArrayBuffer> {
    return rowAt(this.columns.terms, this.first + ordinal);
  }

  /** The word position of each term of a passage. */
  positionsAt(ordinal: number): Uint16Array<ArrayBuffer> {
    const { positions, terms } = this.columns;
    const passage = this.first + ordinal;
    return positions.subarray(terms.starts[passage], terms.starts[passage + 1]);
  }

  #about(row: number): Uint32Array<ArrayBuffer> {
    return rowAt(this.columns.about, ABOUT.rows * this.place + row);
  }
}

/** The entries of columns, one for each of the articles. */
export function entriesOf(articles: readonly Article[], columns: EntryColumns): Entry[] {
  return articles.map((article, place) => new Entry(article, columns, place));
}

/** Indexes one article. A `sketch` that is known already is not made again: it depends on the text alone. */
export function entryOf(article: Article, analyser: Analyser, lexicon: Lexicon, sketch?: Sketch): Entry {
  const writer = new ColumnsWriter();
  indexArticle(writer, article, analyser, lexicon, sketch);
  return new Entry(article, writer.columns(), 0);
}

const UNDATED = -1_000_000;

/** What of an article is indexed. */
export type Indexable = Pick<Article, 'title' | 'text' | 'blocks' | 'date' | 'source'>;

/** Indexes an article into columns, behind those that are there. */
export function indexArticle(
  writer: ColumnsWriter,
  article: Indexable,
  analyser: Analyser,
  lexicon: Lexicon,
  sketch: Sketch = sketchOf(article.text),
): void {
  const numbersOf = (text: string | null) =>
    text === null || text === '' ? [] : analyser.analyse(text).map(({ term }) => lexicon.add(term));
  const passages = passagesOf(article);
  const found = passages.map(({ start, end }) => {
    const terms = analyser.analyse(article.text.slice(start, end));
    return {
      numbers: terms.map(({ term }) => lexicon.add(term)),
      positions: terms.map(({ position }) => Math.min(position, 0xffff)),
    };
  });
  const title = numbersOf(article.title);
  const date = numbersOf(dateInWords(article.date));
  const headings = passages.map(({ heading }) => numbersOf(heading));
  const source = numbersOf(article.source);
  for (const [ordinal, { numbers, positions }] of found.entries()) {
    writer.passage(numbers, positions, cutsOf(passages[ordinal]!), headings[ordinal]!);
  }
  const day = article.date === null ? UNDATED : dayNumber(article.date);
  writer.article({ title, date, source, sketch, day });
}

/** Adds an article to columns as it is in those of `entry`. */
export function copyEntry(writer: ColumnsWriter, entry: Entry): void {
  for (let ordinal = 0; ordinal < entry.size; ordinal++) {
    const cuts = rowAt(entry.columns.cuts, entry.first + ordinal);
    writer.passage(entry.termsAt(ordinal), entry.positionsAt(ordinal), cuts, entry.heading(ordinal));
  }
  writer.article(entry);
}

function cutsOf({ start, end, section, paragraph, sentences }: Passage): number[] {
  return [start, end, section, paragraph, ...sentences.flatMap((sentence) => [sentence.start, sentence.end])];
}

/** The distinct terms of one passage, with those of its title, heading and publisher: what an index takes. */
export function termsHeld(entry: Entry, ordinal: number): number[] {
  const terms = new Set(entry.termsAt(ordinal));
  for (const others of [entry.title, entry.heading(ordinal), entry.source]) for (const term of others) terms.add(term);
  return [...terms];
}

/** `30 October 2023`, in English whatever the machine speaks. */
const IN_WORDS = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A question for 'January 2024' is one for what was published then. */
function dateInWords(date: string | null): string {
  return date === null ? '' : IN_WORDS.format(new Date(date));
}
