import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Desk } from '../src/command.ts';
import { passagesOf } from '../src/corpus/passages.ts';
import { openDeskInWorker } from '../src/worker/desk-in-worker.ts';
import type { WorkerOptions } from '../src/worker/running.ts';
import { errorLog } from './log.ts';
import { percentile } from './metrics.ts';
import { integerFrom, oneOf, seededRandom } from './random.ts';

const WARM_UP_QUERIES = 100;
const MEGABYTE_bytes = 2 ** 20;
const WAYS = ['ask', 'search', 'brief'] as const;

/** What reading and indexing a corpus for the first time costs. */
export interface BuildFigures {
  readonly articles: number;
  readonly passages: number;
  /** Reading and cleaning, indexing and saving. */
  readonly read_s: number;
  readonly index_s: number;
  readonly saved_mb: number;
  /** Processor time of all of it, all threads together: what the machine does besides matters less to it. */
  readonly build_cpu_s: number;
  /** The largest resident set until then. */
  readonly peak_mb: number;
  readonly build_delay_ms: Delay;
}

/** How long the event loop was kept from its timers: 99th percentile and longest. */
interface Delay {
  readonly p99: number;
  readonly longest: number;
}

export type Engine = 'minisearch' | 'sqlite';

/** What a bot costs that was started again on a known corpus. */
export interface ServeFigures {
  readonly load_s: number;
  readonly load_cpu_s: number;
  readonly load_delay_ms: Delay;
  readonly ask_delay_ms: Delay;
  readonly resident_mb: number;
  readonly latency_ms: Readonly<Record<(typeof WAYS)[number], { readonly median: number; readonly p99: number }>>;
}

function opened(corpus: string, dataDir: string, index: Engine, progress: WorkerOptions['progress'] & {}) {
  return openDeskInWorker({ corpus: [corpus], dataDir, index, log: errorLog, progress });
}

/** Opens the corpus with an empty data folder. */
export async function build(corpus: string, dataDir: string, index: Engine): Promise<BuildFigures> {
  const delay = watchedLoop();
  const started_ms = performance.now();
  let indexing_ms = started_ms;
  let isIndexing = false;
  const progress = (step: 'reading' | 'indexing') => {
    if (step === 'indexing' && !isIndexing) indexing_ms = performance.now();
    isIndexing = step === 'indexing';
  };
  const { desk, close } = await opened(corpus, dataDir, index, progress);
  const done_ms = performance.now();
  const build_cpu_s = cpu_s();
  const build_delay_ms = await delayIn(delay);
  const peak_mb = process.resourceUsage().maxRSS / 1024;
  const ids = await desk.ids();
  let passages = 0;
  for (const id of ids) passages += passagesOf((await desk.article(id))!).length;
  await close();
  return {
    articles: ids.length,
    passages,
    read_s: (indexing_ms - started_ms) / 1000,
    index_s: (done_ms - indexing_ms) / 1000,
    saved_mb: bytesIn(dataDir) / MEGABYTE_bytes,
    peak_mb,
    build_cpu_s,
    build_delay_ms,
  };
}

/** Opens the corpus with the data folder that `build` left, and puts so many queries to it in each way. */
export async function serve(corpus: string, dataDir: string, index: Engine, queries: number): Promise<ServeFigures> {
  const loading = watchedLoop();
  const before_s = cpu_s();
  const started_ms = performance.now();
  let isBuiltAgain = false;
  const progress = () => {
    isBuiltAgain = true;
  };
  const { desk, close } = await opened(corpus, dataDir, index, progress);
  const load_s = (performance.now() - started_ms) / 1000;
  const load_cpu_s = cpu_s() - before_s;
  const load_delay_ms = await delayIn(loading);
  if (isBuiltAgain) console.error('The saved index was not used but built again: "load s" is no time to load.');
  const latency = async (way: (typeof WAYS)[number], seed: number) => {
    const latencies_ms = await measuredQueries(desk, way, await sampleQueries(desk, queries + WARM_UP_QUERIES, seed));
    return { median: percentile(latencies_ms, 50), p99: percentile(latencies_ms, 99) };
  };
  const asking = watchedLoop();
  const latency_ms = {
    ask: await latency('ask', 1),
    search: await latency('search', 2),
    brief: await latency('brief', 3),
  };
  await firstOfAll(desk);
  const ask_delay_ms = await delayIn(asking);
  const resident_mb = process.memoryUsage().rss / MEGABYTE_bytes;
  await close();
  return { load_s, load_cpu_s, load_delay_ms, ask_delay_ms, resident_mb, latency_ms };
}

/** What takes long when it is asked for the first time. */
async function firstOfAll(desk: Desk): Promise<void> {
  await desk.digest({ query: '' });
  await desk.complete('topic', 'a', 5);
  await desk.completeArticle('a', 5);
  await desk.checkQuotations('“so many of them were seen in the harbour”');
  await desk.sources(null);
}

async function measuredQueries(desk: Desk, way: (typeof WAYS)[number], queries: readonly string[]): Promise<number[]> {
  const latencies_ms: number[] = [];
  for (const query of queries) {
    const started_ms = performance.now();
    await desk[way]({ query });
    latencies_ms.push(performance.now() - started_ms);
    // Between two asks whoever waits has their turn, as in the bot.
    await setImmediate();
  }
  return latencies_ms.slice(WARM_UP_QUERIES);
}

/** How often the event loop is looked at, in milliseconds; what is printed is what comes on top of it. */
const LOOK_ms = 5;

function watchedLoop(): ReturnType<typeof monitorEventLoopDelay> {
  const delay = monitorEventLoopDelay({ resolution: LOOK_ms });
  delay.enable();
  return delay;
}

async function delayIn(delay: ReturnType<typeof monitorEventLoopDelay>): Promise<Delay> {
  // The last delay is noted when its timer is late.
  await setTimeout(4 * LOOK_ms);
  delay.disable();
  const over_ms = (delay_ns: number) => Math.max(0, delay_ns / 1e6 - LOOK_ms);
  return { p99: over_ms(delay.percentile(99)), longest: over_ms(delay.max) };
}

function cpu_s(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Two to seven neighbouring words of some article, sometimes behind a question word: frequent and rare words mixed. */
async function sampleQueries(desk: Desk, count: number, seed: number): Promise<string[]> {
  const random = seededRandom(seed);
  const articles = await desk.ids();
  const queries: string[] = [];
  while (queries.length < count) {
    const article = await desk.article(oneOf(random, articles));
    const words = article!.text.match(/[\p{L}\p{N}]+/gu) ?? ['news'];
    const from = integerFrom(random, 0, Math.max(0, words.length - 7));
    const some = words.slice(from, from + integerFrom(random, 2, 7)).join(' ');
    queries.push(oneOf(random, ['', '', 'who ', 'when ', 'how many ']) + some);
  }
  return queries;
}

function bytesIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}
