import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';
import { explained } from './store-error.ts';

export type Row = Readonly<Record<string, SQLOutputValue>>;

/** A statement of SQL that can be carried out again and again. Its methods throw sentences for a person where it can be mended. */
export interface Statement {
  /** Carries it out, and says how many rows it changed. */
  readonly change: (...values: SQLInputValue[]) => number;
  /** The first row, or null where there is none. */
  readonly row: (...values: SQLInputValue[]) => Row | null;
  readonly rows: (...values: SQLInputValue[]) => readonly Row[];
}

/** @throws errors of SQLite where the tables are not such as the statement expects. */
export function prepare(database: DatabaseSync, sql: string): Statement {
  const statement = database.prepare(sql);
  const path = String(database.location());
  return {
    change: (...values) => explained(path, () => Number(statement.run(...values).changes)),
    row: (...values) => explained(path, () => statement.get(...values) ?? null),
    rows: (...values) => explained(path, () => statement.all(...values)),
  };
}
