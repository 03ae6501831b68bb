import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BriefwireError } from '../../src/errors.ts';
import { faultIn } from '../../src/store/fault.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { storeContract } from './contract.ts';

const NOW = Date.UTC(2026, 2, 14);
const DAMAGED = /^The store .*briefwire\.db is damaged \(.+\)\. Move it away, .* and put a backup in its place; /;
const UNWRITABLE = /^The store .*briefwire\.db cannot be written \(.+\)\. Let Briefwire write there /;

let folder: string;
let path: string;
let opened: Store[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefwire-store-'));
  path = join(folder, 'briefwire.db');
  opened = [];
});

afterEach(() => {
  for (const store of opened) store.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(where = folder): Store {
  const store = openStore(where);
  opened.push(store);
  return store;
}

storeContract('the store in SQLite', () => open(mkdtempSync(join(folder, 'one-'))));

describe('what was kept', () => {
  test('is there at the next start, in a folder that was made for it', () => {
    const deep = join(folder, 'deep', 'er');
    const store = open(deep);
    const { secret } = store;
    store.claim('slack:Ev1', NOW, 1);
    store.finish('slack:Ev1', NOW);
    store.keepButton('k', '{}', NOW);
    store.addFeedback({ person: 'p', reply: 'k', useful: true }, NOW);
    store.addQuestion({ person: 'p', line: '/ask', state: '1' }, NOW);
    store.setValue('commands', 'a');
    store.close();

    const later = open(deep);
    expect(later.secret).toEqual(secret);
    expect(later.claim('slack:Ev1', NOW + 5, 1)).toBe(false);
    expect(later.button('k')).toBe('{}');
    expect(later.feedback()).toEqual([{ person: 'p', reply: 'k', useful: true, at: NOW }]);
    expect(later.lastQuestions('p', 5)).toEqual([{ line: '/ask', state: '1', at: NOW }]);
    expect(later.value('commands')).toBe('a');
  });

  test('is seen at once by another that has the store open', () => {
    const [one, other] = [open(), open()];
    expect(one.secret).toEqual(other.secret);
    one.setValue('a', 'b');
    expect(other.value('a')).toBe('b');
    expect(one.claim('slack:Ev1', NOW, 1000)).toBe(true);
    expect(other.claim('slack:Ev1', NOW, 1000)).toBe(false);
  });

  test('is in one file once the store is closed', () => {
    open().close();
    expect(readdirSync(folder)).toEqual(['briefwire.db']);
  });

  test('leaves no trace in the file when it is forgotten', () => {
    const store = open();
    const holds = () => readFileSync(path).includes('a confidential question');
    store.addQuestion({ person: 'p', line: 'a confidential question', state: '1' }, NOW);
    store.close();
    expect(holds()).toBe(true);
    const later = open();
    later.expire({ deliveries: 0, buttons: 0, questions: NOW + 1, turns: 0, outcomes: 0, posts: 0 });
    later.close();
    expect(holds()).toBe(false);
  });

  test('leaves no trace when a person is forgotten, also while another program has the store open', () => {
    const [bot, cli] = [open(), open()];
    const question = 'a confidential question';
    const holds = () => readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(question));
    bot.addQuestion({ person: 'p', line: question, state: '1' }, NOW);
    bot.addOutcome(
      { person: 'p', line: question, command: 'ask', question, answerable: false, missing: [], state: '1' },
      NOW,
    );
    expect(holds()).toBe(true);
    cli.forgetPerson('p');
    expect(holds()).toBe(false);
  });
});

describe('the files', () => {
  const modes = () => readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777]);
  const ownersAlone = ['briefwire.db', 'briefwire.db-shm', 'briefwire.db-wal'].map((name) => [name, 0o600]);

  test('are their owner’s alone, also while the store is open', () => {
    open().setValue('a', 'b');
    expect(modes()).toEqual(ownersAlone);
  });

  test('are so again where a backup was open to all', () => {
    const store = open();
    store.setValue('a', 'b');
    for (const [name] of modes()) chmodSync(join(folder, String(name)), 0o644);
    open();
    expect(modes()).toEqual(ownersAlone);
  });
});

describe('a database of a newer Briefwire', () => {
  beforeEach(() => {
    open().close();
  });

  const makeNewer = () => {
    const database = new DatabaseSync(path);
    database.exec(`CREATE TABLE later (a); PRAGMA user_version = ${migrations.length + 1}`);
    return database;
  };

  test('is refused, with what to do', () => {
    makeNewer().close();
    expect(refusal()).toMatch(/^A newer Briefwire has written the store .*briefwire\.db\. Update Briefwire, or name /);
  });

  test('is not changed by a byte', () => {
    makeNewer().close();
    chmodSync(path, 0o640);
    const before = readFileSync(path);
    refusal();
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  test('is not changed by a byte either in another journal mode', () => {
    const database = makeNewer();
    database.exec('PRAGMA journal_mode = DELETE');
    database.close();
    const before = readFileSync(path);
    expect(refusal()).toContain('newer');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['briefwire.db']);
  });

  test('is known by its log where it crashed, and the log is left too', () => {
    const database = makeNewer();
    const crashed = join(folder, 'crashed');
    mkdirSync(crashed);
    for (const end of ['', '-wal']) copyFileSync(path + end, join(crashed, `briefwire.db${end}`));
    database.close();
    const read = () => ['', '-wal'].map((end) => readFileSync(join(crashed, `briefwire.db${end}`)));
    const before = read();
    expect(before[0]!.readUInt32BE(60), 'the version in the file itself').toBe(migrations.length);
    expect(refusal(crashed)).toContain('newer');
    expect(read()).toEqual(before);
  });
});

describe('what cannot be opened is refused with what to do', () => {
  test.each([
    ['something else', 'This is a letter.\n'.repeat(500)],
    ['something short', 'a letter'],
  ])('%s in its place, which is left as it is', (_, content) => {
    writeFileSync(path, content);
    expect(refusal()).toMatch(DAMAGED);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  const fill = () => {
    const store = open();
    for (let number = 0; number < 200; number++) store.keepButton(`k${number}`, 'x'.repeat(400), NOW);
    store.close();
    return readFileSync(path);
  };

  test('a damaged page in its midst', () => {
    const bytes = fill();
    bytes.fill(0xaa, bytes.length - 8192, bytes.length - 4096);
    writeFileSync(path, bytes);
    expect(refusal()).toMatch(DAMAGED);
  });

  test('a file that was cut short', () => {
    const bytes = fill();
    writeFileSync(path, bytes.subarray(0, bytes.length / 2));
    expect(refusal()).toMatch(DAMAGED);
  });

  test('the database of another program', () => {
    const database = new DatabaseSync(path);
    database.exec('CREATE TABLE buttons (a)');
    database.close();
    expect(refusal()).toMatch(DAMAGED);
  });

  test('a database without the tables that it should have', () => {
    const database = new DatabaseSync(path);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
    database.close();
    expect(refusal()).toMatch(DAMAGED);
  });

  test('a folder that is a file', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(refusal(join(folder, 'file'))).toMatch(UNWRITABLE);
    expect(refusal(join(folder, 'file', 'deeper'))).toMatch(UNWRITABLE);
  });

  test('a file that is a folder', () => {
    mkdirSync(path);
    expect(refusal()).toMatch(UNWRITABLE);
  });

  // The superuser may write anywhere.
  test.skipIf(process.getuid?.() === 0)('what may not be written', () => {
    chmodSync(folder, 0o500);
    expect(refusal()).toMatch(UNWRITABLE);
    chmodSync(folder, 0o700);
    open().close();
    chmodSync(folder, 0o500);
    expect(refusal()).toMatch(UNWRITABLE);
    chmodSync(folder, 0o700);
  });
});

describe('the first start, cut off midway', () => {
  test('is taken back and made again', () => {
    const database = new DatabaseSync(join(folder, 'half.db'));
    database.exec('PRAGMA cache_size = 5; CREATE TABLE half (a); BEGIN IMMEDIATE; CREATE TABLE buttons (a)');
    const insert = database.prepare('INSERT INTO half VALUES (?)');
    for (let number = 0; number < 200; number++) insert.run('x'.repeat(1000));
    for (const end of ['', '-journal']) copyFileSync(join(folder, `half.db${end}`), path + end);
    database.close();
    expect(statSync(`${path}-journal`).size).toBeGreaterThan(0);
    open().keepButton('k', '1', NOW);
    expect(open().button('k')).toBe('1');
    expect(open().fault()).toBeNull();
  });
});

describe('a fault', () => {
  test('is found while the store is open: an index that lacks what its table has', () => {
    const store = open();
    store.addFeedback({ person: 'p', reply: 'r', useful: true }, NOW);
    store.close();
    const other = new DatabaseSync(path, { defensive: false });
    other.exec(`PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = 'CREATE TABLE feedback (number INTEGER PRIMARY KEY, person TEXT NOT NULL,
        reply TEXT NOT NULL, useful INTEGER NOT NULL, at INTEGER NOT NULL, UNIQUE (reply, person)) STRICT'
      WHERE name = 'feedback'`);
    other.close();
    expect(open().fault()).toMatch(
      /^The store .*briefwire\.db is damaged \(.*sqlite_autoindex_feedback_1.*\)\. Move it /,
    );
  });

  test('is found that came to the file while the store was open', () => {
    const store = open();
    store.keepButton('k', 'x'.repeat(20_000), NOW);
    store.close();
    const later = open();
    expect(later.fault()).toBeNull();
    writeFileSync(path, readFileSync(path).fill(0xaa, 8192));
    expect(later.fault()).toMatch(DAMAGED);
  });

  test('is found where the file is gone', () => {
    const store = open();
    rmSync(path);
    expect(store.fault()).toMatch(UNWRITABLE);
  });

  test('is not what is found where another only holds the database', () => {
    open().close();
    const [holder, other] = [new DatabaseSync(path), new DatabaseSync(path)];
    holder.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    expect(() => faultIn(other, 'quick_check')).toThrow('locked');
    holder.exec('ROLLBACK');
    expect(faultIn(other, 'quick_check')).toBeNull();
    holder.close();
    other.close();
  });

  test('that is met by a change has its sentence, and nothing of the change is kept', () => {
    const store = open();
    store.claim('slack:Ev1', NOW, 1000);
    const other = new DatabaseSync(path);
    other.exec('DROP TABLE questions');
    other.close();
    expect(() =>
      store.expire({ deliveries: NOW + 1, buttons: 0, questions: 0, turns: 0, outcomes: 0, posts: 0 }),
    ).toThrow(DAMAGED);
    expect(() => store.lastQuestions('p', 1)).toThrow(DAMAGED);
    expect(store.claim('slack:Ev1', NOW, 1000)).toBe(false);
  });
});

/** What `openStore` says against it; fails where it says nothing, or not as it should. */
function refusal(where = folder): string {
  try {
    open(where);
  } catch (error) {
    expect(error).toBeInstanceOf(BriefwireError);
    expect(error).toMatchObject({ code: 'store' });
    return (error as BriefwireError).message;
  }
  throw new Error('it was opened');
}
