import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupStore } from '../../src/store/backup.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openStore, pathOfStore } from '../../src/store/sqlite.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefwire-backup-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What docs/operations.md says: the backup under the name of the store, in a folder of its own. */
function restored(file: string) {
  const place = mkdtempSync(join(folder, 'restored-'));
  copyFileSync(file, pathOfStore(place));
  return openStore(place);
}

function versionOf(file: string): unknown {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database.prepare('PRAGMA user_version').get()!.user_version;
  } finally {
    database.close();
  }
}

test('a backup that is put in its place has all that was kept, and the key of the hashes', () => {
  const store = openStore(folder);
  store.setValue('a', 'b');
  store.keepButton('key', 'state', 1);
  const file = join(folder, 'backup.db');
  const bytes = backupStore(folder, file);
  expect(bytes).toBe(statSync(file).size);
  store.setValue('a', 'c');
  const copy = restored(file);
  expect([copy.value('a'), copy.button('key')]).toEqual(['b', 'state']);
  expect(copy.secret).toEqual(store.secret);
  expect(copy.fault()).toBeNull();
  copy.close();
  store.close();
});

test('backups that are made while another process writes are each as the store was at one moment', async () => {
  openStore(folder).close();
  const program = fileURLToPath(new URL('./worker.ts', import.meta.url));
  const writer = spawn(process.execPath, [program, folder, 'write'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const backups: { file: string; said: number }[] = [];
  try {
    for await (const line of createInterface({ input: writer.stdout! })) {
      if (line === 'ready') writer.stdin!.write('go');
      if (Number(line) % 50 !== 49) continue;
      const file = join(folder, `${line}.db`);
      backupStore(folder, file);
      backups.push({ file, said: Number(line) });
      if (backups.length === 5) break;
    }
  } finally {
    writer.kill('SIGKILL');
  }
  expect(backups).toHaveLength(5);
  for (const { file, said } of backups) {
    const copy = restored(file);
    expect(copy.fault()).toBeNull();
    const kept = copy.lastQuestions('p', 2000).map(({ line }) => Number(line.slice('/ask '.length)));
    expect(kept[0]).toBeGreaterThanOrEqual(said);
    expect(kept).toEqual(Array.from(kept, (_, place) => kept[0]! - place));
    copy.close();
  }
});

test('a backup is for its owner alone, and nothing else is left behind', () => {
  openStore(folder).close();
  const file = join(folder, 'backup.db');
  writeFileSync(`${file}.part`, 'of a backup that was cut off');
  chmodSync(`${file}.part`, 0o644);
  backupStore(folder, file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(existsSync(`${file}.part`)).toBe(false);
});

test('a file that exists is left as it is', () => {
  openStore(folder).close();
  const file = join(folder, 'backup.db');
  writeFileSync(file, 'mine');
  expect(() => backupStore(folder, file)).toThrow('exists already and is left as it is');
  expect(statSync(file).size).toBe(4);
});

test('where there is no store, none is made', () => {
  expect(() => backupStore(folder, join(folder, 'backup.db'))).toThrow('There is nothing to back up');
  expect(existsSync(pathOfStore(folder))).toBe(false);
});

test('where the file cannot be made, the sentence names it', () => {
  openStore(folder).close();
  writeFileSync(join(folder, 'file'), 'no folder');
  expect(() => backupStore(folder, join(folder, 'file', 'backup.db'))).toThrow(/file.*cannot be written/);
});

test('a folder that is missing is made, for its owner alone', () => {
  openStore(folder).close();
  const file = join(folder, 'backups', 'of today', 'backup.db');
  backupStore(folder, file);
  expect(existsSync(file)).toBe(true);
  expect(statSync(join(folder, 'backups')).mode & 0o777).toBe(0o700);
});

test('a damaged store gives no backup', () => {
  writeFileSync(pathOfStore(folder), 'This is no database.'.repeat(100));
  const file = join(folder, 'backup.db');
  expect(() => backupStore(folder, file)).toThrow('is damaged');
  expect(existsSync(file)).toBe(false);
  expect(existsSync(`${file}.part`)).toBe(false);
});

test.each([
  ['older', 1, migrations.slice(0, 1)],
  ['newer', migrations.length + 1, [...migrations, 'CREATE TABLE later (a TEXT) STRICT']],
])('the store of an %s Briefwire is copied as it is, and stays so', (_age, version, steps) => {
  const database = new DatabaseSync(pathOfStore(folder));
  migrate(database, steps);
  database.close();
  const file = join(folder, 'backup.db');
  backupStore(folder, file);
  expect([versionOf(pathOfStore(folder)), versionOf(file)]).toEqual([version, version]);
});
