import { appendFile, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CorpusDesk } from '../../src/command.ts';
import type { Following } from '../../src/desk/follow.ts';
import type { News } from '../../src/desk/news.ts';
import { openDesk } from '../../src/desk.ts';
import { until as waitUntil } from '../support/until.ts';

const VOTE = 'The council of Port Salter voted on Monday to build a tide barrier. Nine members voted for it.';
const storyOf = (title: string, body = VOTE) => `${title}\n\n${body}`;

let folder: string;
let corpus: string;
let logged: string[];
let news: News[];
const open: Following[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefwire-follow-'));
  corpus = join(folder, 'corpus');
  [logged, news] = [[], []];
  await write('vote.txt', storyOf('Council votes'));
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((following) => following.close()));
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, content: string): Promise<void> {
  await mkdir(dirname(join(corpus, name)), { recursive: true });
  await writeFile(join(corpus, name), content);
}

async function followed(paths: readonly string[] = [corpus]): Promise<CorpusDesk> {
  const told = (level: string) => (_: object, message: string) => void logged.push(`${level}: ${message}`);
  const log = { info: told('info'), warn: told('warn'), error: told('error') };
  const options = { corpus: paths, dataDir: join(folder, 'data'), clock: () => new Date(2024, 0, 15), log };
  const { desk, follow } = await openDesk(options);
  open.push(await follow((each) => news.push(each)));
  return desk;
}

const until = (what: string, holds: () => boolean | Promise<boolean>) => waitUntil(what, holds, logged);

const ids = (desk: CorpusDesk) => desk.ids();
const has =
  (desk: CorpusDesk, ...wanted: string[]) =>
  () =>
    JSON.stringify(ids(desk)) === JSON.stringify(wanted);
const toldOf = (kind: keyof News) => news.flatMap((each) => each[kind].map(({ id }) => id as string)).sort();

describe('a file that', () => {
  test('comes can be asked for, with its words and no restart', async () => {
    const desk = await followed();
    expect(desk.search({ query: 'herring fleet' }).missing).toEqual(['herring', 'fleet']);
    await write('sea/fleet.md', '# The fleet\n\nThe herring fleet has left earlier than in any year, captains said.');
    await until('the fleet is there', has(desk, 'sea/fleet', 'vote'));
    expect(desk.ask({ query: 'Which fleet has left earlier?' }).excerpts[0]!.article.id).toBe('sea/fleet');
    await until('it is told', () => news.length > 0);
    expect(news).toEqual([
      { added: [expect.objectContaining({ id: 'sea/fleet', title: 'The fleet' })], changed: [], removed: [] },
    ]);
    expect(logged).toEqual(['info: 1 article came in']);
  });

  test('changes reads as it is now, and what it was can be told', async () => {
    const desk = await followed();
    const { citation } = desk.ask({ query: 'How many members voted for it?' }).excerpts[0]!;
    await write('vote.txt', storyOf('Council votes', VOTE.replace('Nine', 'Eight')));
    await until('the text is the new one', () => desk.article('vote')!.text.includes('Eight'));
    expect(desk.verify(citation)).toMatchObject({
      verdict: 'changed',
      diff: expect.arrayContaining([{ kind: 'removed', text: 'Nine' }]),
    });
    await until('it is told', () => news.length > 0);
    expect([toldOf('added'), toldOf('changed'), toldOf('removed')]).toEqual([[], ['vote'], []]);
  });

  test('goes is gone', async () => {
    await write('ports.txt', storyOf('Ports close'));
    const desk = await followed();
    await rm(join(corpus, 'vote.txt'));
    await until('it is gone', has(desk, 'ports'));
    expect(desk.article('vote')).toBeNull();
  });

  test('has another name is another article', async () => {
    const desk = await followed();
    await rename(join(corpus, 'vote.txt'), join(corpus, 'council.txt'));
    await until('it has the other name', has(desk, 'council'));
    await until('both are told', () => toldOf('added').length + toldOf('removed').length === 2);
  });

  test('an editor puts in the place of the one before changes it', async () => {
    const desk = await followed();
    for (const count of ['Seven', 'Six']) {
      await write('.vote.txt.tmp', storyOf('Council votes', VOTE.replace('Nine', count)));
      await rename(join(corpus, '.vote.txt.tmp'), join(corpus, 'vote.txt'));
      await until(`it says ${count}`, () => desk.article('vote')!.text.includes(count));
    }
    expect(toldOf('changed')).toEqual(['vote', 'vote']);
    expect([toldOf('added'), toldOf('removed')]).toEqual([[], []]);
  });

  test('is being written is not there before it is whole', async () => {
    const desk = await followed();
    const seen = new Set<string>();
    await write('long.txt', 'The long report\n\n');
    for (let part = 1; part <= 12; part++) {
      await appendFile(join(corpus, 'long.txt'), `This is sentence number ${part} of a report that takes its time. `);
      await setTimeout(100);
      seen.add(desk.article('long')?.text ?? 'nothing');
    }
    await until('it is there', () => desk.article('long') !== null);
    expect([...seen]).toEqual(['nothing']);
    expect(desk.article('long')!.text).toMatch(/number 1 .* number 12 /);
    expect(toldOf('changed')).toEqual([]);
  });

  test('cannot be read costs itself alone, and is told of once', async () => {
    const desk = await followed();
    await write('broken.pdf', '%PDF-1.4 nothing behind it');
    await write('ports.txt', storyOf('Ports close'));
    await symlink(join(folder, 'nowhere'), join(corpus, 'away.txt'));
    await until('the good one is there', has(desk, 'ports', 'vote'));
    await until('both others are counted', () => desk.problems() === 2);
    expect(logged.filter((line) => line.startsWith('error')).sort()).toEqual([
      expect.stringContaining('PDF is damaged'),
      expect.stringContaining('cannot be opened'),
    ]);
    await rm(join(corpus, 'broken.pdf'));
    await until('one is left', () => desk.problems() === 1);
  });

  test('becomes unreadable is gone, as it would be after a restart', async () => {
    await write('list.jsonl', JSON.stringify({ id: 'list', title: 'Ports', text: VOTE }));
    const desk = await followed();
    await write('list.jsonl', '{"id": "list", "title": "Ports", ');
    await until('it is gone', has(desk, 'vote'));
    await write('list.jsonl', JSON.stringify({ id: 'list', title: 'Ports', text: VOTE }));
    await until('it is back', has(desk, 'list', 'vote'));
    expect(desk.problems()).toBe(0);
  });

  test('is no article is none here either: hidden ones, and those in hidden folders', async () => {
    const desk = await followed();
    await write('.draft.txt', storyOf('Draft'));
    await write('.git/notes.txt', storyOf('Notes'));
    await write('ports.txt', storyOf('Ports close'));
    await until('the one that is one is there', has(desk, 'ports', 'vote'));
    expect(toldOf('added')).toEqual(['ports']);
  });
});

describe('a corpus', () => {
  test('of several paths, one of them a file, is followed as a whole', async () => {
    const list = join(folder, 'lists', 'list.jsonl');
    await mkdir(dirname(list));
    const recordOf = (id: string) => `${JSON.stringify({ id, title: 'Ports', text: VOTE })}\n`;
    await writeFile(list, recordOf('one'));
    const desk = await followed([corpus, list]);
    await writeFile(join(dirname(list), 'other.jsonl'), recordOf('other'));
    await appendFile(list, recordOf('two'));
    await until('the second record is there', has(desk, 'one', 'two', 'vote'));
    await writeFile(`${list}.new`, recordOf('three'));
    await rename(`${list}.new`, list);
    await until('the list is another', has(desk, 'three', 'vote'));
  });

  test('that is a link is followed where it leads', async () => {
    await symlink(corpus, join(folder, 'link'));
    const desk = await followed([join(folder, 'link')]);
    await write('ports.txt', storyOf('Ports close'));
    await until('it is there', has(desk, 'ports', 'vote'));
    expect(desk.article('ports')!.file).toBe(join(folder, 'link', 'ports.txt'));
  });

  test('with other aliases finds by them', async () => {
    const desk = await followed();
    expect(desk.search({ query: 'Saltford' }).missing).toEqual(['Saltford']);
    await write('aliases.txt', 'Saltford = Port Salter\nno group\n');
    await until('the name is known', () => desk.search({ query: 'Saltford' }).missing.length === 0);
    expect(logged.filter((line) => line.startsWith('warn'))).toEqual([expect.stringMatching(/no group/)]);
    await rm(join(corpus, 'aliases.txt'));
    await until('it is not', () => desk.search({ query: 'Saltford' }).missing.length > 0);
    expect(news).toEqual([]);
  });

  test('takes in a folder that is moved there, and loses one that is moved away', async () => {
    const aside = join(folder, 'aside');
    await mkdir(aside);
    for (const name of ['a', 'b', 'c']) await writeFile(join(aside, `${name}.txt`), storyOf(`Story ${name}`));
    const desk = await followed();
    await rename(aside, join(corpus, 'sub'));
    await until('all are there', has(desk, 'sub/a', 'sub/b', 'sub/c', 'vote'));
    await rename(join(corpus, 'sub'), aside);
    await until('all are gone', has(desk, 'vote'));
  });

  test('that is away keeps what was read, and is compared when it is back', async () => {
    await write('ports.txt', storyOf('Ports close'));
    const desk = await followed();
    await rename(corpus, `${corpus}-away`);
    await until('it is told', () => logged.some((line) => line.includes('is away')));
    expect(ids(desk)).toEqual(['ports', 'vote']);
    expect(desk.ask({ query: 'How many members voted for it?' }).excerpts).not.toEqual([]);
    await rm(join(`${corpus}-away`, 'ports.txt'));
    await writeFile(join(`${corpus}-away`, 'fleet.txt'), storyOf('The fleet'));
    await rename(`${corpus}-away`, corpus);
    await until('the difference is taken in', has(desk, 'fleet', 'vote'));
    await write('later.txt', storyOf('Later'));
    await until('it is followed again', has(desk, 'fleet', 'later', 'vote'));
    expect(logged.filter((line) => line.startsWith('warn'))).toHaveLength(1);
  });

  test('to which a thousand files come at once has all of them, in batches, and answers in between', {
    timeout: 60_000,
  }, async () => {
    const desk = await followed();
    for (let number = 0; number < 1000; number++)
      await write(
        `many/${number}.txt`,
        storyOf(`Story ${number}`, `Boat ${number} left the harbour of Port Salter on Monday.`),
      );
    await until('some are there', () => desk.ids().length > 1);
    let answers = 0;
    while (desk.ids().length < 1001) {
      if (desk.ask({ query: 'How many members voted for it?' }).excerpts.length > 0) answers++;
      await setTimeout(20);
    }
    expect(answers).toBeGreaterThan(3);
    expect(desk.search({ query: 'boat 777' }).excerpts[0]!.article.id).toBe('many/777');
    await until('all are told', () => toldOf('added').length === 1000);
    expect(news.length).toBeGreaterThan(10);
  });
});

describe('several', () => {
  test('that follow one folder, each with what it keeps, do not disturb each other', async () => {
    const [one, two] = [await followed(), await followed()];
    await write('ports.txt', storyOf('Ports close'));
    await until('both have it', () => ids(one).length + ids(two).length === 4);
    await open.pop()!.close();
    await rm(join(corpus, 'vote.txt'));
    await until('the one that still follows has lost it', has(one, 'ports'));
    expect(ids(two)).toEqual(['ports', 'vote']);
  });

  test('what was taken in is saved at the end, and the next start reads nothing again', async () => {
    const desk = await followed();
    await write('ports.txt', storyOf('Ports close'));
    await until('it is there', has(desk, 'ports', 'vote'));
    await open.pop()!.close();
    const steps: string[] = [];
    const options = { corpus: [corpus], dataDir: join(folder, 'data'), clock: () => new Date(2024, 0, 15) };
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const again = await openDesk({ ...options, log, progress: (step) => void steps.push(step) });
    expect([ids(again.desk), steps]).toEqual([['ports', 'vote'], []]);
  });
});

test('what cannot be told does not end it', async () => {
  const log = { info: () => {}, warn: () => {}, error: (_: object, message: string) => void logged.push(message) };
  const { desk, follow } = await openDesk({ corpus: [corpus], dataDir: null, clock: () => new Date(2024, 0, 15), log });
  open.push(
    await follow(() => {
      throw new Error('nobody listens');
    }),
  );
  await write('a.txt', storyOf('One'));
  await until('the first is there', has(desk, 'a', 'vote'));
  await write('b.txt', storyOf('Two'));
  await until('the second is there', has(desk, 'a', 'b', 'vote'));
  expect(logged).toContain('What came in could not be told.');
});
