import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { faultIn } from './fault.ts';
import { migrate, versionOf } from './migrate.ts';
import { migrations } from './migrations.ts';
import { damaged, resultCode } from './store-error.ts';
import { WAIT_MS } from './wait.ts';

const BUSY = 5;
const READONLY_ROLLBACK = 776;

/** Opens the database, or makes it, with the tables of today. @throws also errors of SQLite and of the disk. */
export function openDatabase(path: string): DatabaseSync {
  if (existsSync(path)) refuseNewer(path);
  makePrivate(path);
  const database = new DatabaseSync(path, { timeout: WAIT_MS, enableForeignKeyConstraints: true });
  try {
    const fault = faultIn(database, 'quick_check');
    if (fault !== null) throw damaged(path, fault);
    migrate(database, migrations);
    useWriteAheadLog(database);
    // FULL: what was reported as kept outlasts a power cut, for the price of one flush a change.
    // What is forgotten shall not be left in free pages of the file.
    database.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * @throws where a newer Briefwire wrote the database, of which not a byte is changed: as it is only read, not even the
 * write-ahead log that a crash may have left is worked in.
 */
function refuseNewer(path: string): void {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true, timeout: WAIT_MS });
    versionOf(database, migrations);
  } catch (error) {
    // The very first start was cut off midway, which only a writer can take back. It asks for the version again.
    if (resultCode(error) !== READONLY_ROLLBACK) throw error;
  } finally {
    database?.close();
  }
}

/** Makes the file where there is none, for its owner alone; SQLite gives the files beside it the same mode. */
function makePrivate(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, '', { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  for (const file of [path, `${path}-wal`, `${path}-shm`]) {
    try {
      chmodSync(file, 0o600);
    } catch (error) {
      // Whoever owns a file that we may write decides who else may.
      if (!['ENOENT', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}

/** Has readers and writers not wait for each other. The mode is kept in the file. */
function useWriteAheadLog(database: DatabaseSync): void {
  try {
    database.exec('PRAGMA journal_mode = WAL');
  } catch (error) {
    // SQLite does not wait here. Another process is just switching it on, or the next start will; all works without.
    if (((resultCode(error) ?? 0) & 0xff) !== BUSY) throw error;
  }
}
