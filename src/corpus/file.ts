import type { ReadResult } from './read/reader.ts';

/** A file of the corpus and what tells whether it has changed. */
export interface CorpusFile {
  /** As the person would write it. */
  readonly path: string;
  /** Place of the corpus path that it is of or below. */
  readonly root: number;
  /** The path below the corpus folder; for a file given by itself, its name. */
  readonly name: string;
  readonly size: number;
  readonly mtimeMs: number;
}

export interface FileExtracts {
  readonly file: CorpusFile;
  readonly result: ReadResult;
}

/** Whether a file is as it was, as far as one can tell without reading it. */
export function sameFile(a: CorpusFile, b: CorpusFile): boolean {
  return a.path === b.path && a.size === b.size && a.mtimeMs === b.mtimeMs;
}
