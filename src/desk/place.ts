import type { Log } from '../log.ts';
import type { IndexChoice } from './indexing.ts';

/** Where a corpus is, and how it is to be opened. */
export interface Place {
  /** Folders, or `.jsonl` files of articles. */
  readonly corpus: readonly string[];
  /** Where the index is kept between runs; null keeps nothing. */
  readonly dataDir: string | null;
  /** `auto` unless told. */
  readonly index?: IndexChoice;
  /** Bytes of new files from which a process of its own reads them; as many as is sensible unless told. */
  readonly apartFrom?: number;
  readonly log: Log;
}

/** Told while articles are read and indexed: `done` of `total`. */
export type Progress = (step: 'reading' | 'indexing', done: number, total: number) => void;
