import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What is left to one thread takes longer than what four share; more would be memory for nothing. */
const MOST_THREADS = 4;
/** Tasks that a thread has at a time, so that it need not wait for the next. */
const TASKS = 2;

/** Threads that work tasks off beside this one. Tasks and results are plain data. */
export interface Threads<Task, Result> {
  /** How many tasks can be under way. */
  readonly room: number;
  /** Null where the thread that had it has ended: then it is to be done here. */
  readonly run: (task: Task) => Promise<Result | null>;
  readonly close: () => Promise<void>;
}

/** As many threads as help with work of so many articles: none where there are few, or no other processor. */
export function threadsFor(articles: number): number {
  const processors = Math.min(MOST_THREADS, availableParallelism());
  return articles < SHARED_FROM_ARTICLES || processors < 2 ? 0 : processors;
}

/** To start threads takes as long as some hundred articles. */
const SHARED_FROM_ARTICLES = 2000;

/**
 * Starts threads that run `script`, which is given `data` and sends a result back for each task, in order; null where there are
 * to be none. A thread for each processor is not too many: who hands the work out hardly works meanwhile. A thread that ends
 * takes its tasks with it and nothing else.
 */
export function openThreads<Task, Result>(script: URL, data: unknown, count: number): Threads<Task, Result> | null {
  if (count === 0) return null;
  const all = Array.from({ length: count }, () => new Thread<Task, Result>(script, data));
  return {
    room: TASKS * count,
    async run(task) {
      const [first, ...others] = all.filter(({ hasEnded }) => !hasEnded);
      if (first === undefined) return null;
      return others.reduce((one, other) => (one.waiting <= other.waiting ? one : other), first).run(task);
    },
    async close() {
      await Promise.all(all.map((thread) => thread.close()));
    },
  };
}

/** The results of tasks in their order, from threads or, where there are none or they have ended, `here`. */
export async function* worked<Task, Result>(
  threads: Threads<Task, Result> | null,
  tasks: Iterable<Task>,
  here: (task: Task) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: { readonly task: Task; readonly result: Promise<Result | null> }[] = [];
  const next = async () => {
    const { task, result } = underWay.shift()!;
    return (await result) ?? here(task);
  };
  for (const task of tasks) {
    underWay.push({ task, result: threads?.run(task) ?? Promise.resolve(null) });
    if (underWay.length >= (threads?.room ?? 1)) yield await next();
  }
  while (underWay.length > 0) yield await next();
}

class Thread<Task, Result> {
  readonly #worker: Worker;
  /** Whoever waits for a result, in the order in which the tasks were sent. */
  readonly #waiting: ((result: Result | null) => void)[] = [];
  hasEnded = false;

  constructor(script: URL, data: unknown) {
    this.#worker = new Worker(script, { workerData: data });
    this.#worker.unref();
    this.#worker.on('message', (result: Result) => this.#waiting.shift()?.(result));
    for (const end of ['messageerror', 'error', 'exit']) this.#worker.on(end, () => this.#end());
  }

  /** How many tasks it has not done. */
  get waiting(): number {
    return this.#waiting.length;
  }

  run(task: Task): Promise<Result | null> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#worker.postMessage(task);
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
