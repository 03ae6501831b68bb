import { DatabaseSync } from 'node:sqlite';
import { messageOf } from '../errors.ts';
import { isDamage } from './store-error.ts';
import { WAIT_MS } from './wait.ts';

/**
 * The first thing that is wrong with the database, in SQLite's words, or null. `quick_check` leaves out whether indexes
 * and tables have the same, which takes the longest. @throws where it cannot be looked at for another reason than damage
 */
export function faultIn(database: DatabaseSync, check: 'quick_check' | 'integrity_check'): string | null {
  try {
    const found = String(database.prepare(`PRAGMA ${check}(1)`).get()![check]);
    if (found !== 'ok') return found.replace('*** in database main ***', '').replace(/\s+/g, ' ').trim();
    const orphan = database.prepare('PRAGMA foreign_key_check').get();
    return orphan === undefined ? null : `a row of ${orphan.table} refers to none of ${orphan.parent}`;
  } catch (error) {
    // The damage can be such that not even the check can be carried out.
    if (!isDamage(error)) throw error;
    return messageOf(error);
  }
}

/** The same of the file as it is on the disk. A connection that is open already would look at pages that it remembers. */
export function faultOnDisk(path: string): string | null {
  const database = new DatabaseSync(path, { readOnly: true, timeout: WAIT_MS });
  try {
    return faultIn(database, 'integrity_check');
  } finally {
    database.close();
  }
}
