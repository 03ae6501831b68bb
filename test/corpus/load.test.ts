import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assemble, fileAt, listCorpus, readExtracts, rootsOf } from '../../src/corpus/load.ts';
import type { Corpus } from '../../src/corpus/shelf.ts';
import { BriefwireError } from '../../src/errors.ts';

const PROSE = 'The council of Port Salter voted on Monday to build a tide barrier across the inner harbour.';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefwire-load-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

async function load(paths: readonly string[] = [folder]): Promise<Corpus> {
  const files = await listCorpus(paths);
  return assemble(await Promise.all(files.map(readExtracts)));
}

const ids = (corpus: Corpus) => corpus.articles.map(({ id }) => id);

describe('which files are the corpus', () => {
  test('all below the folder, sorted, but none whose name or folder begins with a full stop, and not the aliases', async () => {
    await write({
      'b.txt': 'B',
      'a/z.txt': 'Z',
      'a/b/c.md': 'C',
      '.hidden.txt': '',
      '.git/x.txt': '',
      'aliases.txt': '',
    });
    const files = await listCorpus([folder]);
    expect(files.map(({ name }) => name)).toEqual([join('a', 'b', 'c.md'), join('a', 'z.txt'), 'b.txt']);
    expect(files[2]).toMatchObject({ path: join(folder, 'b.txt'), size: 1 });
  });

  test('a file can be given by itself, and paths are taken in their order', async () => {
    await write({ 'one/b.txt': 'B', 'two/a.txt': 'A', 'list.jsonl': '{}' });
    const files = await listCorpus([join(folder, 'two'), join(folder, 'list.jsonl'), join(folder, 'one')]);
    expect(files.map(({ name }) => name)).toEqual(['a.txt', 'list.jsonl', 'b.txt']);
  });

  test('a file that is given twice is one', async () => {
    await write({ 'a.txt': 'A' });
    expect(await listCorpus([folder, join(folder, 'a.txt'), `${folder}/.`])).toHaveLength(1);
  });

  test('a path that is not there is an error that names it', async () => {
    const listing = listCorpus([join(folder, 'nowhere')]);
    await expect(listing).rejects.toThrow(BriefwireError);
    await expect(listing).rejects.toMatchObject({ code: 'corpus', message: expect.stringContaining('nowhere') });
  });

  test('an empty folder is an empty corpus', async () => {
    expect(await load()).toEqual({ articles: [], problems: [] });
  });
});

describe('one file by itself', () => {
  test('is as it is in the list, for every file that is there', async () => {
    await write({
      'a.txt': 'A',
      'a/z.txt': 'Z',
      '.hidden.txt': '',
      'a/.git/x.txt': '',
      'aliases.txt': '',
      'a/aliases.txt': 'B',
    });
    await symlink(join(folder, 'gone'), join(folder, 'broken.txt'));
    const paths = [join(folder, 'a', 'z.txt'), `${folder}/.`, join(folder, 'a')];
    const roots = await rootsOf(paths);
    const listed = await listCorpus(paths);
    expect(listed).toHaveLength(4);
    const names = [
      'a.txt',
      'a/z.txt',
      '.hidden.txt',
      'a/.git/x.txt',
      'aliases.txt',
      'a/aliases.txt',
      'broken.txt',
      'a',
      'no.txt',
    ];
    const found = await Promise.all(names.map((name) => fileAt(roots, join(folder, name))));
    expect(found.filter((file) => file !== null).map(({ path }) => path)).toHaveLength(4);
    expect(found.filter((file) => file !== null)).toEqual(expect.arrayContaining(listed));
  });
});

describe('ids', () => {
  test('are the path without its ending, or what the record says', async () => {
    await write({
      'news/vote.txt': `Vote\n\n${PROSE}`,
      'one.json': JSON.stringify({ id: 'the vote', title: 'Vote', text: PROSE }),
    });
    expect(ids(await load())).toEqual(['news/vote', 'the-vote']);
  });

  test('of several records in one file are numbered', async () => {
    const record = JSON.stringify({ title: 'Vote', text: PROSE });
    await write({ 'list.jsonl': `${record}\n${record}\n` });
    expect(ids(await load())).toEqual(['list-1', 'list-2']);
  });

  test('are told apart where two want the same, always in the same way', async () => {
    const record = JSON.stringify({ id: 'vote', title: 'Vote', text: PROSE });
    await write({
      'list.jsonl': `${record}\n${record}\n`,
      'vote.md': `# Vote\n\n${PROSE}`,
      'vote.txt': `Vote\n\n${PROSE}`,
    });
    const first = ids(await load());
    expect(first).toEqual(['vote', 'vote.jsonl', 'vote.md', 'vote.txt']);
    expect(ids(await load())).toEqual(first);
  });
});

describe('problems', () => {
  const problemsOf = (corpus: Corpus) =>
    corpus.problems.map(({ file, line, severity, message }) => ({
      file: file.slice(folder.length + 1),
      ...(line === undefined ? {} : { line }),
      severity,
      message,
    }));

  test('name the file, say why, and leave the rest of the corpus alone', async () => {
    await write({
      'a.docx': 'x',
      'b.txt': '',
      'c.txt': 'Share\n\nAdvertisement',
      'd.txt': `Vote\n\nPublished: 03/04/2023\n\n${PROSE}`,
      'e.jsonl': `{"title":"Vote","text":${JSON.stringify(PROSE)}}\n{broken\n`,
    });
    await symlink(join(folder, 'gone'), join(folder, 'f.txt'));
    const corpus = await load();
    expect(ids(corpus)).toEqual(['d', 'e']);
    expect(problemsOf(corpus)).toEqual([
      { file: 'a.docx', severity: 'error', message: expect.stringContaining('no reader') },
      { file: 'b.txt', severity: 'error', message: expect.stringContaining('empty') },
      { file: 'c.txt', severity: 'error', message: '"c" has no text left once page furniture is removed.' },
      { file: 'd.txt', severity: 'warning', message: expect.stringContaining('two days') },
      { file: 'e.jsonl', line: 2, severity: 'error', message: expect.any(String) },
      { file: 'f.txt', severity: 'error', message: expect.stringContaining('cannot be opened') },
    ]);
  });
});

describe('the vocabulary by which broken words are mended is that of the whole corpus', () => {
  const broken = `Vote\n\n${PROSE} It was a vote on the brea\nkwater as well, the chairman said.`;

  test('a word that another article holds whole is mended', async () => {
    await write({
      'a.txt': broken,
      'b.txt': `Works\n\nThe breakwater is older than the town, and longer than its mole.`,
    });
    const [article] = (await load()).articles;
    expect(article!.text).toContain('on the breakwater as well');
  });

  test('without it, the word is left as it is', async () => {
    await write({ 'a.txt': broken });
    const [article] = (await load()).articles;
    expect(article!.text).toContain('on the brea kwater as well');
  });
});

test('an article holds what its file says', async () => {
  await write({ '2023-10-30-vote.txt': `Council votes\nBy Ines Okafor\n\nSEOUL: ${PROSE}` });
  const { articles, problems } = await load();
  expect(problems).toEqual([]);
  expect(articles).toEqual([
    {
      id: '2023-10-30-vote',
      revision: expect.stringMatching(/^[0-9a-f]{8}$/),
      title: 'Council votes',
      date: '2023-10-30',
      dateFrom: 'file name',
      source: null,
      byline: 'Ines Okafor',
      dateline: 'SEOUL',
      url: null,
      file: join(folder, '2023-10-30-vote.txt'),
      text: `SEOUL: ${PROSE}`,
      blocks: [{ kind: 'paragraph', start: 0, end: PROSE.length + 7, afterCut: false }],
      runs: expect.any(Array),
    },
  ]);
});
