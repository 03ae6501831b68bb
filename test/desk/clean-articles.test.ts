import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Extract } from '../../src/corpus/read/reader.ts';
import { arrange, createShelf, putOn } from '../../src/corpus/shelf.ts';
import { cleanShelf } from '../../src/desk/clean-articles.ts';
import { inSlices } from '../../src/slices.ts';
import { anyText } from '../corpus/any-text.ts';

const DIES = new URL('../fixtures/workers/dies.ts', import.meta.url);
const FILE = { path: 'list.jsonl', root: 0, name: 'list.jsonl', size: 1, mtimeMs: 1 };

/** Texts whose line ends may have broken words that others hold whole, and whatever else there is. */
const line = fc.constantFrom(
  'The har',
  'bour master',
  'harbour',
  'spoke of the breakwater',
  'a break',
  'water wall. Ink',
);
const text = fc.oneof(
  fc.array(line, { minLength: 2, maxLength: 8 }).map((lines) => `${lines.join('\n')}.`),
  anyText,
);
const texts = fc.array(text, { minLength: 150, maxLength: 250 });

async function cleaned(some: readonly string[], threads: number, script?: URL) {
  const shelf = createShelf();
  const extracts = some.map((text, at): Extract => {
    const rest = { markup: [], headings: [], breaks: [], fields: { title: `On ${at}` } };
    return { text, isRaw: at % 2 === 0, layout: at % 3 === 0 ? 'blocks' : 'plain', ...rest };
  });
  for (const _ of putOn(shelf, { file: FILE, result: { extracts, problems: [] } }));
  await cleanShelf(shelf, setImmediate, threads, script);
  expect([shelf.uncleaned.size, shelf.atHand.size]).toEqual([0, 0]);
  const { articles, problems } = await inSlices(arrange(shelf, [FILE]), setImmediate);
  const asked = shelf.files.get(FILE.path)!.extracts.map(({ cleaned }) => [cleaned!.asked, cleaned!.told]);
  return { articles, problems, asked, words: shelf.vocabulary.lexicon.words() };
}

test('over any texts: threads make of them what one makes, and so do threads that die', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (some) => {
      const alone = await cleaned(some, 0);
      expect(await cleaned(some, 2)).toEqual(alone);
      expect(await cleaned(some, 2, DIES)).toEqual(alone);
    }),
    { numRuns: 4 },
  );
});
