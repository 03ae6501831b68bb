import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { AliasTexts } from './aliases.ts';
import type { Batch, IndexedBatch } from './index-batch.ts';

/** More would be more memory than they are worth. */
const MOST_THREADS = 8;

/** Threads that index batches beside this one. */
export interface IndexPool {
  /** How many batches can be under way. */
  readonly size: number;
  /** Null where the thread that had it has ended: then it is to be indexed here. */
  readonly index: (batch: Batch) => Promise<IndexedBatch | null>;
  readonly close: () => Promise<void>;
}

/**
 * A thread for each processor: who hands the work out hardly works meanwhile. `script` is what they run. A thread that ends
 * takes its batch with it and nothing else.
 */
export function openIndexPool(
  aliases: AliasTexts,
  threads = Math.min(MOST_THREADS, availableParallelism()),
  script = new URL('./index-worker.ts', import.meta.url),
): IndexPool {
  const all = Array.from({ length: threads }, () => new Thread(script, aliases));
  return {
    size: 2 * threads,
    async index(batch) {
      const living = all.filter(({ hasEnded }) => !hasEnded);
      const free = living.reduce<Thread | null>(
        (one, other) => (one && one.waiting <= other.waiting ? one : other),
        null,
      );
      return free === null ? null : free.index(batch);
    },
    async close() {
      await Promise.all(all.map((thread) => thread.close()));
    },
  };
}

class Thread {
  readonly #worker: Worker;
  /** Whoever waits for a batch, in the order in which these were sent. */
  readonly #waiting: ((indexed: IndexedBatch | null) => void)[] = [];
  hasEnded = false;

  constructor(script: URL, aliases: AliasTexts) {
    this.#worker = new Worker(script, { workerData: aliases });
    this.#worker.unref();
    this.#worker.on('message', (indexed: IndexedBatch) => this.#waiting.shift()?.(indexed));
    this.#worker.on('messageerror', () => this.#end());
    this.#worker.on('error', () => this.#end());
    this.#worker.on('exit', () => this.#end());
  }

  /** How many batches it has not sent back. */
  get waiting(): number {
    return this.#waiting.length;
  }

  index(batch: Batch): Promise<IndexedBatch | null> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#worker.postMessage(batch);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #end(): void {
    this.hasEnded = true;
    for (const resolve of this.#waiting.splice(0)) resolve(null);
  }
}
