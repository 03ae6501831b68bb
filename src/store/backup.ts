import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BriefwireError, messageOf } from '../errors.ts';
import { faultOnDisk } from './fault.ts';
import { pathOfStore } from './sqlite.ts';
import { damaged, explained } from './store-error.ts';
import { WAIT_MS } from './wait.ts';

/**
 * Writes the store in `folder` as it is at one moment into a new file, for its owner alone, and looks through the copy. The
 * store is only read: Briefwire may run meanwhile, and a store of another version stays as it is. Gives the size in bytes.
 * @throws {BriefwireError} `usage` where the file cannot be made there, `store` where there is no store or it is damaged
 */
export function backupStore(folder: string, file: string): number {
  const [source, target] = [pathOfStore(folder), resolve(file)];
  if (!existsSync(source)) {
    throw new BriefwireError(
      'store',
      `There is nothing to back up: ${source} does not exist. Is DATA_DIR the right one?`,
    );
  }
  if (existsSync(target)) {
    throw new BriefwireError(
      'usage',
      `${target} exists already and is left as it is. Name a file that does not exist.`,
    );
  }
  // A backup that was cut off never bears the name of a whole one.
  const part = `${target}.part`;
  makePrivate(part);
  try {
    explained(source, () => copy(source, part));
    const fault = faultOnDisk(part);
    if (fault !== null) throw damaged(source, fault);
    renameSync(part, target);
    return statSync(target).size;
  } finally {
    rmSync(part, { force: true });
  }
}

/** An empty file for its owner alone, in which SQLite then writes; folders above it that are missing are made. */
function makePrivate(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    rmSync(path, { force: true });
    writeFileSync(path, '', { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw new BriefwireError(
      'usage',
      `${path} cannot be written (${messageOf(error)}). Name a file in another folder.`,
      {
        cause: error,
      },
    );
  }
}

/** What SQLite calls `VACUUM INTO`: one reading transaction, whose copy holds no remains of what was deleted. */
function copy(source: string, target: string): void {
  const database = new DatabaseSync(source, { readOnly: true, timeout: WAIT_MS });
  try {
    database.prepare('VACUUM INTO ?').run(target);
  } finally {
    database.close();
  }
}
