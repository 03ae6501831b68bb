/** What one changed article costs a large corpus, from the moment it is written. Prints one table. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { Command, InvalidArgumentError } from 'commander';
import type { Desk } from '../src/command.ts';
import { openDeskInWorker } from '../src/worker/desk-in-worker.ts';
import { type GeneratedArticle, generateArticles } from './generate.ts';
import { errorLog } from './log.ts';
import { figure, table } from './table.ts';

/** Enough generated passages for any number of articles: each has several. */
const PASSAGES_PER_ARTICLE = 8;

const options = new Command('npm run bench:news --')
  .description('Measures what one changed article, and a burst of new ones, cost a large corpus that is followed.')
  .option('--articles <number>', 'articles in the corpus', wholeNumber, 10_000)
  .option('--burst <number>', 'articles that come at once in the end', wholeNumber, 1_000)
  .parse()
  .opts<{ articles: number; burst: number }>();

interface Row {
  readonly what: string;
  readonly until_ms: number;
  readonly cpu_ms: number;
  /** The longest time for which the event loop of the bot was kept from its timers. */
  readonly blocked_ms: number;
  /** The longest time for which a question that needs no work waited in the worker. */
  readonly waited_ms: number;
}

const folder = mkdtempSync(join(tmpdir(), 'briefwire-news-'));
try {
  await measureAll();
} finally {
  rmSync(folder, { recursive: true });
}

async function measureAll(): Promise<void> {
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  const articles = generateArticles(PASSAGES_PER_ARTICLE * (options.articles + options.burst));
  const next = () => articles.next().value as GeneratedArticle;
  for (let number = 0; number < options.articles; number++) write(corpus, next());

  const started_ms = performance.now();
  let indexed = 0;
  const place = { corpus: [corpus], dataDir: join(folder, 'data'), log: errorLog };
  const progress = (step: string, done: number) => {
    if (step === 'indexing') indexed = done;
  };
  const open = () => openDeskInWorker({ ...place, progress });
  const { desk, follow, close } = await open();
  console.error(`${(await desk.ids()).length} articles indexed in ${figure(performance.now() - started_ms, 0)} ms`);

  let told = 0;
  const following_ms = performance.now();
  await follow((news) => {
    if (news !== null) told += news.added.length + news.changed.length + news.removed.length;
  });
  console.error(`followed after ${figure(performance.now() - following_ms, 0)} ms`);
  // The first look at the whole folder is not what is measured.
  await setTimeout(2_000);

  const rows: Row[] = [];
  const warm = async () => {
    await desk.ask({ query: 'treaty talks' });
    await desk.digest({ query: '' });
    await desk.complete('topic', 'tre', 5);
    await desk.completeArticle('tre', 5);
    await desk.checkQuotations('“the treaty was signed by the minister”');
  };
  const ask = async (what: string, answer: () => Promise<unknown>) => rows.push(await measured(desk, what, answer));
  await warm();
  await setTimeout(2_000);
  rows.push(await measured(desk, 'nothing (for comparison)', () => setTimeout(1_000)));
  const sample = next();
  /** Until what was done is told, which is when it can be asked for. */
  const untilTold = async (what: string, count: number, happens: () => void) => {
    const wanted = told + count;
    rows.push(
      await measured(desk, what, async () => {
        happens();
        while (told < wanted) await setTimeout(5);
      }),
    );
  };
  const withWord = (word: string) => ({ ...sample, text: `${sample.text} It was called ${word} by all.` });
  const mustFind = async (word: string) => {
    if ((await desk.search({ query: word })).missing.length > 0)
      throw new Error(`"${word}" was told of and is not found.`);
  };
  await untilTold('one article comes', 1, () => write(corpus, withWord('qqcame')));
  await mustFind('qqcame');
  await ask('  then the first question', () => desk.ask({ query: 'treaty talks' }));
  await ask('  then the first digest', () => desk.digest({ query: '' }));
  await ask('  then the first completion of a topic', () => desk.complete('topic', 'tre', 5));
  await ask('  then the first completion of an article', () => desk.completeArticle('tre', 5));
  await ask('  then the first check of a quotation', () =>
    desk.checkQuotations('“the treaty was signed by the minister”'),
  );
  await untilTold('one article changes', 1, () => write(corpus, withWord('qqchanged')));
  await mustFind('qqchanged');
  await untilTold('one article goes', 1, () => rmSync(join(corpus, `${sample.id}.md`)));
  const burst = Array.from({ length: options.burst }, next);
  await untilTold(`${options.burst} articles come`, options.burst, () => {
    for (const article of burst) write(corpus, article);
  });
  rows.push(await measured(null, 'closing, with the saving', close));
  indexed = 0;
  rows.push(await measured(null, 'a start with nothing changed', async () => (await open()).close()));
  console.error(`articles indexed: ${indexed}`);
  write(corpus, { ...sample, title: 'Another' });
  rows.push(await measured(null, 'a start with one article changed', async () => (await open()).close()));
  console.error(`articles indexed: ${indexed}`);

  const figures = rows.map(({ what, until_ms, cpu_ms, blocked_ms, waited_ms }) => [
    what,
    ...[until_ms, cpu_ms, blocked_ms, waited_ms].map((value) => figure(value, 0)),
  ]);
  console.log(table([['what happens', 'until ms', 'CPU ms', 'longest blocked ms', 'longest wait ms'], ...figures]));
}

async function measured(desk: Desk | null, what: string, happens: () => Promise<unknown>): Promise<Row> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const cpu = process.cpuUsage();
  const started_ms = performance.now();
  delay.enable();
  const asking = new AbortController();
  const waiting = desk === null ? 0 : longestWait(desk, asking.signal);
  await happens();
  delay.disable();
  asking.abort();
  const until_ms = performance.now() - started_ms;
  const { user, system } = process.cpuUsage(cpu);
  return {
    what,
    until_ms,
    cpu_ms: (user + system) / 1000,
    blocked_ms: delay.max / 1e6,
    waited_ms: await waiting,
  };
}

/** Asks now and then until it is told to end; gives the longest wait in milliseconds. */
async function longestWait(desk: Desk, signal: AbortSignal): Promise<number> {
  let longest_ms = 0;
  while (!signal.aborted) {
    const asked_ms = performance.now();
    await desk.problems();
    longest_ms = Math.max(longest_ms, performance.now() - asked_ms);
    await setTimeout(5);
  }
  return longest_ms;
}

function write(corpus: string, { id, title, text, date, source }: GeneratedArticle): void {
  const head = `---\ndate: ${date}\nsource: ${source}\n---\n`;
  writeFileSync(join(corpus, `${id}.md`), `${head}# ${title}\n\n${text}\n`);
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('A whole number is needed.');
  return Number(value);
}
