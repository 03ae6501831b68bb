import type { Article } from '../corpus/article.ts';
import { passagesOf } from '../corpus/passages.ts';
import type { Lexicon } from '../lexicon.ts';
import { dayNumber } from './days.ts';
import { type Cuts, cutsOf, packed16, packed32 } from './packed.ts';
import { type Sketch, sketchOf } from './stories.ts';
import type { Analyser } from './terms.ts';

/**
 * All that indexing one article gives, wherever the article stands in the archive: what an archive shares with the one
 * that it came from. Terms are numbers of a lexicon. Plain data, for structured cloning.
 */
export interface Entry {
  readonly article: Article;
  readonly cuts: Cuts;
  /** Of its publication, in days since 1970; long before that where it has no date. */
  readonly day: number;
  /** The terms of all passages, one passage after the other, and the word position of each. */
  readonly terms: Uint32Array<ArrayBuffer>;
  readonly positions: Uint16Array<ArrayBuffer>;
  /** By passage: where its terms end. */
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly title: readonly number[];
  readonly source: readonly number[];
  readonly date: readonly number[];
  /** By passage; null where no passage has one. */
  readonly headings: readonly (readonly number[])[] | null;
  /** What title and date say. */
  readonly about: ReadonlySet<number>;
  readonly sketch: Sketch;
}

const UNDATED = -1_000_000;

/** Indexes one article. A `sketch` that is known already is not made again: it depends on the text alone. */
export function entryOf(
  article: Article,
  analyser: Analyser,
  lexicon: Lexicon,
  sketch: Sketch = sketchOf(article.text),
): Entry {
  const numbersOf = (text: string | null) =>
    text === null || text === '' ? [] : analyser.analyse(text).map(({ term }) => lexicon.add(term));
  const passages = passagesOf(article);
  const found = passages.map(({ start, end }) => analyser.analyse(article.text.slice(start, end)));
  const size = found.reduce((sum, { length }) => sum + length, 0);
  const terms = new Uint32Array(size);
  const positions = new Uint16Array(size);
  const ends = new Uint32Array(found.length);
  let used = 0;
  for (const [ordinal, own] of found.entries()) {
    for (const { term, position } of own) {
      terms[used] = lexicon.add(term);
      positions[used] = Math.min(position, 0xffff);
      used++;
    }
    ends[ordinal] = used;
  }
  const title = numbersOf(article.title);
  const date = numbersOf(dateInWords(article.date));
  const headings = passages.map(({ heading }) => numbersOf(heading));
  return {
    ...{ article, cuts: cutsOf(passages), title, date },
    day: article.date === null ? UNDATED : dayNumber(article.date),
    terms: packed32(terms),
    positions: packed16(positions),
    ends: packed32(ends),
    sketch: packed32(sketch),
    source: numbersOf(article.source),
    headings: headings.some(({ length }) => length > 0) ? headings : null,
    about: new Set([...title, ...date]),
  };
}

const NO_TERMS: readonly number[] = [];

/** The terms of the heading above a passage. */
export function headingOf({ headings }: Entry, ordinal: number): readonly number[] {
  return headings === null ? NO_TERMS : headings[ordinal]!;
}

/** Where the terms of a passage stand among those of its entry. */
export function termsFrom({ ends }: Entry, ordinal: number): number {
  return ordinal === 0 ? 0 : ends[ordinal - 1]!;
}

/** The distinct terms of one passage, with those of its title, heading and publisher: what an index takes. */
export function termsHeld(entry: Entry, ordinal: number): number[] {
  const terms = new Set(entry.terms.subarray(termsFrom(entry, ordinal), entry.ends[ordinal]));
  for (const others of [entry.title, headingOf(entry, ordinal), entry.source])
    for (const term of others) terms.add(term);
  return [...terms];
}

/** `30 October 2023`, in English whatever the machine speaks. */
const IN_WORDS = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A question for 'January 2024' is one for what was published then. */
function dateInWords(date: string | null): string {
  return date === null ? '' : IN_WORDS.format(new Date(date));
}
