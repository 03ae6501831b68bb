import { fork } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isMuch, openedApart } from '../../src/desk/apart.ts';
import { openCollection } from '../../src/desk/open.ts';
import type { Place } from '../../src/desk/place.ts';
import { openDesk } from '../../src/desk.ts';

let folder: string;
let place: Place;
let logged: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefwire-apart-'));
  logged = [];
  const told = (level: string) => (_: object, message: string) => void logged.push(`${level}: ${message}`);
  const log = { info: told('info'), warn: told('warn'), error: told('error') };
  const corpus = join(folder, 'corpus.jsonl');
  const articles = Array.from({ length: 40 }, (_, at) => {
    return {
      id: `a${at}`,
      title: `Vote ${at}`,
      text: `The council voted for the barrier ${at} times. Nobody was against it.`,
    };
  });
  await writeFile(corpus, articles.map((article) => JSON.stringify(article)).join('\n'));
  place = { corpus: [corpus], dataDir: join(folder, 'data'), log };
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const saved = () => globSync(join(folder, 'data/index/*/archive.bin'));

test('a process of its own reads and saves what is much, tells how far it is, and opens what anybody would', async () => {
  const progress: unknown[][] = [];
  expect(await openedApart(place, (...step) => progress.push(step))).toBe(true);
  expect(saved()).toHaveLength(1);
  expect(progress).toContainEqual(['reading', 1, 1]);
  expect(progress.filter(([step]) => step === 'indexing').at(-1)).toEqual(['indexing', 40, 40]);

  const apart = await openCollection({ ...place, apartFrom: 1 }, () => expect.unreachable('it has been read'));
  const here = await openCollection({ ...place, dataDir: null }, () => {});
  expect(apart.archive.articles.map(({ id, text }) => [id, text])).toEqual(
    here.archive.articles.map(({ id, text }) => [id, text]),
  );
  expect(logged).toEqual([]);
});

test('opening a desk has it do so, and finds everything read', async () => {
  const { desk } = await openDesk({ ...place, apartFrom: 1, clock: () => new Date('2024-01-10T12:00:00Z') });
  expect(desk.ids()).toHaveLength(40);
  expect(saved()).toHaveLength(1);
});

test('where it cannot save, the corpus is read here', async () => {
  await writeFile(join(folder, 'data'), 'a file in place of a folder');
  const { archive } = await openCollection({ ...place, apartFrom: 1 }, () => {});
  expect(archive.articles).toHaveLength(40);
  expect(logged.filter((line) => line.includes('cannot be saved'))).toHaveLength(2);
});

test('it ends when nobody waits for it any more', async () => {
  const child = fork(new URL('../../src/desk/apart-process.ts', import.meta.url), { serialization: 'advanced' });
  await once(child, 'spawn');
  child.disconnect();
  const [code, signal] = await once(child, 'exit');
  expect({ code, signal }).toEqual({ code: 1, signal: null });
});

test('how much is much', () => {
  const file = { path: 'a.md', root: 0, name: 'a.md', size: 60 * 2 ** 20, mtimeMs: 0 };
  expect(isMuch([file])).toBe(false);
  expect(isMuch([file, file])).toBe(true);
  expect(isMuch([], 1)).toBe(false);
});
