import type { Lexicon } from '../lexicon.ts';
import type { Log } from '../log.ts';
import { type Archive, type ArchivedPassage, heldIn, type MakeIndex, type Placed } from '../retrieval/archive.ts';
import { MiniSearchIndex } from '../retrieval/minisearch.ts';
import type { Numbered } from '../retrieval/passage-index.ts';
import { type Postings, SqliteIndex, textsIn } from '../retrieval/sqlite-index.ts';
import type { Pause } from '../slices.ts';
import { isKept, newPostings } from './postings-file.ts';
import { numberInStore, readFromStore, textStore } from './texts-on-disk.ts';

/** Which engine tells what passages hold which words. */
export type IndexChoice = 'auto' | 'minisearch' | 'sqlite';

/**
 * Passages from which SQLite takes over. So many MiniSearch loads in one and a half seconds and 0.2 GB; twice as many would
 * keep a start waiting longer than all else together does. docs/size.md has the figures.
 */
export const SQLITE_FROM_PASSAGES = 20_000;
/** Share of the passages that can have come or gone before posting lists are written anew. */
const MOST_DRIFT = 0.1;

/** Where posting lists are kept and what is told of them. */
export interface IndexPlace {
  readonly index: IndexChoice;
  /** Null keeps nothing. */
  readonly folder: string | null;
  readonly log: Log;
}

/**
 * Which posting lists and texts were saved with an archive. By entry in order: the number in them of its first passage, and of
 * its article's text, or -1.
 */
export interface KeptPostings {
  readonly stamp: string;
  /** How many passages they are of, those that have gone since among them. */
  readonly size: number;
  readonly firsts: Int32Array<ArrayBuffer>;
  readonly texts: Int32Array<ArrayBuffer>;
}

/** The same, opened. */
export interface OpenedPostings extends KeptPostings {
  readonly postings: Postings;
}

/** Makes the index that is fit for so many passages; of posting lists that were kept, where they can be used. */
export function indexMaker(place: IndexPlace, kept: OpenedPostings | null): MakeIndex {
  return async (lexicon, placed, pause) => {
    const { passages } = placed;
    if (!isForSqlite(place.index, passages.length)) return MiniSearchIndex.inSlices(lexicon, heldIn(placed), pause);
    if (kept !== null) {
      const index = await fromKept(kept, lexicon, placed, pause);
      if (index.drift <= MOST_DRIFT) return index;
    }
    return new SqliteIndex(lexicon, await writtenFor(place, placed, pause), [...passages]);
  };
}

function isForSqlite(index: IndexChoice, passages: number): boolean {
  return index === 'sqlite' || (index === 'auto' && passages >= SQLITE_FROM_PASSAGES);
}

/** Articles after which others have their turn. */
const SLICE_ARTICLES = 10_000;

async function fromKept(
  { postings, firsts, size }: OpenedPostings,
  lexicon: Lexicon,
  { passages, firstPassage }: Placed,
  pause: Pause,
): Promise<SqliteIndex> {
  const places = new Array<Numbered | null>(size).fill(null);
  const come: ArchivedPassage[] = [];
  for (const [article, first] of firsts.entries()) {
    for (let at = firstPassage[article]!; at < firstPassage[article + 1]!; at++) {
      if (first < 0) come.push(passages[at]!);
      else places[first + at - firstPassage[article]!] = passages[at]!;
    }
    if (article % SLICE_ARTICLES === 0) await pause();
  }
  const index = new SqliteIndex(lexicon, postings, places);
  for (const [passage, terms] of heldIn({ passages: come })) index.add(passage, terms);
  return index;
}

/** Writes posting lists and texts, and has the texts read from there from then on. */
async function writtenFor(place: IndexPlace, placed: Placed, pause: Pause): Promise<Postings> {
  const articles = placed.entries.map(({ article }) => article);
  function* texts() {
    for (const { text } of articles) yield text;
  }
  const postings = await newPostings(place.folder, { passages: () => heldIn(placed), texts }, pause, place.log);
  const { stamp } = postings;
  if (stamp !== null) {
    const store = textStore(stamp, textsIn(postings));
    for (const [number, article] of articles.entries()) readFromStore(article, store, number);
  }
  return postings;
}

/** Under which name the posting lists of an archive can be found again; null where they are nowhere on disk. */
export function stampOf({ index: { engine } }: Archive): string | null {
  return engine instanceof SqliteIndex ? engine.stamp : null;
}

/** The posting lists of an archive as its next start finds them again; null where it has none on disk. */
export function keptOf({ index: { engine }, entries, passages, firstPassage }: Archive): KeptPostings | null {
  if (!(engine instanceof SqliteIndex) || engine.stamp === null) return null;
  const firsts = entries.map((_, at) =>
    firstPassage[at] === firstPassage[at + 1] ? -1 : engine.placeOf(passages[firstPassage[at]!]!),
  );
  const { stamp } = engine;
  const texts = entries.map(({ article }) => numberInStore(article, stamp));
  return { stamp, size: engine.size, firsts: Int32Array.from(firsts), texts: Int32Array.from(texts) };
}

/** Writes posting lists anew where much has changed since they were written, or another process has removed them. */
export async function renewed(place: IndexPlace, archive: Archive, pause: Pause): Promise<void> {
  const { engine } = archive.index;
  if (!(engine instanceof SqliteIndex)) return;
  const isThere = engine.stamp === null || place.folder === null || (await isKept(place.folder, engine.stamp));
  if (isThere && engine.drift <= MOST_DRIFT) return;
  engine.rebase(await writtenFor(place, archive, pause), [...archive.passages]);
}
