import type { DatabaseSync } from 'node:sqlite';
import { BriefwireError } from '../errors.ts';
import { inTransaction } from './transaction.ts';

/** Takes the steps that this database has not taken, all or none of them. @throws where it has taken more than there are. */
export function migrate(database: DatabaseSync, migrations: readonly string[]): void {
  if (versionOf(database, migrations) === migrations.length) return;
  inTransaction(database, () => {
    // Another process may have migrated it while this one waited for its turn.
    const version = versionOf(database, migrations);
    for (const migration of migrations.slice(version)) database.exec(migration);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}

/** How many steps the database has taken. @throws where there are not so many, because a newer Briefwire was here. */
export function versionOf(database: DatabaseSync, migrations: readonly string[]): number {
  const version = Number(database.prepare('PRAGMA user_version').get()!.user_version);
  if (version <= migrations.length) return version;
  throw new BriefwireError(
    'store',
    `A newer Briefwire has written the store ${database.location()}. Update Briefwire, or name another DATA_DIR.`,
  );
}
