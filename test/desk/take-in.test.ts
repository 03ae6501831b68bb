import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CorpusDesk } from '../../src/command.ts';
import type { IsoDate } from '../../src/corpus/article.ts';
import { listCorpus, readExtracts, rootsOf } from '../../src/corpus/load.ts';
import { readAliases } from '../../src/desk/aliases.ts';
import { answering } from '../../src/desk/answering.ts';
import type { News } from '../../src/desk/news.ts';
import { type Collection, fileChanges, openCollection, saveCollection } from '../../src/desk/open.ts';
import { reindexed, takeIn } from '../../src/desk/take-in.ts';
import { openDesk } from '../../src/desk.ts';
import { silentLog } from '../../src/log.ts';

const TODAY = '2024-01-15' as IsoDate;

let folder: string;
let corpus: string;
let dataDir: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefwire-take-in-'));
  [corpus, dataDir] = [join(folder, 'corpus'), join(folder, 'data')];
  await mkdir(corpus);
});

afterEach(async () => {
  engine = 'minisearch';
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, content: string): Promise<void> {
  await mkdir(dirname(join(corpus, name)), { recursive: true });
  await writeFile(join(corpus, name), content);
}

let engine: 'minisearch' | 'sqlite' = 'minisearch';
const place = (kept = true) => ({ corpus: [corpus], dataDir: kept ? dataDir : null, log: silentLog, index: engine });
const noPause = async () => {};
const deskOf = ({ archive, problems }: Collection): CorpusDesk => answering(archive, problems, () => TODAY, null);

/** As `follow` does with what the folder has become. */
async function caughtUp(collection: Collection): Promise<{ collection: Collection; news: News }> {
  let latest = collection;
  const { come, gone } = fileChanges(collection.stock.files, await listCorpus([corpus]));
  const read = await Promise.all(come.map(readExtracts));
  const news = await takeIn(latest, { read, gone }, place(), noPause, (next) => {
    latest = next;
  });
  const aliases = await readAliases(await rootsOf([corpus]));
  if (aliases.text !== latest.aliases.text) latest = await reindexed(latest, aliases, place(), noPause);
  return { collection: latest, news };
}

async function freshDesk(): Promise<CorpusDesk> {
  // What is compared to it may be on another engine: answers are the same.
  return (await openDesk({ ...place(false), index: 'minisearch', clock: () => new Date(`${TODAY}T12:00:00`) })).desk;
}

const QUESTIONS = [
  'tide barrier',
  'who denied that taxes rise?',
  'harbour breakwater',
  'Saltford',
  'mayr',
  'lindqist',
  '',
];

/** All that a desk can be asked, as one string. */
function answersOf(desk: CorpusDesk): string {
  const answers = QUESTIONS.flatMap((query) => [
    desk.ask({ query }),
    desk.brief({ query }),
    desk.search({ query }),
    desk.timeline({ query }),
    desk.figures({ query }),
    desk.positions({ query }),
    desk.findSources({ query: `The mayor said that the ${query} costs 40 million.` }),
    desk.quotes({ query, person: null }),
    desk.digest({ query, since: '2024-01-01', until: '2024-01-15' }),
    desk.sources(query),
    desk.complete('topic', query.slice(0, 2), 9),
    desk.completeArticle(query.slice(0, 2), 9),
    desk.complete('source', query.slice(0, 1), 9),
    desk.checkQuotations(`“${query} across the inner harbour”`),
  ]);
  const citations = desk.search({ query: 'harbour' }).excerpts.map(({ citation }) => desk.verify(citation));
  return JSON.stringify([answers, citations, desk.ids(), desk.problems(), desk.article('a')], null, 1);
}

const SENTENCES = [
  'The council of Port Salter voted on Monday to build a tide barrier across the inner harbour.',
  'Nine members voted for it and four against.',
  'The mayor, Ines Okafor, denied that local taxes would rise, and said that the state would pay.',
  'Engineers put the cost of the break\nwater at 40 million dollars.',
  'The breakwater is older than the town.',
  'The har\nbour master, Tom Lindqvist, “did not answer calls” on 12 January 2024.',
  'Water stood in the streets, and a break in the wall was found.',
  'Sixty boats blocked the inner harbour in protest against the tide barrier on 10 January.',
  'Lindqvist told reporters that the fleet had 60 boats, 12 more than in 2023.',
];
const sentences = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 6 });
const text = sentences.map((some) => some.join(' '));
const id = fc.constantFrom('a', 'b', 'the vote');
const day = fc.constantFrom('2024-01-10', '2024-01-14', '2023-12-30');
const record = fc
  .record({
    id: fc.option(id),
    title: fc.constantFrom('Vote', 'Tide'),
    text,
    date: fc.option(day),
    source: fc.constantFrom('Ledger', 'Post'),
  })
  .map(({ id, date, ...rest }) => JSON.stringify({ ...rest, ...(id && { id }), ...(date && { date }) }));

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      name: fc.constantFrom('a.txt', 'b.txt', 'sub/c.txt', '2024-01-12-d.txt', 'z/a.txt'),
      content: text.map((body) => `The vote\n\n${body}`),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      name: fc.constantFrom('a.md', 'b.md'),
      content: fc
        .tuple(day, text)
        .map(([date, body]) => `---\ndate: ${date}\nsource: Ledger\n---\n# Tide\n\n${body}\n\n## More\n\n${body}`),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      name: fc.constantFrom('list.jsonl', 'more.jsonl'),
      content: fc
        .array(fc.oneof({ weight: 6, arbitrary: record }, { weight: 1, arbitrary: fc.constant('{broken') }), {
          maxLength: 4,
        })
        .map((lines) => lines.join('\n')),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      name: fc.constantFrom('a.txt', 'b.txt', 'sub', 'list.jsonl', 'a.md', 'z', 'aliases.txt'),
      content: fc.constant(null),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      name: fc.constantFrom('broken.pdf', 'x.docx', 'empty.txt', '.hidden.txt'),
      content: fc.constantFrom('', '%PDF-1.4 broken'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      name: fc.constant('aliases.txt'),
      content: fc.constantFrom('Saltford = Port Salter\n', 'boats ~ fleet\nno group\n'),
    }),
  },
);

async function carryOut({ name, content }: { name: string; content: string | null }): Promise<void> {
  if (content === null) await rm(join(corpus, name), { recursive: true, force: true });
  else await write(name, content);
}

describe('whatever comes, changes and goes', () => {
  test.each(['minisearch', 'sqlite'] as const)(
    'on %s the desk answers as one that is opened on what is there then; so does the next start',
    {
      timeout: 300_000,
    },
    async (choice) => {
      engine = choice;
      const batch = fc.array(step, { minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(fc.array(batch, { minLength: 2, maxLength: 6 }), async (batches) => {
          await rm(corpus, { recursive: true });
          await mkdir(corpus);
          let collection = await openCollection(place(), () => {});
          for (const steps of batches) {
            for (const one of steps) await carryOut(one);
            ({ collection } = await caughtUp(collection));
            expect(answersOf(deskOf(collection))).toBe(answersOf(await freshDesk()));
          }
          // The index was saved before the first batch: all of them are the difference.
          const again = await openCollection(place(), () => {});
          const fresh = answersOf(await freshDesk());
          expect(answersOf(deskOf(again))).toBe(fresh);
          expect(await saveCollection(place(), collection)).toBe('saved');
          expect(answersOf(deskOf(await openCollection(place(), () => {})))).toBe(fresh);
        }),
        { numRuns: 12 },
      );
    },
  );
});

describe('what is told of it', () => {
  const vote = (count: string) => `The vote\n\n${SENTENCES[0]} ${count} members voted for it.`;
  const ids = ({ added, changed, removed }: News) =>
    [added, changed, removed].map((heads) => heads.map((head) => head.id));

  test('what came, changed and went, each once', async () => {
    await write('a.txt', vote('Nine'));
    await write('b.txt', vote('Ten'));
    let { collection } = { collection: await openCollection(place(), () => {}) };
    await write('a.txt', vote('Eleven'));
    await rm(join(corpus, 'b.txt'));
    await write('c.txt', vote('Twelve'));
    const first = await caughtUp(collection);
    expect(ids(first.news)).toEqual([['c'], ['a'], ['b']]);
    ({ collection } = first);
    expect(ids((await caughtUp(collection)).news)).toEqual([[], [], []]);
  });

  test('a file that was written again and says the same is no news, and is not indexed again', async () => {
    await write('a.txt', vote('Nine'));
    const before = await openCollection(place(), () => {});
    await write('a.txt', `${vote('Nine')}`);
    const { collection, news } = await caughtUp(before);
    expect(ids(news)).toEqual([[], [], []]);
    expect(collection.archive.entries[0]).toBe(before.archive.entries[0]);
  });

  test('one record of a list that changed costs one article', async () => {
    const line = (name: string, count: string) => JSON.stringify({ id: name, title: 'Vote', text: vote(count) });
    await write('list.jsonl', [line('a', 'Nine'), line('b', 'Ten'), line('c', 'Eleven')].join('\n'));
    const before = await openCollection(place(), () => {});
    await write('list.jsonl', [line('a', 'Nine'), line('b', 'Twelve'), line('c', 'Eleven')].join('\n'));
    const [a, , c] = before.archive.entries;
    const { collection, news } = await caughtUp(before);
    expect(ids(news)).toEqual([[], ['b'], []]);
    expect(collection.archive.entries[0]).toBe(a);
    expect(collection.archive.entries[2]).toBe(c);
  });

  test('an article whose broken word another one mends has changed', async () => {
    await write('a.txt', `Works\n\n${SENTENCES[3]} It was a vote on the brea\nkwater as well.`);
    const before = await openCollection(place(), () => {});
    expect(deskOf(before).article('a')!.text).toContain('the brea kwater as well');
    await write('b.txt', `Works\n\n${SENTENCES[4]}`);
    const { collection, news } = await caughtUp(before);
    expect(ids(news)).toEqual([['b'], ['a'], []]);
    expect(deskOf(collection).article('a')!.text).toContain('the breakwater as well');
  });

  test('the text that an article had is kept', async () => {
    await write('a.txt', vote('Nine'));
    const before = await openCollection(place(), () => {});
    const [excerpt] = deskOf(before).ask({ query: 'How many members voted for it?' }).excerpts;
    await write('a.txt', vote('Ten'));
    const { collection } = await caughtUp(before);
    const desk = answering(collection.archive, collection.problems, () => TODAY, dataDir);
    expect(desk.verify(excerpt!.citation)).toMatchObject({
      verdict: 'changed',
      diff: expect.arrayContaining([{ kind: 'removed', text: 'Nine' }]),
    });
  });
});
