import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listCorpus, readExtracts } from '../../src/corpus/load.ts';
import { plainArticle } from '../../src/corpus/plain.ts';
import { SQLITE_FROM_PASSAGES } from '../../src/desk/indexing.ts';
import { type Collection, fileChanges, openCollection, saveCollection } from '../../src/desk/open.ts';
import type { Place } from '../../src/desk/place.ts';
import { takeIn } from '../../src/desk/take-in.ts';
import { type Log, silentLog } from '../../src/log.ts';
import { MiniSearchIndex } from '../../src/retrieval/minisearch.ts';
import { SqliteIndex } from '../../src/retrieval/sqlite-index.ts';

let folder: string;
let corpus: string;
let dataDir: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefwire-indexing-'));
  [corpus, dataDir] = [join(folder, 'corpus'), join(folder, 'data')];
  await mkdir(corpus);
  for (const [at, what] of ['tide barrier', 'herring fleet', 'council vote', 'harbour tax'].entries()) {
    await write(`${at}.txt`, what);
  }
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (name: string, what: string) =>
  writeFile(
    join(corpus, name),
    `On the ${what}\n\nThe mayor spoke of the ${what} on Monday, and said that it was late.\n`,
  );

function opened(index: 'auto' | 'minisearch' | 'sqlite' = 'sqlite') {
  const lines: string[] = [];
  const log: Log = { ...silentLog, warn: (_about, line) => void lines.push(line) };
  const place = { corpus: [corpus], dataDir, index, log };
  return openCollection(place, () => {}).then((collection) => ({ collection, place, lines }));
}

function found({ archive }: Collection, word: string): string[] {
  const { term } = archive.analyser.analyse(word)[0]!;
  return archive.index
    .candidates([{ term, weight: 1 }], 9, () => true)
    .map((passage) => archive.passages[passage]!.article.id)
    .sort();
}

/** As `follow` does with what the folder has become. */
async function caughtUp(collection: Collection, place: Place): Promise<Collection> {
  let latest = collection;
  const { come, gone } = fileChanges(collection.stock.files, await listCorpus([corpus]));
  const read = await Promise.all(come.map(readExtracts));
  await takeIn(
    collection,
    { read, gone },
    place,
    async () => {},
    (next) => {
      latest = next;
    },
  );
  return latest;
}

async function files(): Promise<string[]> {
  const names = await readdir(dataDir, { recursive: true });
  return names.filter((name) => name.includes('postings-'));
}

async function archiveFile(): Promise<string> {
  const names = await readdir(dataDir, { recursive: true });
  return join(dataDir, names.find((name) => name.endsWith('archive.bin'))!);
}

const stampOf = ({ archive }: Collection) => (archive.index.engine as SqliteIndex).stamp;

test('a small corpus is on MiniSearch unless it is told otherwise', async () => {
  expect(SQLITE_FROM_PASSAGES).toBeGreaterThan(1000);
  expect((await opened('auto')).collection.archive.index.engine).toBeInstanceOf(MiniSearchIndex);
  expect(await files()).toEqual([]);
  expect((await opened('sqlite')).collection.archive.index.engine).toBeInstanceOf(SqliteIndex);
});

describe('on SQLite', () => {
  test('the next start reads the file that the one before wrote', async () => {
    const first = await opened();
    const [name] = await files();
    const again = await opened();
    expect(await files()).toEqual([name]);
    expect(stampOf(again.collection)).toBe(stampOf(first.collection));
    expect(found(again.collection, 'herring')).toEqual(['1']);
    expect([...first.lines, ...again.lines]).toEqual([]);
  });

  test('texts are read from that file, and are not saved a second time', async () => {
    const { collection } = await opened('minisearch');
    const texts = collection.archive.articles.map(({ text }) => text);
    const onDisk = await opened();
    const again = await opened();
    for (const { archive } of [onDisk.collection, again.collection]) {
      expect(archive.articles.map(({ text }) => text)).toEqual(texts);
      expect(archive.articles.map((article) => JSON.stringify(plainArticle(article)))).toEqual(
        collection.archive.articles.map((article) => JSON.stringify(article)),
      );
    }
    expect((await readFile(await archiveFile())).includes('herring fleet on Monday')).toBe(false);
  });

  test('an engine can be exchanged for the other and back', async () => {
    await opened('sqlite');
    expect(found((await opened('minisearch')).collection, 'mayor')).toEqual(['0', '1', '2', '3']);
    const back = await opened('sqlite');
    expect(found(back.collection, 'mayor')).toEqual(['0', '1', '2', '3']);
    expect(back.lines).toEqual([]);
  });

  test('what has come and gone since is found by the next start, and the file is as it was', async () => {
    for (let at = 10; at < 40; at++) await write(`${at}.txt`, 'old news');
    const { collection, place } = await opened();
    const [name] = await files();
    await write('4.txt', 'herring price');
    await rm(join(corpus, '1.txt'));
    const latest = await caughtUp(collection, place);
    expect(found(latest, 'herring')).toEqual(['4']);
    expect(await saveCollection(place, latest)).toBe('saved');
    const again = await opened();
    expect(found(again.collection, 'herring')).toEqual(['4']);
    expect(again.lines).toEqual([]);
    expect(await files()).toEqual([name]);
  });

  test('where much has changed, a new file takes the place of the old one', async () => {
    const { collection, place } = await opened();
    const [name] = await files();
    for (const at of [5, 6, 7]) await write(`${at}.txt`, 'herring price');
    const latest = await caughtUp(collection, place);
    expect(await saveCollection(place, latest)).toBe('saved');
    expect(found(latest, 'herring')).toEqual(['1', '5', '6', '7']);
    const now = await files();
    expect(now).toHaveLength(1);
    expect(now).not.toEqual([name]);
    expect(found((await opened()).collection, 'herring')).toEqual(['1', '5', '6', '7']);
  });

  test.each<[string, (path: string) => Promise<unknown>]>([
    [
      'damaged',
      async (path) => {
        const bytes = await readFile(path);
        bytes[bytes.length - 200]! ^= 1;
        await writeFile(path, bytes);
      },
    ],
    ['cut off', async (path) => writeFile(path, (await readFile(path)).subarray(0, 1000))],
    ['no database', (path) => writeFile(path, 'hello')],
    ['gone', (path) => rm(path)],
  ])('a file that is %s is made anew, with a line in the log', async (_what, spoil) => {
    await opened();
    await spoil(join(dataDir, (await files())[0]!));
    const again = await opened();
    expect(again.lines).toEqual([
      expect.stringMatching(/^The saved archive cannot be read \(.+\); it is made anew\.$/),
    ]);
    expect(found(again.collection, 'herring')).toEqual(['1']);
    expect((await opened()).lines).toEqual([]);
  });

  test('a file that another process has locked is read all the same', async () => {
    await opened();
    const other = new DatabaseSync(join(dataDir, (await files())[0]!));
    other.exec('BEGIN EXCLUSIVE');
    const again = await opened();
    expect(found(again.collection, 'herring')).toEqual(['1']);
    expect(again.lines).toEqual([]);
    other.close();
  });

  test('two processes on one data folder each answer from what they opened', async () => {
    const [one, other] = await Promise.all([opened(), opened()]);
    await write('5.txt', 'herring price');
    const third = await opened();
    expect(found(one.collection, 'herring')).toEqual(['1']);
    expect(found(other.collection, 'herring')).toEqual(['1']);
    expect(found(third.collection, 'herring')).toEqual(['1', '5']);
    expect(await saveCollection(one.place, one.collection)).toBe('saved');
    expect(found((await opened()).collection, 'herring')).toEqual(['1', '5']);
  });

  test('where nothing can be written the index is held in memory, and the log says so', async () => {
    await mkdir(dataDir, { recursive: true });
    await writeFile(join(dataDir, 'index'), 'a file in the way');
    const { collection, lines } = await opened();
    expect(found(collection, 'herring')).toEqual(['1']);
    expect(stampOf(collection)).toBeNull();
    expect(lines.find((line) => line.startsWith('The index cannot'))).toMatch(
      /^The index cannot be kept on disk \(.+\); until the next start it is held in memory, which takes more of it\. Check DATA_DIR\.$/,
    );
  });
});
