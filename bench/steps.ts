import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Desk } from '../src/command.ts';
import { passagesOf } from '../src/corpus/passages.ts';
import { openDesk } from '../src/desk.ts';
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
  /** The largest resident set until then. */
  readonly peak_mb: number;
}

/** What a bot costs that was started again on a known corpus. */
export interface ServeFigures {
  readonly load_s: number;
  readonly resident_mb: number;
  readonly heap_mb: number;
  readonly latency_ms: Readonly<Record<(typeof WAYS)[number], { readonly median: number; readonly p99: number }>>;
}

/** Opens the corpus with an empty data folder. */
export async function build(corpus: string, dataDir: string): Promise<BuildFigures> {
  const started_ms = performance.now();
  let indexing_ms = started_ms;
  let isIndexing = false;
  const progress = (step: 'reading' | 'indexing') => {
    if (step === 'indexing' && !isIndexing) indexing_ms = performance.now();
    isIndexing = step === 'indexing';
  };
  const { desk } = await openDesk({ corpus: [corpus], dataDir, clock: () => new Date(), log: errorLog, progress });
  const done_ms = performance.now();
  const peak_mb = process.resourceUsage().maxRSS / 1024;
  return {
    articles: desk.articles().length,
    passages: desk.articles().reduce((sum, { id }) => sum + passagesOf(desk.article(id)!).length, 0),
    read_s: (indexing_ms - started_ms) / 1000,
    index_s: (done_ms - indexing_ms) / 1000,
    saved_mb: bytesIn(dataDir) / MEGABYTE_bytes,
    peak_mb,
  };
}

/** Opens the corpus with the data folder that `build` left, and puts so many queries to it in each way. */
export async function serve(corpus: string, dataDir: string, queries: number): Promise<ServeFigures> {
  const started_ms = performance.now();
  let isBuiltAgain = false;
  const progress = () => {
    isBuiltAgain = true;
  };
  const { desk } = await openDesk({ corpus: [corpus], dataDir, clock: () => new Date(), log: errorLog, progress });
  const load_s = (performance.now() - started_ms) / 1000;
  if (isBuiltAgain) console.error('The saved index was not used but built again: "load s" is no time to load.');
  const latency = (way: (typeof WAYS)[number], seed: number) => {
    const latencies_ms = measuredQueries(desk, way, sampleQueries(desk, queries + WARM_UP_QUERIES, seed));
    return { median: percentile(latencies_ms, 50), p99: percentile(latencies_ms, 99) };
  };
  const latency_ms = { ask: latency('ask', 1), search: latency('search', 2), brief: latency('brief', 3) };
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { load_s, resident_mb: rss / MEGABYTE_bytes, heap_mb: heapUsed / MEGABYTE_bytes, latency_ms };
}

function measuredQueries(desk: Desk, way: (typeof WAYS)[number], queries: readonly string[]): number[] {
  const latencies_ms = queries.map((query) => {
    const started_ms = performance.now();
    desk[way]({ query });
    return performance.now() - started_ms;
  });
  return latencies_ms.slice(WARM_UP_QUERIES);
}

/** Two to seven neighbouring words of some article, sometimes behind a question word: frequent and rare words mixed. */
function sampleQueries(desk: Desk, count: number, seed: number): string[] {
  const random = seededRandom(seed);
  const articles = desk.articles();
  return Array.from({ length: count }, () => {
    const words = desk.article(oneOf(random, articles).id)!.text.match(/[\p{L}\p{N}]+/gu) ?? ['news'];
    const from = integerFrom(random, 0, Math.max(0, words.length - 7));
    const some = words.slice(from, from + integerFrom(random, 2, 7)).join(' ');
    return oneOf(random, ['', '', 'who ', 'when ', 'how many ']) + some;
  });
}

function bytesIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}
