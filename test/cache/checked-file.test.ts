import { chmod, mkdir, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readChecked as opened, writeChecked } from '../../src/cache/checked-file.ts';

const readChecked = async (path: string) => {
  const values = await opened(path);
  return values && Array.fromAsync(values);
};

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefwire-cache-'));
  path = join(folder, 'deep', 'er', 'kept.bin');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const values = [
  { numbers: new Int32Array([1, -2, 3]), names: new Map([['a', null]]), text: 'lone \ud800, 한국 😀' },
  'more',
  null,
];

test('what was written is read again, and the folders for it are made', async () => {
  await writeChecked(path, values);
  expect(await readChecked(path)).toEqual(values);
});

test('nothing is kept where nothing was written', async () => {
  expect(await readChecked(path)).toBeNull();
});

test('later values take the place of the earlier, and no half-written file stays behind', async () => {
  await writeChecked(path, values);
  await writeChecked(path, ['later']);
  expect(await readChecked(path)).toEqual(['later']);
  expect(await readdir(join(path, '..'))).toEqual(['kept.bin']);
});

test('no values are not nothing', async () => {
  await writeChecked(path, []);
  expect(await readChecked(path)).toEqual([]);
});

test('what goes wrong with a value is thrown, and leaves what was there and nothing beside it', async () => {
  await writeChecked(path, values);
  function* broken(): Generator<unknown> {
    yield 'first';
    throw new Error('interrupted');
  }
  await expect(writeChecked(path, broken())).rejects.toThrow('interrupted');
  expect(await readChecked(path)).toEqual(values);
  expect(await readdir(join(path, '..'))).toEqual(['kept.bin']);
});

test('what an ended process has left half-written is removed, but not what another one writes', async () => {
  await writeChecked(path, values);
  for (const name of ['kept.bin.1.tmp', 'kept.bin.2.tmp', 'other.bin.3.tmp'])
    await writeFile(join(path, '..', name), '');
  const long_ago = new Date(2001, 0, 1);
  for (const name of ['kept.bin.1.tmp', 'other.bin.3.tmp']) await utimes(join(path, '..', name), long_ago, long_ago);
  await writeChecked(path, values);
  expect((await readdir(join(path, '..'))).sort()).toEqual(['kept.bin', 'kept.bin.2.tmp', 'other.bin.3.tmp']);
});

test('others have their turn between two values', async () => {
  const turns: string[] = [];
  function* slow(): Generator<unknown> {
    for (const value of ['a', 'b', 'c']) {
      turns.push(value);
      setImmediate(() => turns.push('other'));
      yield value;
    }
  }
  await writeChecked(path, slow());
  expect(turns.slice(0, 3)).toEqual(['a', 'other', 'b']);
});

test('damage to any one byte is found', async () => {
  await writeChecked(path, values);
  const whole = await readFile(path);
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole);
    damaged[at]! ^= 0x01;
    await writeFile(path, damaged);
    await expect(readChecked(path)).rejects.toThrow('check sum');
  }
});

test('a file that was cut short is found, at whatever length', async () => {
  await writeChecked(path, values);
  const { length } = await readFile(path);
  for (let size = length - 1; size >= 0; size--) {
    await truncate(path, size);
    await expect(readChecked(path)).rejects.toThrow();
  }
});

test('a file that is longer than what was written is found', async () => {
  await writeChecked(path, values);
  await writeFile(path, Buffer.concat([await readFile(path), Buffer.from('x')]));
  await expect(readChecked(path)).rejects.toThrow('check sum');
});

test('what cannot be read is an error, not nothing', async () => {
  await mkdir(path, { recursive: true });
  await expect(readChecked(path)).rejects.toMatchObject({ code: 'EISDIR' });
});

test('what cannot be written is an error, and leaves what was there and nothing beside it', async () => {
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'in the way'), '');
  await expect(writeChecked(path, values)).rejects.toThrow();
  expect(await readdir(join(path, '..'))).toEqual(['kept.bin']);
});

test('a folder that cannot be made is an error', async () => {
  await writeFile(join(folder, 'deep'), 'a file where the folder should be');
  await expect(writeChecked(path, values)).rejects.toThrow();
});

// The superuser may write anywhere.
test.skipIf(process.getuid?.() === 0)('a folder that must not be written to is an error', async () => {
  await writeChecked(path, values);
  await chmod(join(path, '..'), 0o500);
  await expect(writeChecked(path, ['later'])).rejects.toMatchObject({ code: 'EACCES' });
  await chmod(join(path, '..'), 0o700);
  expect(await readChecked(path)).toEqual(values);
});

test('what cannot be cloned is an error, and what was there stays', async () => {
  await writeChecked(path, values);
  await expect(writeChecked(path, [{ act: () => {} }])).rejects.toThrow();
  expect(await readChecked(path)).toEqual(values);
});
