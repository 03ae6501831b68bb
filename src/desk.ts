import type { Desk } from './command.ts';
import type { Problem } from './corpus/article.ts';
import { BriefwireError } from './errors.ts';
import type { Log } from './log.ts';

export interface DeskOptions {
  /** Folders, or `.jsonl` files of articles. */
  readonly corpus: readonly string[];
  /** Where the index is kept between runs; null keeps nothing. */
  readonly dataDir: string | null;
  readonly clock: () => Date;
  readonly log: Log;
  /** Told while articles are read and indexed: `done` of `total`. */
  readonly progress?: (step: 'reading' | 'indexing', done: number, total: number) => void;
}

export interface OpenDesk {
  readonly desk: Desk;
  readonly problems: readonly Problem[];
}

/** Reads the corpus, builds or loads the index, and answers questions over both. */
export async function openDesk(_options: DeskOptions): Promise<OpenDesk> {
  throw new BriefwireError('corpus', 'The desk is being built.');
}
