/** Runs in the worker thread: holds the corpus, follows it and answers from it, so that nobody else waits meanwhile. */
import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import type { CorpusDesk } from '../command.ts';
import type { Following } from '../desk/follow.ts';
import { sparing } from '../desk/sparing.ts';
import { type OpenDesk, openDesk } from '../desk.ts';
import { type Log, logTo } from '../log.ts';
import type { HostFunctions, WorkerFunctions, WorkerPlace } from './contract.ts';
import { crossing } from './crossed-error.ts';

// What questions leave behind is collected when it is half as much as what stays. V8 would wait for several times as much, which
// in a large archive is a gigabyte that nobody needs.
setFlagsFromString('--heap-growing-percent=50');

const port = parentPort!;
const place = workerData as WorkerPlace;
let opened: OpenDesk | null = null;
let following: Promise<Following> | null = null;

const host = createBirpc<HostFunctions, WorkerFunctions>(
  {
    open: crossable(async () => {
      opened = await openDesk({
        ...place,
        clock: () => new Date(),
        log: logOfHost(),
        progress: sparing(host.progress),
      });
      return { names: Object.keys(opened.desk) as (keyof CorpusDesk)[], problems: opened.problems };
    }),
    ping: async () => {},
    ask: crossable(async (name, what) => (opened!.desk[name] as (...what: readonly unknown[]) => unknown)(...what)),
    follow: crossable(async () => {
      following = opened!.follow((news) => void host.news(news));
      await following;
    }),
    close: crossable(async () => {
      await (await following)?.close();
    }),
  },
  {
    post: (message) => port.postMessage(message),
    on: (hear) => void port.on('message', hear),
    eventNames: ['log', 'progress', 'news'],
    timeout: -1,
  },
);

/** The same function; what it rejects with is such that it can be told to another thread. */
function crossable<What extends readonly unknown[], Found>(work: (...what: What) => Promise<Found>) {
  return async (...what: What): Promise<Found> => {
    try {
      return await work(...what);
    } catch (error) {
      throw crossing(error);
    }
  };
}

function logOfHost(): Log {
  return logTo((level, fields, message) => {
    const told = Object.entries(fields).map(([name, value]) => [
      name,
      value instanceof Error ? crossing(value) : value,
    ]);
    void host.log(level, Object.fromEntries(told), message);
  });
}
