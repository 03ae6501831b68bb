import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations.ts';

let folder: string;
let path: string;
let database: DatabaseSync;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefwire-migrate-'));
  path = join(folder, 'briefwire.db');
  database = new DatabaseSync(path);
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const version = () => database.prepare('PRAGMA user_version').get()!.user_version;
const tables = () => database.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
const columns = () =>
  database
    .prepare("SELECT name FROM pragma_table_info('notes')")
    .all()
    .map(({ name }) => name);

const steps = [
  "CREATE TABLE notes (a TEXT); INSERT INTO notes VALUES ('first')",
  'ALTER TABLE notes ADD COLUMN b TEXT',
  "UPDATE notes SET b = a || ' and second'",
];

describe('invented steps', () => {
  test.each([0, 1, 2, 3])('are taken from version %i on, each once and in order', (taken) => {
    migrate(database, steps.slice(0, taken));
    expect(version()).toBe(taken);
    migrate(database, steps);
    expect(version()).toBe(3);
    expect({ ...database.prepare('SELECT * FROM notes').get() }).toEqual({ a: 'first', b: 'first and second' });
    expect(database.prepare('SELECT count(*) AS count FROM notes').get()!.count).toBe(1);
  });

  test('are taken back, all of them, where one fails', () => {
    migrate(database, steps.slice(0, 1));
    expect(() => migrate(database, [...steps, 'ALTER TABLE nowhere ADD COLUMN c'])).toThrow('nowhere');
    expect(version()).toBe(1);
    expect(columns()).toEqual(['a']);
    migrate(database, steps);
    expect(columns()).toEqual(['a', 'b']);
  });

  test('are not taken in a database that has taken more', () => {
    migrate(database, steps);
    expect(() => migrate(database, steps.slice(0, 2))).toThrow('newer');
    expect(version()).toBe(3);
  });

  test('that were all taken leave the file as it is', () => {
    migrate(database, steps);
    const before = readFileSync(path);
    migrate(database, steps);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  /** Has another connection go first, between the look at the version and the turn to write. */
  const overtake = (known: readonly string[]) => {
    let isFirst = true;
    database.setAuthorizer((_code, operation) => {
      if (operation === 'BEGIN' && isFirst) {
        isFirst = false;
        const other = new DatabaseSync(path);
        migrate(other, known);
        other.close();
      }
      return 0;
    });
    return () => isFirst;
  };

  test('are not taken twice where another process was quicker', () => {
    const isUndone = overtake(steps);
    migrate(database, steps);
    expect(isUndone()).toBe(false);
    expect(version()).toBe(3);
    expect(database.prepare('SELECT count(*) AS count FROM notes').get()!.count).toBe(1);
  });

  test('leave alone what a newer process made meanwhile', () => {
    overtake(steps);
    expect(() => migrate(database, steps.slice(0, 2))).toThrow('newer');
    expect(version()).toBe(3);
  });
});

describe('the real steps', () => {
  test.each([...migrations.keys()])('lead from version %i to the tables of today', (taken) => {
    migrate(database, migrations.slice(0, taken));
    migrate(database, migrations);
    const here = tables();
    const anew = new DatabaseSync(':memory:');
    migrate(anew, migrations);
    expect(here).toEqual(anew.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all());
    expect(here.length).toBeGreaterThan(0);
    anew.close();
  });
});
