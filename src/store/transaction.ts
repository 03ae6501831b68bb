import type { DatabaseSync } from 'node:sqlite';

/** Does all of it or nothing. It takes its turn among writers first, so that nobody changes what it reads. */
export function inTransaction<Result>(database: DatabaseSync, act: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = act();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // Where the disk is full or fails, SQLite may have taken the changes back already.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
