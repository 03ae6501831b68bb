import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import type { CorpusDesk } from '../command.ts';
import type { News } from '../desk/news.ts';
import type { Log } from '../log.ts';
import type { HostFunctions, Opened, WorkerFunctions, WorkerPlace } from './contract.ts';
import { arrived, type CrossedError } from './crossed-error.ts';
import { watchOver } from './watchdog.ts';

export interface WorkerOptions extends WorkerPlace {
  readonly log: Log;
  /** Told now and then while articles are read and indexed: `done` of `total`. */
  readonly progress?: HostFunctions['progress'];
}

/** A worker that has read the corpus. What it is asked for rejects where it has ended. */
export interface Running extends Opened {
  readonly ask: (name: keyof CorpusDesk, what: readonly unknown[]) => Promise<unknown>;
  readonly follow: () => Promise<void>;
  /** Saves what came in. */
  readonly close: () => Promise<void>;
  readonly terminate: () => Promise<unknown>;
  /** Resolves when it has ended, whyever. */
  readonly ended: Promise<void>;
}

/** Starts a worker and has it read the corpus. Rejects with what went wrong there. */
export async function startWorker(
  { log, progress = () => {}, ...place }: WorkerOptions,
  onNews: (news: News) => void,
): Promise<Running> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: place });
  const functions = createBirpc<WorkerFunctions, HostFunctions>(
    { log: (level, fields, message) => log[level](fields, message), progress, news: onNews },
    {
      post: (message) => worker.postMessage(message),
      on: (hear) => void worker.on('message', hear),
      timeout: -1,
    },
  );
  worker.on('error', (err) => log.error({ err }, 'The thread that holds the corpus failed.'));
  const stopWatching = watchOver(functions.ping, () => {
    log.error({}, 'The thread that holds the corpus has been at one thing for a minute. It is ended.');
    void worker.terminate();
  });
  const ended = once(worker, 'exit').then(() => {
    stopWatching();
    functions.$close(new Error('The thread that holds the corpus ended before it had answered.'));
  });
  try {
    const opened = await uncrossed(functions.open());
    return {
      ...opened,
      ask: (name, what) => uncrossed(functions.ask(name, what)),
      follow: () => uncrossed(functions.follow()),
      close: () => uncrossed(functions.close()),
      terminate: () => worker.terminate(),
      ended,
    };
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}

/** What comes from the worker, and its errors as they were there. */
async function uncrossed<Found>(found: Promise<Found>): Promise<Found> {
  try {
    return await found;
  } catch (error) {
    throw error instanceof Error ? error : arrived(error as CrossedError);
  }
}
