import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeFingerprint, corpusFingerprint } from '../../src/cache/fingerprint.ts';

describe('the fingerprint of the code', () => {
  let house: string;

  const write = async (path: string, content: string) => {
    await mkdir(dirname(join(house, path)), { recursive: true });
    await writeFile(join(house, path), content);
  };

  beforeEach(async () => {
    house = await mkdtemp(join(tmpdir(), 'briefwire-house-'));
    await write('package-lock.json', '{}');
    for (const name of ['lexicon', 'rows', 'varints']) await write(`src/${name}.ts`, name);
    await write('src/desk/kept.ts', 'kept');
    await write('src/cache/revisions.ts', 'revisions');
    await write('src/corpus/read/text.ts', 'text');
    await write('src/retrieval/aliases.default.txt', 'A = B');
  });

  afterEach(async () => {
    await rm(house, { recursive: true, force: true });
  });

  test('of this house can be made, and is the same each time', () => {
    expect(codeFingerprint()).toMatch(/^[0-9a-f]{64}$/);
    expect(codeFingerprint()).toBe(codeFingerprint());
  });

  test.each([
    ['the libraries', 'package-lock.json'],
    ['the shape in which the index is kept', 'src/desk/kept.ts'],
    ['what numbers stand for', 'src/lexicon.ts'],
    ['how rows are kept', 'src/rows.ts'],
    ['how numbers are written', 'src/varints.ts'],
    ['how it is kept', 'src/cache/revisions.ts'],
    ['a reader', 'src/corpus/read/text.ts'],
    ['the words that mean the same', 'src/retrieval/aliases.default.txt'],
    ['a new file', 'src/corpus/new.ts'],
  ])('changes with %s', async (_, path) => {
    const before = codeFingerprint(house);
    await write(path, 'changed');
    expect(codeFingerprint(house)).not.toBe(before);
  });

  test('changes when a line goes from one file to the next', async () => {
    await write('src/corpus/a.ts', 'one two');
    await write('src/corpus/b.ts', 'three');
    const before = codeFingerprint(house);
    await write('src/corpus/a.ts', 'one');
    await write('src/corpus/b.ts', ' twothree');
    expect(codeFingerprint(house)).not.toBe(before);
  });

  test('does not change with what neither reads nor indexes', async () => {
    const before = codeFingerprint(house);
    await write('src/platforms/slack/render.ts', 'changed');
    await write('README.md', 'changed');
    expect(codeFingerprint(house)).toBe(before);
  });
});

describe('the fingerprint of a corpus', () => {
  test('can be the name of a folder', () => {
    expect(corpusFingerprint(['a', 'b/../c'])).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each([
    ['relative and absolute', ['corpus'], [resolve('corpus')]],
    ['a slash at the end', ['corpus/'], ['corpus']],
    ['a detour', ['docs/../corpus'], ['corpus']],
  ])('is the same for one place, however it is written: %s', (_, one, other) => {
    expect(corpusFingerprint(one)).toBe(corpusFingerprint(other));
  });

  test.each([
    ['another folder', ['a'], ['b']],
    ['one more folder', ['a'], ['a', 'b']],
    ['another order, by which ids are given', ['a', 'b'], ['b', 'a']],
    ['names that only look the same in a row', ['a', 'b/c'], ['a/b', 'c']],
    ['a name with a line end', ['a\nb'], ['a', 'b']],
  ])('tells apart: %s', (_, one, other) => {
    expect(corpusFingerprint(one)).not.toBe(corpusFingerprint(other));
  });
});
