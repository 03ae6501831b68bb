import type { CorpusDesk } from '../command.ts';
import type { Problem } from '../corpus/article.ts';
import type { News } from '../desk/news.ts';
import type { Place, Progress } from '../desk/place.ts';
import type { Log } from '../log.ts';

/** Where the corpus is, as it is handed to the worker. All that crosses from one thread to the other is plain data. */
export type WorkerPlace = Omit<Place, 'log'>;

/** What was opened: the names of all functions of the desk, and what was wrong with the corpus. */
export interface Opened {
  readonly names: readonly (keyof CorpusDesk)[];
  readonly problems: readonly Problem[];
}

/** What the worker does for the thread that started it. What they reject with is `CrossedError`. */
export interface WorkerFunctions {
  /** Reads and indexes the corpus. To be called first, once. */
  readonly open: () => Promise<Opened>;
  /** Resolves as soon as the worker has a moment. */
  readonly ping: () => Promise<void>;
  /** Carries out one function of the desk. */
  readonly ask: (name: keyof CorpusDesk, what: readonly unknown[]) => Promise<unknown>;
  /** Takes in what comes, changes and goes from now on, and tells of it by `news`. */
  readonly follow: () => Promise<void>;
  /** Ends that, and saves what was taken in. */
  readonly close: () => Promise<void>;
}

/** What the thread that started it hears from the worker. */
export interface HostFunctions {
  readonly log: (level: keyof Log, fields: object, message: string) => void;
  readonly progress: Progress;
  readonly news: (news: News) => void;
}
