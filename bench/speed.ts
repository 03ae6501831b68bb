import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { generateArticles } from './generate.ts';
import { growthRows } from './growth.ts';
import { type BuildFigures, build, type Engine, type ServeFigures, serve } from './steps.ts';
import { figure, table } from './table.ts';

const ENGINES: readonly Engine[] = ['minisearch', 'sqlite'];
const LARGE = 500_000;

interface Options {
  readonly data: string[];
  readonly sizes: number[];
  readonly engines: Engine[];
  readonly large?: boolean;
  readonly queries: number;
  readonly json?: boolean;
  readonly step?: 'build' | 'serve';
  readonly corpus?: string;
  readonly dataDir?: string;
}

interface Figures extends BuildFigures, ServeFigures {
  readonly name: string;
  readonly engine: Engine;
  /** Others differ in more than their size. */
  readonly isGenerated: boolean;
}

const options = new Command('npm run bench --')
  .description('Measures index speed, memory and query latency on generated articles and on given ones.')
  .option('--data <file...>', 'corpora to measure besides the generated ones: .jsonl files or folders', [])
  .option('--sizes <list>', 'passages to generate, separated by commas; 0 for none', wholeNumbers, [5_000, 50_000])
  .option('--large', '500,000 passages as well, on SQLite: some minutes, and some gigabytes on the disk')
  .option('--engines <list>', 'indexes to measure, separated by commas', (list) => list.split(','), [...ENGINES])
  .option('--queries <number>', 'queries for each latency', wholeNumber, 200)
  .option('--json', 'one JSON line a corpus instead of the table')
  // The script runs itself for each step, so that each is measured in a process of its own.
  .addOption(new Option('--step <step>').choices(['build', 'serve']).hideHelp())
  .addOption(new Option('--corpus <path>').hideHelp())
  .addOption(new Option('--data-dir <path>').hideHelp())
  .parse()
  .opts<Options>();

if (options.step && options.corpus && options.dataDir) {
  const { step, corpus, dataDir, queries, engines } = options;
  const [engine] = engines as [Engine];
  const figures = step === 'build' ? build(corpus, dataDir, engine) : serve(corpus, dataDir, engine, queries);
  console.log(JSON.stringify(await figures));
} else {
  const folder = mkdtempSync(join(tmpdir(), 'briefwire-bench-'));
  try {
    report(measureAll(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function* measureAll(folder: string): Generator<Figures> {
  for (const size of [...options.sizes, ...(options.large ? [LARGE] : [])]) {
    const corpus = join(folder, `generated-${size}.jsonl`);
    writeGenerated(corpus, size);
    // MiniSearch is not made for more, and would want some gigabytes.
    const engines = size < LARGE ? options.engines : options.engines.filter((engine) => engine === 'sqlite');
    for (const engine of engines)
      yield { ...measure(`generated ${figure(size, 0)}`, corpus, join(folder, 'data'), engine), isGenerated: true };
    rmSync(corpus);
  }
  for (const corpus of options.data) {
    for (const engine of options.engines) yield measure(basename(corpus), corpus, join(folder, 'data'), engine);
  }
}

function writeGenerated(path: string, passages: number): void {
  const file = openSync(path, 'w');
  for (const article of generateArticles(passages)) writeSync(file, `${JSON.stringify(article)}\n`);
  closeSync(file);
}

function measure(name: string, corpus: string, dataDir: string, engine: Engine): Figures {
  mkdirSync(dataDir);
  const run = (step: string) => {
    console.error(`${name} on ${engine}: ${step}`);
    const own = ['--step', step, '--engines', engine, '--queries', String(options.queries)];
    const paths = [...own, '--corpus', corpus, '--data-dir', dataDir];
    const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];
    return JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', import.meta.filename, ...paths], { stdio, encoding: 'utf8' }),
    );
  };
  const figures: Figures = {
    name,
    engine,
    isGenerated: false,
    ...(run('build') as BuildFigures),
    ...(run('serve') as ServeFigures),
  };
  rmSync(dataDir, { recursive: true });
  return figures;
}

function report(all: Iterable<Figures>): void {
  if (options.json) {
    for (const figures of all) console.log(JSON.stringify(figures));
    return;
  }
  const delays = ({ p99, longest }: Figures['ask_delay_ms']) => `${figure(p99, 0)} / ${figure(longest, 0)}`;
  const figures = [...all];
  const rows = figures.map((each) => [
    each.name,
    each.engine,
    figure(each.articles, 0),
    figure(each.passages, 0),
    figure(each.read_s, 1),
    figure(each.index_s, 1),
    figure(each.build_cpu_s, 1),
    figure(each.peak_mb, 0),
    figure(each.saved_mb, 1),
    delays(each.build_delay_ms),
    figure(each.load_s, 2),
    figure(each.load_cpu_s, 2),
    delays(each.load_delay_ms),
    figure(each.resident_mb, 0),
    ...Object.values(each.latency_ms).map(({ median, p99 }) => `${figure(median, 1)} / ${figure(p99, 1)}`),
    delays(each.ask_delay_ms),
  ]);
  const head = [
    ...['corpus', 'engine', 'articles', 'passages', 'read s', 'index s', 'build CPU s', 'peak MB', 'saved MB'],
    ...['build delay ms', 'load s', 'load CPU s', 'load delay ms', 'RSS MB'],
    ...['ask p50 / p99 ms', 'search p50 / p99 ms', 'brief p50 / p99 ms', 'ask delay ms'],
  ];
  console.log(table([head, ...rows]));
  const generated = figures.filter(({ isGenerated }) => isGenerated);
  const growth = growthRows(generated.map((each) => ({ ...each, measured: grows(each) })));
  const [first] = generated;
  if (first === undefined || growth.length === 0) return;
  console.log(`\nGrowth\n${table([['engine', 'from → to', 'passages', ...Object.keys(grows(first))], ...growth])}`);
}

function grows(each: Figures): Record<string, number> {
  return {
    'build s': each.read_s + each.index_s,
    'build CPU': each.build_cpu_s,
    'saved MB': each.saved_mb,
    'load s': each.load_s,
    'RSS MB': each.resident_mb,
    ...Object.fromEntries(
      Object.entries(each.latency_ms).flatMap(([way, { median, p99 }]) => [
        [`${way} p50`, median],
        [`${way} p99`, p99],
      ]),
    ),
  };
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('A whole number is needed.');
  return Number(value);
}

function wholeNumbers(value: string): number[] {
  return value
    .split(',')
    .map(wholeNumber)
    .filter((number) => number > 0);
}
