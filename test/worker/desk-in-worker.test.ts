import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CorpusDesk } from '../../src/command.ts';
import type { IsoDate } from '../../src/corpus/article.ts';
import { openDesk } from '../../src/desk.ts';
import { BriefwireError } from '../../src/errors.ts';
import { silentLog } from '../../src/log.ts';
import { type DeskInWorker, openDeskInWorker } from '../../src/worker/desk-in-worker.ts';
import { type Running, startWorker } from '../../src/worker/running.ts';
import { until as waitUntil } from '../support/until.ts';

const VOTE = 'The council voted for the barrier on Monday. Nine members were for it, and four were against it.';
const FLEET = 'The fleet left the harbour in April. “We had no choice,” said Marta Quill, who owns two boats.';

let folder: string;
let logged: string[];
let open: DeskInWorker[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefwire-worker-'));
  logged = [];
  open = [];
  await write('vote.md', VOTE);
  await write('fleet.md', FLEET);
});

afterEach(async () => {
  for (const each of open) await each.close();
  await rm(folder, { recursive: true, force: true });
});

async function write(id: string, text: string): Promise<void> {
  await writeFile(join(folder, id), `---\ntitle: About the ${id}\ndate: 2024-01-10\n---\n\n${text}\n`);
}

async function opened(start = startWorker): Promise<DeskInWorker> {
  const told = (level: string) => (_: object, message: string) => void logged.push(`${level}: ${message}`);
  const log = { info: told('info'), warn: told('warn'), error: told('error') };
  const desk = await openDeskInWorker({ corpus: [folder], dataDir: null, log }, start);
  open.push(desk);
  return desk;
}

const until = (what: string, holds: () => boolean | Promise<boolean>) => waitUntil(what, holds, logged);

const now = '2024-01-15' as IsoDate;
/** Something for every function of a desk. */
const asked: { readonly [Name in keyof CorpusDesk]: Parameters<CorpusDesk[Name]> } = {
  ask: [{ query: 'how many members voted for the barrier?', now }],
  brief: [{ query: 'barrier', now }],
  search: [{ query: 'the fleet', now }],
  quotes: [{ query: '', person: 'Quill', now }],
  positions: [{ query: 'barrier', now }],
  timeline: [{ query: 'fleet', now }],
  figures: [{ query: 'barrier', now }],
  checkQuotations: ['“We had no choice,”'],
  findSources: [{ query: 'Nine members were for the barrier.', now }],
  digest: [
    {
      query: '',
      now,
      since: '2024-01-09',
      told: { sentences: [], articles: new Set(['vote']), cameIn: new Map([['fleet', now]]), isWatch: false },
    },
  ],
  sources: [null],
  article: ['vote'],
  ids: [],
  holdings: [1],
  verify: ['vote@00000000:0-10~00000000'],
  complete: ['topic', 'ba', 5],
  completeArticle: ['vo', 5],
  problems: [],
};

describe('a desk in a worker thread', () => {
  test('gives what a desk in this thread gives, to every question', async () => {
    const { desk: here } = await openDesk({
      ...{ corpus: [folder], dataDir: null, clock: () => new Date('2024-01-15T12:00:00Z'), log: silentLog },
    });
    const { desk: there } = await opened();
    for (const name of Object.keys(here) as (keyof CorpusDesk)[]) {
      const what = asked[name] as readonly never[];
      const found = await (there[name] as (...what: readonly never[]) => Promise<unknown>)(...what);
      expect({ [name]: found }).toEqual({ [name]: (here[name] as (...what: readonly never[]) => unknown)(...what) });
    }
    expect((await there.digest(...asked.digest)).stories.map(({ lead }) => lead.article.id)).toEqual(['fleet']);
  });

  test('sends no text of an article along with what is cited', async () => {
    const { desk } = await opened();
    const many = `${VOTE}\n\n${'The harbour was quiet all day. '.repeat(200)}`;
    await write('long.md', many);
    const replies = [
      ...[await desk.ask(...asked.ask), await desk.brief(...asked.brief), await desk.digest(...asked.digest)],
      ...[await desk.sources(null), await desk.holdings(9), await desk.verify(...asked.verify)],
      await desk.completeArticle('', 9),
    ];
    const heads = JSON.stringify(replies).match(/"(?:blocks|runs)":/g);
    expect(heads).toBeNull();
  });

  test('refuses in the same words, also in other languages', async () => {
    const { desk } = await opened();
    const refused = await desk.verify('no citation').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BriefwireError);
    expect(refused).toMatchObject({ code: 'usage', remark: { about: 'not a citation' } });
  });

  test('is not opened where the corpus is missing, and says so', async () => {
    const missing = openDeskInWorker({ corpus: [join(folder, 'nothing')], dataDir: null, log: silentLog });
    await expect(missing).rejects.toMatchObject({ name: 'BriefwireError', code: 'corpus' });
  });

  test('tells of what comes in, and in the log of what cannot be read', async () => {
    const { desk, follow } = await opened();
    let news = 0;
    await follow(() => void news++);
    await write('tide.md', 'The tide gate was opened at noon.');
    await until('it was told', () => news > 0);
    expect((await desk.search({ query: 'tide gate' })).excerpts[0]!.article.id).toBe('tide');
    await writeFile(join(folder, 'broken.json'), '{');
    await until('it is logged', () => logged.some((line) => line.startsWith('error: The file is not valid JSON')));
    expect(await desk.problems()).toBe(1);
  });

  test('is told how far the reading has come', async () => {
    const steps: string[] = [];
    const progress = (step: string, done: number, total: number) => void steps.push(`${step} ${done} of ${total}`);
    open.push(await openDeskInWorker({ corpus: [folder], dataDir: null, log: silentLog, progress }));
    expect(steps).toContain('reading 2 of 2');
    expect(steps).toContain('indexing 2 of 2');
  });
});

describe('a worker that ends', () => {
  /** Workers in the order in which they were started. */
  const workers: Running[] = [];
  const starting: typeof startWorker = async (...what) => {
    const running = await startWorker(...what);
    workers.push(running);
    return running;
  };
  const killed = () => workers.at(-1)!.terminate();

  test('is started anew: who asks meanwhile waits, and the corpus is followed further', async () => {
    const { desk, follow } = await opened(starting);
    let news = 0;
    await follow(() => void news++);
    await killed();
    await until('it is noticed', () => logged.some((line) => line.includes('It is started anew')));
    expect([...(await desk.ids())].sort()).toEqual(['fleet', 'vote']);
    await until('whoever follows is told', () => news === 1);
    await write('tide.md', 'The tide gate was opened at noon.');
    await until('it was told', () => news === 2);
    expect(await desk.ids()).toContain('tide');
  });

  test('takes what was asked of it along, which rejects', async () => {
    const { desk } = await opened(starting);
    const asks = Array.from({ length: 50 }, () => desk.digest(...asked.digest));
    const last = asks.at(-1)!.catch((error: Error) => error.message);
    for (const ask of asks) ask.catch(() => {});
    await killed();
    expect(await last).toBe('The thread that holds the corpus ended before it had answered.');
    expect(await desk.ids()).toHaveLength(2);
  });
});
