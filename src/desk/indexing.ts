import { messageOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { type Archive, type ArchivedPassage, heldIn, type MakeIndex, type Placed } from '../retrieval/archive.ts';
import type { Entry } from '../retrieval/entry.ts';
import { MiniSearchIndex } from '../retrieval/minisearch.ts';
import type { Numbered } from '../retrieval/passage-index.ts';
import { SqliteIndex } from '../retrieval/sqlite-index.ts';
import type { Pause } from './collection.ts';
import { isKept, keptPostings, newPostings } from './postings-file.ts';

/** Which engine tells what passages hold which words. */
export type IndexChoice = 'auto' | 'minisearch' | 'sqlite';

/** Passages from which SQLite takes over: beyond them MiniSearch takes more memory and time to load than all else. docs/size.md */
export const SQLITE_FROM_PASSAGES = 50_000;
/** Share of the passages that can have come or gone before posting lists are written anew. */
const MOST_DRIFT = 0.1;

/** Where posting lists are kept and what is told of them. */
export interface IndexPlace {
  readonly index: IndexChoice;
  /** Null keeps nothing. */
  readonly folder: string | null;
  readonly log: Log;
}

/** Which posting lists were saved with an archive: by entry in order, the number in them of its first passage, or -1. */
export interface KeptPostings {
  readonly stamp: string;
  readonly firsts: Int32Array<ArrayBuffer>;
}

/** Makes the index that is fit for so many passages; of posting lists that were kept, where they can be used. */
export function indexMaker(place: IndexPlace, kept: KeptPostings | null): MakeIndex {
  return async (lexicon, placed, pause) => {
    const passages = [...placed.values()].reduce((sum, own) => sum + own.length, 0);
    if (!isForSqlite(place.index, passages)) return MiniSearchIndex.inSlices(lexicon, heldIn(placed), pause);
    const known = await fromKept(place, kept, placed);
    if (known !== null) {
      const index = new SqliteIndex(lexicon, known.postings, known.places);
      for (const [passage, terms] of heldIn(known.come)) index.add(passage, terms);
      if (index.drift <= MOST_DRIFT) return index;
      known.postings.database.close();
    }
    const postings = await newPostings(place.folder, () => heldIn(placed), pause, place.log);
    return new SqliteIndex(lexicon, postings, [...placed.values()].flat());
  };
}

function isForSqlite(index: IndexChoice, passages: number): boolean {
  return index === 'sqlite' || (index === 'auto' && passages >= SQLITE_FROM_PASSAGES);
}

async function fromKept({ folder, log }: IndexPlace, kept: KeptPostings | null, placed: Placed) {
  if (folder === null || kept === null || kept.firsts.length !== placed.size) return null;
  try {
    const postings = await keptPostings(folder, kept.stamp);
    const places: (Numbered | null)[] = [];
    const come = new Map<Entry, readonly ArchivedPassage[]>();
    for (const [at, [entry, own]] of [...placed].entries()) {
      const first = kept.firsts[at]!;
      if (first < 0) come.set(entry, own);
      else for (const [ordinal, passage] of own.entries()) places[first + ordinal] = passage;
    }
    return { postings, places: Array.from(places, (passage) => passage ?? null), come };
  } catch (error) {
    log.warn({ folder }, `The saved index cannot be read (${messageOf(error)}); it is made anew.`);
    return null;
  }
}

/** The posting lists of an archive as its next start finds them again; null where it has none on disk. */
export function keptOf({ index: { engine }, entries, passages, firstPassage }: Archive): KeptPostings | null {
  if (!(engine instanceof SqliteIndex) || engine.stamp === null) return null;
  const firsts = entries.map((_, at) =>
    firstPassage[at] === firstPassage[at + 1] ? -1 : engine.placeOf(passages[firstPassage[at]!]!),
  );
  return { stamp: engine.stamp, firsts: Int32Array.from(firsts) };
}

/** Writes posting lists anew where much has changed since they were written, or another process has removed them. */
export async function renewed(place: IndexPlace, archive: Archive, pause: Pause): Promise<void> {
  const { engine } = archive.index;
  if (!(engine instanceof SqliteIndex)) return;
  const isThere = engine.stamp === null || place.folder === null || (await isKept(place.folder, engine.stamp));
  if (isThere && engine.drift <= MOST_DRIFT) return;
  const { entries, passages, firstPassage } = archive;
  const placed = new Map(
    entries.map((entry, at) => [entry, passages.slice(firstPassage[at], firstPassage[at + 1])] as const),
  );
  const postings = await newPostings(place.folder, () => heldIn(placed), pause, place.log);
  engine.rebase(postings, [...passages]);
}
