/** What one changed article costs a large corpus, from the moment it is written. Prints one table. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { Command, InvalidArgumentError } from 'commander';
import { openDesk } from '../src/desk.ts';
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
  readonly blocked_ms: number;
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
  const place = { corpus: [corpus], dataDir: join(folder, 'data'), clock: () => new Date(), log: errorLog };
  const progress = (step: string) => {
    if (step === 'indexing') indexed++;
  };
  const open = () => openDesk({ ...place, progress });
  const first = await open();
  console.error(`${first.desk.ids().length} articles indexed in ${figure(performance.now() - started_ms, 0)} ms`);

  const { desk, follow } = first;
  let told = 0;
  const following_ms = performance.now();
  const following = await follow((news) => {
    told += news.added.length + news.changed.length + news.removed.length;
  });
  console.error(`followed after ${figure(performance.now() - following_ms, 0)} ms`);
  // The first look at the whole folder is not what is measured.
  await setTimeout(2_000);

  const rows: Row[] = [];
  const warm = () => {
    desk.ask({ query: 'treaty talks' });
    desk.digest({ query: '' });
    desk.complete('topic', 'tre', 5);
    desk.completeArticle('tre', 5);
    desk.checkQuotations('“the treaty was signed by the minister”');
  };
  const ask = (what: string, answer: () => unknown) => rows.push(timed(what, answer));
  warm();
  await setTimeout(2_000);
  rows.push(await measured('nothing (for comparison)', () => setTimeout(1_000)));
  const sample = next();
  /** Until what was done is told, which is when it can be asked for. */
  const untilTold = async (what: string, count: number, happens: () => void) => {
    const wanted = told + count;
    rows.push(
      await measured(what, async () => {
        happens();
        while (told < wanted) await setTimeout(5);
      }),
    );
  };
  const withWord = (word: string) => ({ ...sample, text: `${sample.text} It was called ${word} by all.` });
  const mustFind = (word: string) => {
    if (desk.search({ query: word }).missing.length > 0) throw new Error(`"${word}" was told of and is not found.`);
  };
  await untilTold('one article comes', 1, () => write(corpus, withWord('qqcame')));
  mustFind('qqcame');
  ask('  then the first question', () => desk.ask({ query: 'treaty talks' }));
  ask('  then the first digest', () => desk.digest({ query: '' }));
  ask('  then the first completion of a topic', () => desk.complete('topic', 'tre', 5));
  ask('  then the first completion of an article', () => desk.completeArticle('tre', 5));
  ask('  then the first check of a quotation', () => desk.checkQuotations('“the treaty was signed by the minister”'));
  await untilTold('one article changes', 1, () => write(corpus, withWord('qqchanged')));
  mustFind('qqchanged');
  await untilTold('one article goes', 1, () => rmSync(join(corpus, `${sample.id}.md`)));
  const burst = Array.from({ length: options.burst }, next);
  await untilTold(`${options.burst} articles come`, options.burst, () => {
    for (const article of burst) write(corpus, article);
  });
  rows.push(await measured('closing, with the saving', () => following.close()));
  indexed = 0;
  rows.push(await measured('a start with nothing changed', async () => void (await open())));
  console.error(`articles indexed: ${indexed}`);
  write(corpus, { ...sample, title: 'Another' });
  rows.push(await measured('a start with one article changed', async () => void (await open())));
  console.error(`articles indexed: ${indexed}`);

  const figures = rows.map(({ what, until_ms, cpu_ms, blocked_ms }) => [
    what,
    ...[until_ms, cpu_ms, blocked_ms].map((value) => figure(value, 0)),
  ]);
  console.log(table([['what happens', 'until ms', 'CPU ms', 'longest blocked ms'], ...figures]));
}

async function measured(what: string, happens: () => Promise<unknown>): Promise<Row> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const cpu = process.cpuUsage();
  const started_ms = performance.now();
  delay.enable();
  await happens();
  delay.disable();
  const { user, system } = process.cpuUsage(cpu);
  return {
    what,
    until_ms: performance.now() - started_ms,
    cpu_ms: (user + system) / 1000,
    blocked_ms: delay.max / 1e6,
  };
}

function timed(what: string, answer: () => unknown): Row {
  const cpu = process.cpuUsage();
  const started_ms = performance.now();
  answer();
  const until_ms = performance.now() - started_ms;
  const { user, system } = process.cpuUsage(cpu);
  return { what, until_ms, cpu_ms: (user + system) / 1000, blocked_ms: until_ms };
}

function write(corpus: string, { id, title, text, date, source }: GeneratedArticle): void {
  const head = `---\ndate: ${date}\nsource: ${source}\n---\n`;
  writeFileSync(join(corpus, `${id}.md`), `${head}# ${title}\n\n${text}\n`);
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('A whole number is needed.');
  return Number(value);
}
