import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Ground, groundOf, whyAway } from '../../src/desk/roots.ts';

let folder: string;
let corpus: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefwire-roots-'));
  corpus = join(folder, 'corpus');
  await mkdir(corpus);
  await writeFile(join(corpus, 'a.txt'), 'A');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const elsewhere = ({ roots, devices }: Ground): Ground => ({ roots, devices: devices.map((device) => device + 1) });

test('a corpus that is there is not away, also where it was emptied', async () => {
  const ground = await groundOf([corpus, join(corpus, 'a.txt')]);
  expect(await whyAway(ground, [corpus, join(corpus, 'a.txt')])).toBeNull();
  await rm(join(corpus, 'a.txt'));
  expect(await whyAway(await groundOf([corpus]), [corpus])).toBeNull();
});

test.each([
  ['a folder', () => corpus],
  ['a file', () => join(corpus, 'a.txt')],
])('%s that is gone is away, and it is said which', async (_what, path) => {
  const paths = [folder, path()];
  const ground = await groundOf(paths);
  await rm(path(), { recursive: true });
  expect(await whyAway(ground, paths)).toContain(path());
});

test('an empty folder on another device is where nothing is mounted; one with articles in it is not', async () => {
  const ground = elsewhere(await groundOf([corpus]));
  expect(await whyAway(ground, [corpus])).toBeNull();
  await rm(join(corpus, 'a.txt'));
  expect(await whyAway(ground, [corpus])).toMatch(/nothing is mounted/);
});

// The superuser may read everything.
test.skipIf(process.getuid?.() === 0)('a folder that must not be read is away', async () => {
  const ground = await groundOf([corpus]);
  await chmod(corpus, 0);
  expect(await whyAway(ground, [corpus])).toContain('EACCES');
  await chmod(corpus, 0o700);
});
