import { setTimeout } from 'node:timers/promises';
import type { CorpusDesk, Desk } from '../command.ts';
import { asking } from '../desk/asynchronous.ts';
import type { News } from '../desk/news.ts';
import type { OpenDesk } from '../desk.ts';
import { type Running, startWorker, type WorkerOptions } from './running.ts';

export interface DeskInWorker extends Pick<OpenDesk, 'problems'> {
  readonly desk: Desk;
  /**
   * As of a desk in this thread; where it cannot be, the log says so. A worker that was started anew goes on, and tells, by
   * null, that anything may have come.
   */
  readonly follow: (onNews: (news: News | null) => void) => Promise<void>;
  /** Ends the worker, when it has saved what came in. */
  readonly close: () => Promise<void>;
}

/** Milliseconds before a worker that died is started anew: after each failure twice as long, up to the most. */
const RESTART = { firstMs: 1000, mostMs: 60_000 } as const;

/**
 * Opens the desk in a thread of its own, so that this one is free for whoever waits to be acknowledged. What is asked there
 * is done in the order in which it was asked. A worker that dies, since it runs out of memory, takes with it what was asked of
 * it, which rejects; it is started anew, and whoever asks meanwhile waits for that.
 * @throws BriefwireError 'corpus' where a path of the corpus does not exist.
 */
export async function openDeskInWorker(options: WorkerOptions, start = startWorker): Promise<DeskInWorker> {
  const { log } = options;
  let onNews: ((news: News | null) => void) | null = null;
  let isClosing = false;
  let waitMs: number = RESTART.firstMs;
  let current = begun();
  const { names, problems } = await current;

  return {
    desk: asking(names, ask),
    problems,
    async follow(hear) {
      onNews = hear;
      await followed(await current);
    },
    async close() {
      isClosing = true;
      const running = await current.catch(() => null);
      await running?.close().finally(running.terminate);
    },
  };

  async function ask(name: keyof CorpusDesk, what: readonly unknown[]): Promise<unknown> {
    return (await current).ask(name, what);
  }

  async function followed(running: Running): Promise<void> {
    await running.follow().catch((err) => {
      log.error({ err }, 'The corpus is not followed: a restart reads what has changed.');
    });
  }

  async function begun(): Promise<Running> {
    const running = await start(options, (news) => onNews?.(news));
    void running.ended.then(() => again('The thread that holds the corpus ended. It is started anew.'));
    return running;
  }

  function again(why: string, err?: unknown): void {
    if (isClosing) return;
    log.error(err === undefined ? {} : { err }, why);
    current = setTimeout(waitMs, undefined, { ref: false }).then(begun);
    waitMs = Math.min(2 * waitMs, RESTART.mostMs);
    current.then(goOn, (error) =>
      again('The thread that holds the corpus could not be started. It is tried again.', error),
    );
  }

  async function goOn(running: Running): Promise<void> {
    waitMs = RESTART.firstMs;
    if (onNews === null) return;
    await followed(running);
    onNews(null);
  }
}
