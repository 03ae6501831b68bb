import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { generateArticles } from './generate.ts';
import { type BuildFigures, build, type ServeFigures, serve } from './steps.ts';
import { figure, table } from './table.ts';

interface Options {
  readonly data: string[];
  readonly sizes: number[];
  readonly queries: number;
  readonly json?: boolean;
  readonly step?: 'build' | 'serve';
  readonly corpus?: string;
  readonly dataDir?: string;
}

interface Figures extends BuildFigures, ServeFigures {
  readonly name: string;
}

const options = new Command('npm run bench --')
  .description('Measures index speed, memory and query latency on generated articles and on given ones.')
  .option('--data <file...>', 'corpora to measure besides the generated ones: .jsonl files or folders', [])
  .option(
    '--sizes <list>',
    'passages to generate, separated by commas; 0 for none',
    wholeNumbers,
    [1_000, 10_000, 100_000],
  )
  .option('--queries <number>', 'queries for each latency', wholeNumber, 200)
  .option('--json', 'one JSON line a corpus instead of the table')
  // The script runs itself for each step, so that each is measured in a process of its own.
  .addOption(new Option('--step <step>').choices(['build', 'serve']).hideHelp())
  .addOption(new Option('--corpus <path>').hideHelp())
  .addOption(new Option('--data-dir <path>').hideHelp())
  .parse()
  .opts<Options>();

if (options.step && options.corpus && options.dataDir) {
  const { step, corpus, dataDir, queries } = options;
  console.log(JSON.stringify(step === 'build' ? await build(corpus, dataDir) : await serve(corpus, dataDir, queries)));
} else {
  const folder = mkdtempSync(join(tmpdir(), 'briefwire-bench-'));
  try {
    report(measureAll(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function* measureAll(folder: string): Generator<Figures> {
  for (const size of options.sizes) {
    const corpus = join(folder, `generated-${size}.jsonl`);
    writeGenerated(corpus, size);
    yield measure(`generated ${figure(size, 0)}`, corpus, join(folder, `index-${size}`));
    rmSync(corpus);
  }
  for (const [index, corpus] of options.data.entries()) {
    yield measure(basename(corpus), corpus, join(folder, `index-of-data-${index}`));
  }
}

function writeGenerated(path: string, passages: number): void {
  const file = openSync(path, 'w');
  for (const article of generateArticles(passages)) writeSync(file, `${JSON.stringify(article)}\n`);
  closeSync(file);
}

function measure(name: string, corpus: string, dataDir: string): Figures {
  mkdirSync(dataDir);
  const run = (step: string) => {
    console.error(`${name}: ${step}`);
    const paths = ['--step', step, '--corpus', corpus, '--data-dir', dataDir, '--queries', String(options.queries)];
    const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];
    return JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', import.meta.filename, ...paths], { stdio, encoding: 'utf8' }),
    );
  };
  const figures: Figures = { name, ...(run('build') as BuildFigures), ...(run('serve') as ServeFigures) };
  rmSync(dataDir, { recursive: true });
  return figures;
}

function report(all: Iterable<Figures>): void {
  if (options.json) {
    for (const figures of all) console.log(JSON.stringify(figures));
    return;
  }
  const rows = [...all].map((each) => [
    each.name,
    figure(each.articles, 0),
    figure(each.passages, 0),
    figure(each.read_s, 1),
    figure(each.index_s, 1),
    figure(each.passages / (each.read_s + each.index_s), 0),
    figure(each.peak_mb, 0),
    figure(each.saved_mb, 1),
    figure(each.load_s, 2),
    figure(each.resident_mb, 0),
    figure(each.heap_mb, 0),
    ...Object.values(each.latency_ms).map(({ median, p99 }) => `${figure(median, 1)} / ${figure(p99, 1)}`),
  ]);
  const head = [
    'corpus',
    'articles',
    'passages',
    'read s',
    'index s',
    'passages/s',
    'peak MB',
    'saved MB',
    'load s',
    'RSS MB',
    'heap MB',
  ];
  console.log(table([[...head, 'ask p50 / p99 ms', 'search p50 / p99 ms', 'brief p50 / p99 ms'], ...rows]));
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
