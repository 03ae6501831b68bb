import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const HOUSE = join(import.meta.dirname, '..', '..');

/** The rooms that read and index, and the rooms and files that say in what shape it is kept. */
const MAKERS = ['src/cache', 'src/corpus', 'src/desk', 'src/retrieval'];
const SHAPES = ['src/lexicon.ts', 'src/rows.ts', 'src/varints.ts', 'package-lock.json'];

/**
 * Changes with the code that reads and indexes, with the libraries it uses and with Node, whose Unicode tables decide what
 * a letter is: what another code made is made anew. `house` is the folder of `package.json`.
 */
export function codeFingerprint(house = HOUSE): string {
  const hash = createHash('sha256').update(process.version);
  const add = (path: string) => {
    const bytes = readFileSync(join(house, path));
    hash.update(`\n${path} ${bytes.length}\n`).update(bytes);
  };
  for (const room of MAKERS) {
    for (const name of readdirSync(join(house, room), { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(?:ts|txt)$/.test(name)) add(join(room, name));
    }
  }
  SHAPES.forEach(add);
  return hash.digest('hex');
}

/** A name for the folder in which the index over these corpus paths is kept. */
export function corpusFingerprint(paths: readonly string[]): string {
  const absolute = paths.map((path) => resolve(path));
  return createHash('sha256').update(absolute.join('\n')).digest('hex').slice(0, 16);
}
