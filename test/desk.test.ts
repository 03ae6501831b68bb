import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CorpusDesk } from '../src/command.ts';
import { type DeskOptions, type OpenDesk, openDesk } from '../src/desk.ts';
import { BriefwireError } from '../src/errors.ts';

const VOTE =
  'The council of Port Salter voted on Monday to build a tide barrier. Nine members voted for it and four against.';
const PORTS =
  'The northern islands closed three ports on Friday after inspectors found cracks in the piers, officials said.';

let folder: string;
let corpus: string;
let dataDir: string;
let logged: string[];
let written = new Date(2024, 0, 1);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefwire-desk-'));
  corpus = join(folder, 'corpus');
  dataDir = join(folder, 'data');
  logged = [];
  await write('vote.txt', `Council votes\n\n${VOTE}`);
  await write('ports.txt', `Ports close\n\n${PORTS}`);
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, content: string): Promise<void> {
  await mkdir(dirname(join(corpus, name)), { recursive: true });
  await writeFile(join(corpus, name), content);
  // Times that `tamper` can set again: file systems count finer than a date.
  written = new Date(written.getTime() + 1000);
  await utimes(join(corpus, name), written, written);
}

/** Other words of the same length in a file that seems untouched: who reads the file again finds them. */
async function tamper(name: string, from: string, to: string): Promise<void> {
  const path = join(corpus, name);
  const { atime, mtime } = await stat(path);
  const text = await readFile(path, 'utf8');
  expect(to).toHaveLength(from.length);
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
  await utimes(path, atime, mtime);
}

function open(options: Partial<DeskOptions> = {}): Promise<OpenDesk> {
  const log = {
    info: () => {},
    warn: (_: object, message: string) => logged.push(`warn: ${message}`),
    error: (_: object, message: string) => logged.push(`error: ${message}`),
  };
  return openDesk({ corpus: [corpus], dataDir, clock: () => new Date(2024, 0, 15), log, ...options });
}

const textOf = (desk: CorpusDesk, id: string) => desk.article(id)?.text;

/** The one file of this name that the index keeps. */
async function indexFile(name: string): Promise<string> {
  const [only, ...others] = await readdir(join(dataDir, 'index'));
  expect(others).toEqual([]);
  return join(dataDir, 'index', only!, name);
}

describe('what is read', () => {
  test('an unchanged corpus is not read again, and answers as before', async () => {
    const first = (await open()).desk;
    await tamper('vote.txt', 'Nine', 'Five');
    const second = (await open()).desk;
    expect(textOf(second, 'vote')).toBe(VOTE);
    expect(second.ask({ query: 'Who voted against the barrier?' })).toEqual(
      first.ask({ query: 'Who voted against the barrier?' }),
    );
    expect(logged).toEqual([]);
  });

  test('a changed file is read again, and it alone', async () => {
    await open();
    await tamper('ports.txt', 'three', 'seven');
    await write('vote.txt', `Council votes\n\n${VOTE.replace('Nine', 'Eight')}`);
    const { desk } = await open();
    expect(textOf(desk, 'vote')).toContain('Eight members');
    expect(textOf(desk, 'ports')).toBe(PORTS);
  });

  test('a file of the same size that was written later is read again', async () => {
    await open();
    await tamper('vote.txt', 'Nine', 'Five');
    await utimes(join(corpus, 'vote.txt'), new Date(), new Date());
    expect(textOf((await open()).desk, 'vote')).toContain('Five members');
  });

  test('a new file is read, and a removed one is forgotten', async () => {
    await open();
    await tamper('vote.txt', 'Nine', 'Five');
    await write(
      'fleet.txt',
      `The fleet\n\nThe herring fleet has left earlier than in any year since records began, captains said.`,
    );
    await rm(join(corpus, 'ports.txt'));
    const { desk } = await open();
    expect(desk.ids()).toEqual(['fleet', 'vote']);
    expect(textOf(desk, 'vote')).toBe(VOTE);
    expect(desk.search({ query: 'inspectors cracks piers' }).missing).toContain('inspectors');
  });

  test('without a folder to keep things in, all is read each time', async () => {
    await open({ dataDir: null });
    await tamper('vote.txt', 'Nine', 'Five');
    expect(textOf((await open({ dataDir: null })).desk, 'vote')).toContain('Five members');
    expect(await readdir(folder)).toEqual(['corpus']);
  });

  test('each corpus has an index of its own', async () => {
    await open();
    const one = (await open({ corpus: [join(corpus, 'vote.txt')] })).desk;
    expect(one.ids()).toEqual(['vote']);
    expect((await open()).desk.ids()).toHaveLength(2);
    expect(await readdir(join(dataDir, 'index'))).toHaveLength(2);
  });

  test('problems are told at each start, whether or not files are read', async () => {
    await write('broken.docx', 'x');
    for (let start = 0; start < 2; start++) {
      logged = [];
      const { desk, problems } = await open();
      expect(problems).toEqual([
        { file: join(corpus, 'broken.docx'), severity: 'error', message: expect.stringContaining('no reader') },
      ]);
      expect(logged).toEqual([expect.stringMatching(/^error: There is no reader/)]);
      expect(desk.problems()).toBe(1);
    }
  });

  test('progress is told from the first to the last, of reading and of indexing', async () => {
    const steps: string[] = [];
    await open({ progress: (step, done, total) => steps.push(`${step} ${done}/${total}`) });
    expect(steps).toEqual(['reading 1/2', 'reading 2/2', 'indexing 1/2', 'indexing 2/2']);
  });

  test('a corpus that is not there is an error', async () => {
    const opening = open({ corpus: [join(folder, 'nowhere')] });
    await expect(opening).rejects.toThrow(BriefwireError);
    await expect(opening).rejects.toMatchObject({ code: 'corpus' });
  });

  test('an empty corpus opens, and knows nothing', async () => {
    await rm(corpus, { recursive: true });
    await mkdir(corpus);
    const { desk, problems } = await open();
    expect([desk.ids(), problems]).toEqual([[], []]);
    expect(desk.ask({ query: 'barrier' })).toMatchObject({ answerable: false, excerpts: [] });
  });
});

describe('a kept index that is no good', () => {
  test('damaged, it is made anew with a warning, and is whole again', async () => {
    await open();
    const path = await indexFile('archive.bin');
    await write('vote.txt', `Council votes\n\n${VOTE} The mayor left.`);
    const bytes = await readFile(path);
    bytes[bytes.length - 1]! ^= 0xff;
    await writeFile(path, bytes);
    const { desk } = await open();
    expect(logged).toEqual([expect.stringMatching(/^warn: The saved \w+ cannot be read \(its check sum is wrong\)/)]);
    expect(desk.ids()).toHaveLength(2);
    expect(textOf(desk, 'vote')).toContain('The mayor left.');
    logged = [];
    await open();
    expect(logged).toEqual([]);
  });

  test('cut short, it is made anew with a warning', async () => {
    await open();
    await writeFile(await indexFile('archive.bin'), '');
    expect((await open()).desk.ids()).toHaveLength(2);
    expect(logged).toEqual([expect.stringContaining('it is made anew')]);
  });

  test('gone, it is made anew without a word', async () => {
    await open();
    await rm(dataDir, { recursive: true });
    expect((await open()).desk.ids()).toHaveLength(2);
    expect(logged).toEqual([]);
  });

  test('a folder that cannot be written to costs a warning, not the answer', async () => {
    await writeFile(dataDir, 'a file where the folder should be');
    const { desk } = await open();
    expect(desk.ask({ query: 'Who voted for the barrier?' }).excerpts[0]?.article.id).toBe('vote');
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.every((line) => line.startsWith('warn: '))).toBe(true);
    expect(logged.at(-1)).toMatch(/cannot be saved .*Check DATA_DIR/);
  });
});

describe('aliases beside the corpus', () => {
  const found = (desk: CorpusDesk) => desk.search({ query: 'Saltford' });

  test('are used', async () => {
    expect(found((await open()).desk).missing).toEqual(['Saltford']);
    await write('aliases.txt', 'Saltford = Port Salter\n');
    const { desk, problems } = await open();
    expect(found(desk).missing).toEqual([]);
    expect(found(desk).excerpts[0]?.article.id).toBe('vote');
    expect(problems).toEqual([]);
    expect(desk.ids()).toHaveLength(2);
  });

  test('are found beside a corpus that is a file', async () => {
    await write('list.jsonl', JSON.stringify({ id: 'vote', title: 'Council votes', text: VOTE }));
    await write('aliases.txt', 'Saltford = Port Salter\n');
    const { desk } = await open({ corpus: [join(corpus, 'list.jsonl')] });
    expect(found(desk).missing).toEqual([]);
  });

  test('are read again when they change, though no article did', async () => {
    await write('aliases.txt', '# none yet\n');
    expect(found((await open()).desk).missing).toEqual(['Saltford']);
    await write('aliases.txt', 'Saltford = Port Salter\n');
    expect(found((await open()).desk).missing).toEqual([]);
    await rm(join(corpus, 'aliases.txt'));
    expect(found((await open()).desk).missing).toEqual(['Saltford']);
  });

  test('have their broken lines reported, at each start, and the others used', async () => {
    await write('aliases.txt', 'Saltford = Port Salter\nthis is no group\n');
    for (let start = 0; start < 2; start++) {
      const { desk, problems } = await open();
      expect(found(desk).missing).toEqual([]);
      expect(problems).toEqual([
        {
          file: join(corpus, 'aliases.txt'),
          severity: 'warning',
          message: expect.stringMatching(/line 2.*this is no group/i),
        },
      ]);
      expect(desk.problems()).toBe(0);
    }
  });
});

describe('a citation', () => {
  async function cite(): Promise<string> {
    const { desk } = await open();
    const [first] = desk.ask({ query: 'How many members voted against the barrier?' }).excerpts;
    expect(first!.text).toContain('four against.');
    return first!.citation;
  }

  const verified = async (citation: string) => (await open()).desk.verify(citation);

  test('is intact while the article is as it was, and when a title changes', async () => {
    const citation = await cite();
    expect(await verified(citation)).toMatchObject({
      verdict: 'intact',
      text: expect.stringContaining('four against.'),
    });
    await write('vote.txt', `Council votes at last\n\n${VOTE}`);
    expect(await verified(citation)).toMatchObject({ verdict: 'intact', article: { title: 'Council votes at last' } });
  });

  test('has moved when words were put in before it; the new citation is intact', async () => {
    const citation = await cite();
    await write('vote.txt', `Council votes\n\n${PORTS}\n\n${VOTE}`);
    const verification = await verified(citation);
    expect(verification).toMatchObject({ verdict: 'moved', text: expect.stringContaining('four against.') });
    if (verification.verdict !== 'moved') return;
    expect(await verified(verification.citation)).toMatchObject({ verdict: 'intact', text: verification.text });
  });

  test('has moved when its article has another name', async () => {
    const citation = await cite();
    await rm(join(corpus, 'vote.txt'));
    await write('council.txt', `Council votes\n\n${VOTE}`);
    expect(await verified(citation)).toMatchObject({ verdict: 'moved', article: { id: 'council' } });
  });

  test('is changed when its words are, and the difference is shown, also after later changes and starts', async () => {
    const citation = await cite();
    for (const count of ['Eight', 'Seven']) {
      await write('vote.txt', `Council votes\n\n${VOTE.replace('Nine', count)}`);
      const verification = await verified(citation);
      expect(verification).toMatchObject({ verdict: 'changed', now: expect.stringContaining(`${count} members`) });
      if (verification.verdict !== 'changed') return;
      expect(verification.diff?.filter(({ kind }) => kind !== 'same')).toEqual([
        { kind: 'removed', text: 'Nine' },
        { kind: 'added', text: count },
      ]);
    }
  });

  test('is changed without the difference where the earlier text was not kept', async () => {
    const citation = await cite();
    await rm(dataDir, { recursive: true });
    await write('vote.txt', `Council votes\n\n${VOTE.replace('Nine', 'Eight')}`);
    expect(await verified(citation)).toMatchObject({ verdict: 'changed', diff: null });
  });

  test('is gone when the article is', async () => {
    const citation = await cite();
    await rm(join(corpus, 'vote.txt'));
    expect(await verified(citation)).toEqual({ verdict: 'gone', articleId: 'vote' });
  });

  test('that is none is refused with an example', async () => {
    const { desk } = await open();
    expect(() => desk.verify('vote')).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});

test('an article is found by its id, its path and the name of its file', async () => {
  await write(
    'news/fleet.md',
    `# The fleet\n\nThe herring fleet has left earlier than in any year since records began.`,
  );
  const { desk } = await open();
  const fleet = desk.article('news/fleet');
  expect(fleet?.title).toBe('The fleet');
  expect(desk.article('fleet.md')).toEqual(fleet);
  expect(desk.article(join(corpus, 'news', 'fleet.md'))).toEqual(fleet);
  expect(desk.article('fleet')).toBeNull();
});
