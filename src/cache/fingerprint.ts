import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SOURCE = join(import.meta.dirname, '..');

/** Changes with the code that reads and indexes and with the libraries it uses: what another code made is made anew. */
export function codeFingerprint(): string {
  const hash = createHash('sha256');
  for (const room of ['corpus', 'retrieval']) {
    for (const name of readdirSync(join(SOURCE, room), { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(?:ts|txt)$/.test(name)) hash.update(name).update(readFileSync(join(SOURCE, room, name)));
    }
  }
  return hash.update(readFileSync(join(SOURCE, '..', 'package.json'))).digest('hex');
}

/** A name for the folder in which the index over these corpus paths is kept. */
export function corpusFingerprint(paths: readonly string[]): string {
  const absolute = paths.map((path) => resolve(path));
  return createHash('sha256').update(absolute.join('\n')).digest('hex').slice(0, 16);
}
