import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { readChecked, writeChecked } from '../cache/checked-file.ts';
import { codeFingerprint, corpusFingerprint } from '../cache/fingerprint.ts';
import { keepEarlier } from '../cache/revisions.ts';
import type { Article, Problem } from '../corpus/article.ts';
import { type CorpusFile, type FileExtracts, sameFile } from '../corpus/file.ts';
import { listCorpus, readExtracts, rootsOf } from '../corpus/load.ts';
import { arrange, createShelf, problemsOn } from '../corpus/shelf.ts';
import { messageOf } from '../errors.ts';
import { Lexicon } from '../lexicon.ts';
import { type Archive, archiveInSlices, archiveOf } from '../retrieval/archive.ts';
import type { Analyser } from '../retrieval/terms.ts';
import { inSlices, type Pause } from '../slices.ts';
import { type AliasTexts, aliasProblems, analyserFor, readAliases } from './aliases.ts';
import { isMuch, openedApart } from './apart.ts';
import { difference, replaceAll, restock, type Stock } from './collection.ts';
import { index } from './index-articles.ts';
import { type IndexPlace, indexMaker, renewed, stampOf } from './indexing.ts';
import { type KeptArchive, stockFrom } from './kept.ts';
import { partsOf } from './parts.ts';
import type { Place, Progress } from './place.ts';
import { keptPostings, removeOtherPostings } from './postings-file.ts';

/** The corpus as it was read last, and what answers are made from. */
export interface Collection {
  readonly stock: Stock;
  readonly archive: Archive;
  readonly aliases: AliasTexts;
  readonly problems: readonly Problem[];
}

/**
 * Reads what has changed since it was read last, or everything, and indexes that.
 * @throws BriefwireError 'corpus' where a path of the corpus does not exist.
 */
export async function openCollection(place: Place, progress: Progress): Promise<Collection> {
  const files = await listCorpus(place.corpus);
  const aliases = await readAliases(await rootsOf(place.corpus));
  const analyser = analyserFor(aliases);
  const kept = await readKept(place, aliases);
  const before = kept?.stock ?? { shelf: createShelf(), files: [] };
  const { come, gone } = fileChanges(before.files, files);
  if (place.dataDir !== null && isMuch(come, place.apartFrom) && (await openedApart(place, progress))) {
    return openCollection({ ...place, apartFrom: Number.POSITIVE_INFINITY }, progress);
  }
  const isUnchanged = come.length + gone.length === 0;
  const from = await archiveFrom(place, kept?.archive ?? null, analyser);
  if (isUnchanged && kept?.archive && stampOf(from) === (kept.archive.postings?.stamp ?? null)) {
    return asSaved(before, from, aliases);
  }
  const earlier = isUnchanged ? [] : (await inSlices(arrange(before.shelf, before.files), setImmediate)).articles;
  const read: FileExtracts[] = [];
  for (const file of come) {
    read.push(await readExtracts(file));
    progress('reading', read.length, come.length);
  }
  const { stock, corpus } = isUnchanged
    ? { stock: before, corpus: await inSlices(arrange(before.shelf, before.files), setImmediate) }
    : await restock(before, { read, gone }, setImmediate);
  // All texts, once more.
  read.length = 0;
  const problems = [...corpus.problems, ...aliasProblems(aliases)];
  const archive = await indexed(place, corpus.articles, from, aliases, progress);
  const collection = { stock, archive, aliases, problems };
  await keepTexts(place, earlier, corpus.articles);
  const saved = await saveCollection(place, collection);
  const isMostlyNew = stampOf(archive) !== null && corpus.articles.length > 2 * earlier.length;
  return (saved === 'saved' && isMostlyNew ? await readAgain(place, aliases, analyser) : null) ?? collection;
}

/** What was just saved: read from there, it takes much less memory than what was made. */
async function readAgain(place: Place, aliases: AliasTexts, analyser: Analyser): Promise<Collection | null> {
  const kept = await readKept(place, aliases);
  if (!kept?.archive) return null;
  return asSaved(kept.stock, await archiveFrom(place, kept.archive, analyser), aliases);
}

async function asSaved(stock: Stock, archive: Archive, aliases: AliasTexts): Promise<Collection> {
  await setImmediate();
  const problems = [...problemsOn(stock.shelf, stock.files), ...aliasProblems(aliases)];
  return { stock, archive, aliases, problems };
}

export function emptyArchive(analyser: Analyser): Archive {
  return archiveOf({ entries: [], lexicon: new Lexicon(), links: new Map() }, analyser);
}

/** What has come or changed, and what has gone, between two listings. */
export function fileChanges(
  before: readonly CorpusFile[],
  now: readonly CorpusFile[],
): { come: CorpusFile[]; gone: CorpusFile[] } {
  const known = new Map(before.map((file) => [file.path, file]));
  const listed = new Set(now.map(({ path }) => path));
  return {
    come: now.filter((file) => {
      const other = known.get(file.path);
      return other === undefined || !sameFile(other, file);
    }),
    gone: before.filter(({ path }) => !listed.has(path)),
  };
}

let fingerprint: string | null = null;

/** What runs does not change when its files do; and to read them keeps everybody waiting. */
function ownFingerprint(): string {
  fingerprint ??= codeFingerprint();
  return fingerprint;
}

/** The archive of what was kept, or an empty one. */
async function archiveFrom(place: Place, kept: KeptArchive | null, analyser: Analyser): Promise<Archive> {
  if (kept === null) return emptyArchive(analyser);
  return archiveInSlices(kept, analyser, indexMaker(indexPlaceOf(place), kept.postings), setImmediate);
}

async function indexed(
  place: Place,
  articles: readonly Article[],
  archive: Archive,
  aliases: AliasTexts,
  progress: Progress,
): Promise<Archive> {
  const { come, gone } = difference(archive, articles);
  if (come.length + gone.length === 0) return archive;
  let done = 0;
  const pause: Pause = async () => {
    progress('indexing', ++done, come.length);
    await setImmediate();
  };
  const entries = await index(come, archive, aliases, pause);
  return replaceAll(archive, gone, entries, indexMaker(indexPlaceOf(place), null), setImmediate);
}

async function readKept(place: Place, { text }: AliasTexts) {
  const path = pathOf(place);
  if (path === null) return null;
  const makings = { code: ownFingerprint(), aliases: text };
  try {
    const values = await readChecked(path);
    if (values === null) return null;
    return await stockFrom(values, makings, (stamp) => keptPostings(dirname(path), stamp)).finally(() =>
      values.return(undefined),
    );
  } catch (error) {
    place.log.warn({ path }, `The saved archive cannot be read (${messageOf(error)}); it is made anew.`);
    return null;
  }
}

/** Keeps the texts of articles that are gone or read otherwise now, so that citations of them can be checked. */
export async function keepTexts(
  { dataDir, log }: Place,
  before: readonly Article[],
  now: readonly Article[],
): Promise<void> {
  if (dataDir === null) return;
  try {
    await keepEarlier(dataDir, before, now);
  } catch (error) {
    log.warn({ dataDir }, `Earlier texts of articles cannot be kept (${messageOf(error)}). Check DATA_DIR.`);
  }
}

/** Saves what the next start can go on from. `mayGoOn` is asked after each part; false leaves what was saved before. */
export async function saveCollection(
  place: Place,
  { stock, archive, aliases }: Collection,
  mayGoOn: () => boolean = () => true,
): Promise<'saved' | 'interrupted' | 'failed'> {
  const path = pathOf(place);
  if (path === null) return 'saved';
  const interrupted = new Error('interrupted');
  function* parts(): Generator<unknown> {
    for (const part of partsOf({ code: ownFingerprint(), aliases: aliases.text }, stock, archive)) {
      yield part;
      if (!mayGoOn()) throw interrupted;
    }
  }
  try {
    await renewed(indexPlaceOf(place), archive, async () => {
      await setImmediate();
      if (!mayGoOn()) throw interrupted;
    });
    await writeChecked(path, parts());
    await removeOtherPostings(dirname(path), stampOf(archive));
    return 'saved';
  } catch (error) {
    if (error === interrupted) return 'interrupted';
    const message = `The index cannot be saved (${messageOf(error)}); the next start will build it again. Check DATA_DIR.`;
    place.log.warn({ path }, message);
    return 'failed';
  }
}

export function indexPlaceOf(place: Place): IndexPlace {
  const path = pathOf(place);
  return { index: place.index ?? 'auto', folder: path && dirname(path), log: place.log };
}

function pathOf({ corpus, dataDir }: Place): string | null {
  return dataDir === null ? null : join(dataDir, 'index', corpusFingerprint(corpus), 'archive.bin');
}
