import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Problem } from '../corpus/article.ts';
import { ALIASES_FILE, type Root } from '../corpus/load.ts';
import { parseAliases } from '../retrieval/aliases.ts';
import { type Analyser, createAnalyser } from '../retrieval/terms.ts';
import { closeWords, commonness, isNoun, isOrdinary } from '../retrieval/wordnet.ts';

interface AliasesFile {
  readonly file: string;
  readonly text: string;
}

/** What the aliases files say, in the order in which they count. */
export interface AliasTexts {
  readonly files: readonly AliasesFile[];
  /** All of it, to tell whether it has changed. */
  readonly text: string;
}

const SHIPPED = join(import.meta.dirname, '..', 'retrieval', 'aliases.default.txt');

/** The aliases files that a corpus may have: in each folder, or beside a corpus that is a file. They need not be there. */
export function aliasPaths(roots: readonly Root[]): string[] {
  const folders = roots.map(({ path, isFolder }) => (isFolder ? path : dirname(path)));
  return [...new Set(folders)].map((folder) => join(folder, ALIASES_FILE));
}

/** The shipped aliases, then those of the corpus. */
export async function readAliases(roots: readonly Root[]): Promise<AliasTexts> {
  const paths = [SHIPPED, ...aliasPaths(roots)];
  const files = await Promise.all(
    paths.map(async (file) => ({ file, text: await readFile(file, 'utf8').catch(() => '') })),
  );
  return { files, text: files.map(({ text }) => text).join('\n') };
}

export function isAliases(roots: readonly Root[], absolute: string): boolean {
  return aliasPaths(roots).some((path) => resolve(path) === absolute);
}

export function analyserFor({ files }: AliasTexts): Analyser {
  return createAnalyser(parseAliases(...files.map(({ text }) => text)), { closeWords, commonness, isNoun, isOrdinary });
}

export function aliasProblems({ files }: AliasTexts): Problem[] {
  return files.flatMap(({ file, text }) =>
    parseAliases(text).problems.map((message) => ({ file, message, severity: 'warning' as const })),
  );
}
