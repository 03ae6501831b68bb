import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { compareText } from '../compare.ts';
import { BriefwireError, messageOf } from '../errors.ts';
import type { Article, ArticleId, Problem } from './article.ts';
import { clean } from './clean.ts';
import { readFileExtracts } from './read/index.ts';
import type { ReadResult } from './read/reader.ts';
import { questionWords, recogniseWords } from './vocabulary.ts';

/** A file of the corpus and what tells whether it has changed. */
export interface CorpusFile {
  /** As the person would write it. */
  readonly path: string;
  /** The path below the corpus folder; for a file given by itself, its name. */
  readonly name: string;
  readonly size: number;
  readonly mtimeMs: number;
}

export interface FileExtracts {
  readonly file: CorpusFile;
  readonly result: ReadResult;
}

export interface Corpus {
  /** In order of id. */
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/** The file beside the articles that says which words mean the same; it is not an article. */
export const ALIASES_FILE = 'aliases.txt';

/**
 * The files of the corpus in a stable order, each once. Names that begin with a full stop are passed over.
 * @throws BriefwireError 'corpus' where a path does not exist or cannot be listed.
 */
export async function listCorpus(paths: readonly string[]): Promise<CorpusFile[]> {
  const files: CorpusFile[] = [];
  for (const path of paths) {
    const about = await stat(path).catch((cause) => {
      throw new BriefwireError(
        'corpus',
        `There is no corpus at "${path}". Give a folder of articles or a .jsonl file.`,
        { cause },
      );
    });
    if (!about.isDirectory()) {
      files.push({ path, name: path.split(/[\\/]/).at(-1)!, size: about.size, mtimeMs: about.mtimeMs });
      continue;
    }
    const names = await readdir(path, { recursive: true }).catch((cause) => {
      throw new BriefwireError('corpus', `The corpus folder "${path}" cannot be listed: ${messageOf(cause)}.`, {
        cause,
      });
    });
    for (const name of names.sort()) {
      if (name.split(sep).some((part) => part.startsWith('.')) || name === ALIASES_FILE) continue;
      const full = join(path, name);
      const entry = await stat(full).catch(() => null);
      if (entry && !entry.isFile()) continue;
      files.push({ path: full, name, size: entry?.size ?? -1, mtimeMs: entry?.mtimeMs ?? 0 });
    }
  }
  const first = new Map<string, CorpusFile>();
  for (const file of files) if (!first.has(resolve(file.path))) first.set(resolve(file.path), file);
  return [...first.values()];
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
  const questioned = new Set<string>();
  const known = new Set<string>();
  const texts = read.flatMap(({ result }) => result.extracts.map((extract) => extract.text));
  for (const text of texts) questionWords(text, questioned);
  if (questioned.size > 0) for (const text of texts) recogniseWords(text, questioned, known);
  const knowsWord = (word: string) => known.has(word);

  const problems: Problem[] = [];
  const articles = new Map<string, Article>();
  for (const { file, result } of read) {
    for (const problem of result.problems) problems.push({ file: file.path, ...problem });
    for (const [index, extract] of result.extracts.entries()) {
      const { warnings, ...article } = clean(extract, file.path, knowsWord);
      for (const message of warnings) problems.push({ file: file.path, message, severity: 'warning' });
      if (!article.blocks.some((block) => block.kind === 'paragraph')) {
        problems.push({
          file: file.path,
          message: `"${article.title}" has no text left once page furniture is removed.`,
          severity: 'error',
        });
        continue;
      }
      const id = freeId(articles, extract.fields.id ?? pathId(file.name, index, result.extracts.length), file.name);
      articles.set(id, { ...article, id });
    }
  }
  const inOrder = [...articles.values()].sort((a, b) => compareText(a.id, b.id));
  return { articles: inOrder, problems };
}

function pathId(name: string, index: number, count: number): string {
  const plain = name.slice(0, name.length - extname(name).length).replaceAll('\\', '/');
  return count > 1 ? `${plain}-${index + 1}` : plain;
}

/** The wanted id, or where two articles want the same one, the id with the file's name or a number added. */
function freeId(taken: ReadonlyMap<string, unknown>, wanted: string, name: string): ArticleId {
  const base = wanted.replace(/\s+/g, '-') || name;
  let id = base;
  if (taken.has(id)) id = `${base}${extname(name)}`;
  for (let count = 2; taken.has(id); count++) id = `${base}~${count}`;
  return id as ArticleId;
}
