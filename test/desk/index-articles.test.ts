import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { type AliasTexts, analyserFor } from '../../src/desk/aliases.ts';
import { index } from '../../src/desk/index-articles.ts';
import { Lexicon } from '../../src/lexicon.ts';
import { sketchOf } from '../../src/retrieval/stories.ts';
import { articleFrom } from '../support/articles.ts';

const ALIASES: AliasTexts = { files: [{ file: 'aliases.txt', text: 'Port Salter = Salter\n' }], text: '' };
const WORDS = 'tide barrier herring fleet council vote harbour tax mayor Salter 방벽 café 4,000 million'.split(' ');

/** So many articles, no two of which say the same. */
const articles = Array.from({ length: 730 }, (_, number) => {
  const words = (from: number) => WORDS.map((_, at) => WORDS[(at * from + number) % WORDS.length]).join(' ');
  return articleFrom({
    id: `a${String(number).padStart(4, '0')}`,
    title: `On ${words(3)}`,
    paragraphs: [`It was ${words(1)}, number ${number}.`, `# ${words(2)}`, `And ${words(5)} on w${number}x.`],
    ...(number % 2 === 0 && { date: '2024-01-15', source: 'Ledger' }),
  });
});

const DIES = new URL('../fixtures/workers/dies.ts', import.meta.url);
const DESK = new URL('../fixtures/workers/desk.ts', import.meta.url);

async function indexed(threads: number, script?: URL) {
  const lexicon = new Lexicon();
  const parts = { analyser: analyserFor(ALIASES), lexicon };
  const entries = await index(articles, parts, ALIASES, setImmediate, new Map(), threads, script);
  expect(entries.map(({ article }) => article)).toEqual(articles);
  return { columns: [...new Set(entries.map(({ columns }) => columns))], words: lexicon.words() };
}

test('threads give the same to the byte', async () => {
  const alone = await indexed(0);
  expect(await indexed(1)).toEqual(alone);
  expect(await indexed(3)).toEqual(alone);
});

test('threads that die leave their work to whoever asked them', async () => {
  expect(await indexed(2, DIES)).toEqual(await indexed(0));
});

test('threads that cannot be started do as well', async () => {
  expect(await indexed(2, new URL('missing.ts', DIES))).toEqual(await indexed(0));
});

test('a thread can have threads of its own', async () => {
  const desk = new Worker(DESK, { workerData: { articles, aliases: ALIASES } });
  const [result] = await once(desk, 'message');
  expect(result).toEqual(await indexed(0));
});

test('a sketch that is known is not made again', async () => {
  const sketches = new Map([[articles[0]!, sketchOf('something else of several words')]]);
  const parts = { analyser: analyserFor(ALIASES), lexicon: new Lexicon() };
  for (const threads of [0, 1]) {
    const [first, second] = await index(articles.slice(0, 2), parts, ALIASES, setImmediate, sketches, threads);
    expect(first!.sketch).toEqual(sketches.get(articles[0]!));
    expect(second!.sketch).toEqual(sketchOf(articles[1]!.text));
  }
});
