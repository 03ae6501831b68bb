import { compareText, sortedInSlices } from '../compare.ts';
import type { Article } from '../corpus/article.ts';
import type { CorpusFile, FileExtracts } from '../corpus/file.ts';
import { inListedOrder, readExtracts } from '../corpus/load.ts';
import { arrange, type Corpus, putOn, type Shelf, takeOff, unsettled } from '../corpus/shelf.ts';
import { type Archive, archiveInSlices, type MakeIndex, updateArchive } from '../retrieval/archive.ts';
import type { Entry } from '../retrieval/entry.ts';
import { linksInSlices } from '../retrieval/stories.ts';
import { inSlices, type Pause } from '../slices.ts';
import { cleanShelf } from './clean-articles.ts';

/** The files of the corpus as they were read last, in the order of the listing. */
export interface Stock {
  readonly shelf: Shelf;
  readonly files: readonly CorpusFile[];
}

/** Files that have come or changed, as they were read, and files that have gone. */
export interface FileChanges {
  readonly read: readonly FileExtracts[];
  readonly gone: readonly CorpusFile[];
}

/** The stock after the changes, and the corpus that it makes: the same as reading all files anew would give. */
export async function restock(
  { shelf, files }: Stock,
  { read, gone }: FileChanges,
  pause: Pause,
): Promise<{ stock: Stock; corpus: Corpus }> {
  for (const { path } of gone) takeOff(shelf, path);
  let waiting: readonly FileExtracts[] = read;
  do {
    for (const extracts of waiting) await inSlices(putOn(shelf, extracts), pause);
    // A word that has become known can mend a break in any other article.
    const again: FileExtracts[] = [];
    for (const file of unsettled(shelf)) again.push(await readExtracts(file));
    waiting = again;
  } while (waiting.length > 0);
  await cleanShelf(shelf, pause);
  const touched = new Set([...gone, ...read.map(({ file }) => file)].map(({ path }) => path));
  const untouched = files.filter(({ path }) => !touched.has(path));
  const listed = inListedOrder([...untouched, ...read.map(({ file }) => file)]);
  return { stock: { shelf, files: listed }, corpus: await inSlices(arrange(shelf, listed), pause) };
}

/** Entries of articles that are none any more, and articles that have none yet. */
export function difference(archive: Archive, articles: readonly Article[]): { gone: Entry[]; come: Article[] } {
  const indexed = new Set(archive.articles);
  const current = new Set(articles);
  return {
    gone: archive.entries.filter(({ article }) => !current.has(article)),
    come: articles.filter((article) => !indexed.has(article)),
  };
}

/** What replaces what: at most one entry of each side has the id. */
export interface Replacement {
  readonly gone: Entry | null;
  readonly come: Entry | null;
}

export function replacements(gone: readonly Entry[], come: readonly Entry[]): Replacement[] {
  const byId = new Map<string, Replacement>(gone.map((entry) => [entry.article.id, { gone: entry, come: null }]));
  for (const entry of come) {
    const { id } = entry.article;
    byId.set(id, { gone: byId.get(id)?.gone ?? null, come: entry });
  }
  return [...byId.values()];
}

export function replace(archive: Archive, some: readonly Replacement[]): Archive {
  const gone = new Set(some.flatMap((each) => each.gone ?? []));
  return updateArchive(
    archive,
    gone,
    some.flatMap(({ come }) => come ?? []),
  );
}

/** Puts into an archive what it lacks; with more new than old it is put together anew, which is quicker then. */
export async function replaceAll(
  archive: Archive,
  gone: readonly Entry[],
  come: readonly Entry[],
  makeIndex: MakeIndex,
  pause: Pause,
): Promise<Archive> {
  const stay = archive.entries.length - gone.length;
  if (come.length <= stay / 4) return replace(archive, replacements(gone, come));
  const lost = new Set(gone);
  const all = [...archive.entries.filter((entry) => !lost.has(entry)), ...come];
  const byId = (a: Entry, b: Entry) => compareText(a.article.id, b.article.id);
  const entries = await inSlices(sortedInSlices(all, byId), pause);
  const { lexicon, analyser } = archive;
  return archiveInSlices({ entries, lexicon, links: await linksInSlices(entries, pause) }, analyser, makeIndex, pause);
}
