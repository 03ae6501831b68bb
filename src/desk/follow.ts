import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type CorpusFile, type FileExtracts, sameFile } from '../corpus/file.ts';
import { fileAt, listCorpus, readExtracts } from '../corpus/load.ts';
import { createSettler } from '../corpus/settle.ts';
import { shareAmong, type Watch, watchCorpus } from '../corpus/watch.ts';
import { messageOf } from '../errors.ts';
import { aliasPaths, isAliases, readAliases } from './aliases.ts';
import { type News, newsLine } from './news.ts';
import { type Collection, fileChanges, saveCollection } from './open.ts';
import type { Place } from './place.ts';
import { logProblems } from './problems.ts';
import { groundOf, whyAway } from './roots.ts';
import { reindexed, takeIn } from './take-in.ts';

export interface Following {
  /** Ends it, and saves what was taken in. */
  readonly close: () => Promise<void>;
}

/** How long a file has to look the same before it is read. */
const QUIET_ms = 800;
/** How often all files are looked at: as a safety net, where nothing tells of them, and where they are away. */
const LOOK_ms = { net: 60_000, alone: 5_000, away: 1_000 } as const;
/** How long nothing has to come before what was taken in is saved. */
const SAVE_ms = 60_000;
/** Files that are read and indexed together. */
const BATCH = 50;

/**
 * Keeps a collection as its folder is. Whatever tells of a change is a hint: the file is looked at until it rests, then read,
 * and `swap` is given the collection to be asked from then on. One thing is done at a time, and everybody else has their turn
 * between two articles. Resolves when the folder is watched.
 */
export async function follow(
  place: Place,
  opened: Collection,
  onNews: (news: News) => void,
  swap: (collection: Collection) => void,
): Promise<Following> {
  const { corpus, log } = place;
  let collection = opened;
  let ground = await groundOf(corpus);
  const known = new Map(opened.stock.files.map((file) => [resolve(file.path), file]));
  const due = new Set<string>();
  let wants = { look: true, save: false };
  let state: 'watched' | 'alone' | 'away' = 'watched';
  let [isClosed, isUnsaved, isWhole] = [false, false, true];
  let working: Promise<void> | null = null;
  let watch: Watch | null = null;
  const timers = new Map<'look' | 'save', NodeJS.Timeout>();

  const settler = createSettler(
    lookOf,
    (path) => {
      due.add(path);
      work();
    },
    QUIET_ms,
  );
  await startWatching();
  work();
  return { close };

  async function close(): Promise<void> {
    isClosed = true;
    settler.close();
    for (const timer of timers.values()) clearTimeout(timer);
    await working;
    await watch?.close();
    if (isUnsaved && isWhole) await saveCollection(place, collection);
  }

  function later(what: 'look' | 'save', ms: number): void {
    clearTimeout(timers.get(what));
    if (isClosed) return;
    const timer = setTimeout(() => {
      wants = { ...wants, [what]: true };
      work();
    }, ms);
    timers.set(what, timer.unref());
  }

  function work(): void {
    if (working !== null || isClosed) return;
    working = workOff()
      .catch((err) => {
        if (!isClosed) log.error({ err }, 'What has come could not be taken in; it is tried again.');
      })
      .finally(() => {
        working = null;
        if (due.size > 0 && state !== 'away') work();
      });
  }

  async function workOff(): Promise<void> {
    while (!isClosed && (due.size > 0 || wants.look || wants.save)) {
      if (!(await isHere())) return;
      if (due.size > 0) await take([...due].slice(0, BATCH));
      else if (wants.look) await look();
      else await save();
    }
  }

  /** What was read stays as long as the corpus is away. */
  async function isHere(): Promise<boolean> {
    const why = await whyAway(ground, corpus);
    if (why === null && state !== 'away') return true;
    if (why !== null) {
      if (state !== 'away') {
        log.warn({ corpus }, `The corpus is away: ${why}. What was read stays, and is compared when it is back.`);
        await watch?.close();
      }
      state = 'away';
      due.clear();
      wants = { ...wants, look: false };
      later('look', LOOK_ms.away);
      return false;
    }
    log.info({ corpus }, 'The corpus is back.');
    ground = await groundOf(corpus);
    state = 'watched';
    wants = { ...wants, look: true };
    await startWatching();
    return true;
  }

  async function startWatching(): Promise<void> {
    const share = await shareAmong(ground.roots);
    if (share !== null) {
      state = 'alone';
      log.info({ corpus }, `The corpus is on ${share}, which may not tell of changes: it is looked through every 5 s.`);
    }
    const failed = (error: unknown) => {
      state = 'alone';
      const message = `Not all of the corpus can be watched (${messageOf(error)}): it is looked through every 5 s.`;
      log.warn({ corpus }, `${message} docs/operations.md says what to do about it.`);
      later('look', LOOK_ms.alone);
    };
    const shuffled = () => later('look', QUIET_ms);
    watch = await watchCorpus(ground.roots, { touched: settler.touch, shuffled, failed }).catch((error) => {
      failed(error);
      return null;
    });
  }

  /** Finds what nobody has told of. */
  async function look(): Promise<void> {
    wants = { ...wants, look: false };
    later('look', state === 'alone' ? LOOK_ms.alone : LOOK_ms.net);
    const files = await listCorpus(corpus).catch((error) => {
      log.warn({ corpus }, messageOf(error));
      return null;
    });
    if (files === null) return;
    const { come, gone } = fileChanges(collection.stock.files, files);
    for (const { path } of [...come, ...gone]) settler.touch(resolve(path));
    const { text } = await readAliases(ground.roots);
    if (text !== collection.aliases.text) for (const path of aliasPaths(ground.roots)) settler.touch(resolve(path));
  }

  async function take(paths: readonly string[]): Promise<void> {
    for (const path of paths) due.delete(path);
    const read: FileExtracts[] = [];
    const gone: CorpusFile[] = [];
    for (const path of paths) {
      if (isAliases(ground.roots, path)) continue;
      const [before, file] = [known.get(path), await fileAt(ground.roots, path)];
      if (before && before.path !== file?.path) gone.push(before);
      if (file === null || (before && sameFile(before, file))) continue;
      const extracts = await readExtracts(file);
      const after = await fileAt(ground.roots, path);
      // It was written to while it was read.
      if (after === null || !sameFile(after, file)) settler.touch(path);
      else read.push(extracts);
    }
    if (read.length + gone.length > 0) {
      const { problems } = collection;
      // Should it break off, the next look finds the same files again; what is saved must not be half of it.
      isWhole = false;
      const news = await takeIn(collection, { read, gone }, place, setImmediate, use);
      isWhole = true;
      for (const { path } of gone) known.delete(resolve(path));
      for (const { file } of read) known.set(resolve(file.path), file);
      logProblems(log, collection.problems, problems);
      tell(news);
    }
    if (paths.some((path) => isAliases(ground.roots, path))) await takeAliases();
  }

  async function takeAliases(): Promise<void> {
    const aliases = await readAliases(ground.roots);
    if (aliases.text === collection.aliases.text) return;
    const { problems } = collection;
    const anew = await reindexed(collection, aliases, place, async () => {
      await setImmediate();
      if (isClosed) throw new Error('It was closed before all articles were indexed anew.');
    });
    use(anew);
    logProblems(log, collection.problems, problems);
    log.info({}, 'Other aliases count from now on.');
  }

  function use(next: Collection): void {
    collection = next;
    isUnsaved = true;
    swap(next);
    later('save', SAVE_ms);
  }

  function tell(news: News): void {
    const line = newsLine(news);
    if (line === null) return;
    log.info({}, line);
    try {
      onNews(news);
    } catch (err) {
      log.error({ err }, 'What came in could not be told.');
    }
  }

  async function save(): Promise<void> {
    wants = { ...wants, save: false };
    if (!isWhole) return;
    const saved = await saveCollection(place, collection, () => !isClosed && due.size === 0);
    if (saved === 'interrupted') later('save', SAVE_ms);
    isUnsaved = saved !== 'saved';
  }
}

/** What a path looks like, to tell whether it rests. */
async function lookOf(path: string): Promise<string> {
  return stat(path).then(
    ({ size, mtimeMs, ino }) => `${size} ${mtimeMs} ${ino}`,
    () => 'nothing',
  );
}
