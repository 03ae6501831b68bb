import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { earlierText, keepEarlier } from '../../src/cache/revisions.ts';
import type { Article } from '../../src/corpus/article.ts';
import { articleFrom } from '../support/articles.ts';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'briefwire-revisions-'));
});

afterEach(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

const article = (id: string, ...paragraphs: string[]): Article => articleFrom({ id, title: 'Vote', paragraphs });
const kept = (of: Article) => earlierText(dataDir, of.id, of.revision);

const vote = article('vote', 'Nine members voted for it.');
const changed = article('vote', 'Eight members voted for it.');
const other = article('other', 'The ports are closed.');

test('the text of an article that reads otherwise now is kept, exactly', async () => {
  const odd = article('odd', 'A lone \u2028 separator, 한국 and 😀.', 'Second.');
  await keepEarlier(dataDir, [vote, odd], [changed]);
  expect(kept(vote)).toBe('Nine members voted for it.');
  expect(kept(odd)).toBe(odd.text);
  expect(kept(changed)).toBeNull();
});

test('the text of an article that is gone is kept', async () => {
  await keepEarlier(dataDir, [vote, other], [other]);
  expect(kept(vote)).toBe(vote.text);
  expect(kept(other)).toBeNull();
});

test('where nothing changed, nothing is written', async () => {
  await keepEarlier(dataDir, [vote], [vote, other]);
  expect(await readdir(dataDir)).toEqual([]);
});

test('all texts that an article had are kept', async () => {
  const third = article('vote', 'Seven members voted for it.');
  await keepEarlier(dataDir, [vote], [changed]);
  await keepEarlier(dataDir, [changed], [third]);
  expect([kept(vote), kept(changed), kept(third)]).toEqual([vote.text, changed.text, null]);
});

test('a text that is kept already is left as it is', async () => {
  await keepEarlier(dataDir, [vote], []);
  const [name] = await readdir(join(dataDir, 'revisions'));
  await writeFile(join(dataDir, 'revisions', name!), 'as it lies there');
  await keepEarlier(dataDir, [vote], []);
  expect(await readFile(join(dataDir, 'revisions', name!), 'utf8')).toBe('as it lies there');
});

test('two articles with the same text are kept apart, whatever their ids are', async () => {
  const ids = ['a', 'a/b', '../../etc/passwd', 'x'.repeat(5000), 'a\0b', '한국', 'A'];
  const articles = ids.map((id) => article(id, 'The same.'));
  await keepEarlier(dataDir, articles, []);
  expect(await readdir(join(dataDir, 'revisions'))).toHaveLength(ids.length);
  expect(articles.map(kept)).toEqual(ids.map(() => 'The same.'));
});

test('what was never kept is null', () => {
  expect(earlierText(dataDir, 'vote', '00000000')).toBeNull();
  expect(earlierText(join(dataDir, 'nowhere'), 'vote', '00000000')).toBeNull();
});

test('a folder that cannot be written to is an error', async () => {
  await writeFile(join(dataDir, 'revisions'), 'a file where the folder should be');
  await expect(keepEarlier(dataDir, [vote], [])).rejects.toThrow();
});
