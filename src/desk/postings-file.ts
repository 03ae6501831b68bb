import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Held } from '../retrieval/passage-index.ts';
import { openPostings, type Postings, writePostings } from '../retrieval/sqlite-index.ts';
import { inSlices } from '../slices.ts';

/** Posting lists and texts as they lie on the disk: a file that is never changed, named by a hash of what is in it. */
const PREFIX = 'postings-';
const FILE = /^postings-[0-9a-f]+\.db(?:\.[0-9a-f]+\.tmp)?$/;
const STAMP_LENGTH = 32;
/** A file that another process may just be writing. */
const YOUNG_ms = 600_000;

/**
 * Writes posting lists and texts to a new file in `folder`, with turns for others. Where that cannot be done, the lists are
 * held in memory, the texts stay where they are, and the log says so. What `pause` throws is thrown.
 */
export async function newPostings(
  folder: string | null,
  content: { readonly passages: () => Iterable<Held>; readonly texts: () => Iterable<string> },
  pause: () => Promise<void>,
  log: Log,
): Promise<Postings> {
  if (folder === null)
    return { database: await inSlices(writePostings(':memory:', content.passages()), pause), stamp: null };
  const temporary = join(folder, `${PREFIX}0.db.${randomBytes(4).toString('hex')}.tmp`);
  let broken: unknown = null;
  const careful = async () => {
    await pause().catch((error) => {
      broken = error;
      throw error;
    });
  };
  try {
    await mkdir(folder, { recursive: true });
    (await inSlices(writePostings(temporary, content.passages(), content.texts()), careful)).close();
    const stamp = await stampOf(temporary);
    await rename(temporary, pathOf(folder, stamp));
    return { database: openPostings(pathOf(folder, stamp)), stamp };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    if (broken !== null) throw broken;
    log.warn(
      { folder },
      `The index cannot be kept on disk (${messageOf(error)}); until the next start it is held in memory, which takes more of it. Check DATA_DIR.`,
    );
    return { database: await inSlices(writePostings(':memory:', content.passages()), pause), stamp: null };
  }
}

/** The posting lists of that stamp. @throws where they are not there, are not what was written, or cannot be opened. */
export async function keptPostings(folder: string, stamp: string): Promise<Postings> {
  const path = pathOf(folder, stamp);
  if ((await stampOf(path)) !== stamp) throw new Error('its check sum is wrong');
  return { database: openPostings(path), stamp };
}

export async function isKept(folder: string, stamp: string): Promise<boolean> {
  return stat(pathOf(folder, stamp)).then(
    () => true,
    () => false,
  );
}

/** Removes files that nobody needs any more. Whoever has one open can go on reading it. */
export async function removeOtherPostings(folder: string, stamp: string | null): Promise<void> {
  const own = stamp === null ? null : await stat(pathOf(folder, stamp)).catch(() => null);
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (!FILE.test(name) || (stamp !== null && path === pathOf(folder, stamp))) continue;
    const about = await stat(path).catch(() => null);
    const isYoung = about !== null && own !== null && own.mtimeMs - about.mtimeMs < YOUNG_ms;
    // Windows does not remove what somebody reads: the next save does.
    if (!name.endsWith('.tmp') || !isYoung) await rm(path, { force: true }).catch(() => {});
  }
}

async function stampOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const hash = createHash('sha256');
    // One after the other into the same bytes: those of a stream would lie about by the hundred megabytes.
    const bytes = Buffer.allocUnsafeSlow(2 ** 20);
    for (;;) {
      const { bytesRead } = await file.read(bytes);
      if (bytesRead === 0) return hash.digest('hex').slice(0, STAMP_LENGTH);
      hash.update(bytes.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

function pathOf(folder: string, stamp: string): string {
  return join(folder, `${PREFIX}${stamp}.db`);
}
