import { access, constants, readdir, stat } from 'node:fs/promises';
import { type Root, rootsOf } from '../corpus/load.ts';
import { messageOf } from '../errors.ts';

/** The paths of the corpus, and the devices that they were on. */
export interface Ground {
  readonly roots: readonly Root[];
  readonly devices: readonly number[];
}

/** @throws BriefwireError 'corpus' where a path does not exist. */
export async function groundOf(corpus: readonly string[]): Promise<Ground> {
  const roots = await rootsOf(corpus);
  return { roots, devices: await Promise.all(corpus.map(async (path) => (await stat(path)).dev)) };
}

/**
 * Why the corpus cannot be looked at for now, or null where it can. An empty folder on another device than before is where a
 * disk or share was that is not mounted.
 */
export async function whyAway(before: Ground, corpus: readonly string[]): Promise<string | null> {
  try {
    const { roots, devices } = await groundOf(corpus);
    for (const [place, { path, isFolder }] of roots.entries()) {
      await access(path, constants.R_OK);
      if (devices[place] === before.devices[place] || !isFolder) continue;
      if ((await readdir(path)).length === 0) return `nothing is mounted at "${path}"`;
    }
    return null;
  } catch (error) {
    return messageOf(error).replace(/\.$/u, '');
  }
}
