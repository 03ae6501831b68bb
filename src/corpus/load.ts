import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { compareText } from '../compare.ts';
import { BriefwireError, messageOf } from '../errors.ts';
import { atOnce } from '../slices.ts';
import type { CorpusFile, FileExtracts } from './file.ts';
import { readFileExtracts } from './read/index.ts';
import { arrange, type Corpus, cleanAll, createShelf, putOn } from './shelf.ts';

/** The file beside the articles that says which words mean the same; it is not an article. */
export const ALIASES_FILE = 'aliases.txt';

/** A path of the corpus, as the person gave it. */
export interface Root {
  readonly path: string;
  readonly isFolder: boolean;
}

/** @throws BriefwireError 'corpus' where a path does not exist. */
export function rootsOf(paths: readonly string[]): Promise<Root[]> {
  return Promise.all(
    paths.map(async (path) => {
      const about = await stat(path).catch((cause) => {
        throw new BriefwireError(
          'corpus',
          `There is no corpus at "${path}". Give a folder of articles or a .jsonl file.`,
          { cause },
        );
      });
      return { path, isFolder: about.isDirectory() };
    }),
  );
}

/**
 * The files of the corpus in a stable order, each once. Names that begin with a full stop are passed over.
 * @throws BriefwireError 'corpus' where a path does not exist or cannot be listed.
 */
export async function listCorpus(paths: readonly string[]): Promise<CorpusFile[]> {
  const files: CorpusFile[] = [];
  for (const [root, { path, isFolder }] of (await rootsOf(paths)).entries()) {
    if (!isFolder) {
      const { size, mtimeMs } = await stat(path);
      files.push({ path, root, name: nameOf(path), size, mtimeMs });
      continue;
    }
    const names = await readdir(path, { recursive: true }).catch((cause) => {
      throw new BriefwireError('corpus', `The corpus folder "${path}" cannot be listed: ${messageOf(cause)}.`, {
        cause,
      });
    });
    for (const name of names) {
      if (!isListed(name)) continue;
      const full = join(path, name);
      const state = await stateOf(full);
      if (state) files.push({ path: full, root, name, ...state });
    }
  }
  const first = new Map<string, CorpusFile>();
  for (const file of inListedOrder(files)) if (!first.has(resolve(file.path))) first.set(resolve(file.path), file);
  return [...first.values()];
}

/** The one file at an absolute path as `listCorpus` would list it; null where it would not. */
export async function fileAt(roots: readonly Root[], absolute: string): Promise<CorpusFile | null> {
  for (const [root, { path, isFolder }] of roots.entries()) {
    const within = relative(resolve(path), absolute);
    const isOwn = isFolder ? !isOutside(within) && isListed(within) : within === '';
    if (!isOwn) continue;
    const full = isFolder ? join(path, within) : path;
    const state = await stateOf(full);
    return state && { path: full, root, name: isFolder ? within : nameOf(path), ...state };
  }
  return null;
}

/** In the order of the paths that were given, and below each in order of name. */
export function inListedOrder(files: Iterable<CorpusFile>): CorpusFile[] {
  return [...files].sort((a, b) => a.root - b.root || compareText(a.name, b.name));
}

/** Whether a path below a corpus folder, itself not looked at, counts as one of its files. */
function isListed(within: string): boolean {
  return !within.split(sep).some((part) => part.startsWith('.')) && within !== ALIASES_FILE;
}

export function isOutside(within: string): boolean {
  return within === '' || within === '..' || within.startsWith(`..${sep}`) || isAbsolute(within);
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1)!;
}

/** Null for what is not there or is no file. A file that cannot be looked at is one: reading it tells what is wrong. */
async function stateOf(path: string): Promise<Pick<CorpusFile, 'size' | 'mtimeMs'> | null> {
  const about = await stat(path).catch(() => null);
  if (about) return about.isFile() ? { size: about.size, mtimeMs: about.mtimeMs } : null;
  const isThere = await lstat(path).then(
    () => true,
    () => false,
  );
  return isThere ? { size: -1, mtimeMs: 0 } : null;
}

/** Reads one file. Never throws: what goes wrong is a problem of the result. */
export async function readExtracts(file: CorpusFile): Promise<FileExtracts> {
  try {
    return { file, result: await readFileExtracts({ path: file.path, bytes: await readFile(file.path) }) };
  } catch (error) {
    const message = `The file cannot be opened: ${messageOf(error)}. Check that it still exists and may be read.`;
    return { file, result: { extracts: [], problems: [{ message, severity: 'error' }] } };
  }
}

/** Cleans what was read, gives each article its id, and gathers the problems. */
export function assemble(read: readonly FileExtracts[]): Corpus {
  const shelf = createShelf();
  for (const extracts of read) atOnce(putOn(shelf, extracts));
  atOnce(cleanAll(shelf));
  return atOnce(
    arrange(
      shelf,
      read.map(({ file }) => file),
    ),
  );
}
