import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lexicon } from '../../src/lexicon.ts';
import { MiniSearchIndex } from '../../src/retrieval/minisearch.ts';
import type { Held } from '../../src/retrieval/passage-index.ts';
import { SqliteIndex, textsIn, writePostings } from '../../src/retrieval/sqlite-index.ts';
import { atOnce } from '../../src/slices.ts';
import { passageIndexContract } from './passage-index-contract.ts';

passageIndexContract('SQLite', (lexicon, passages) => SqliteIndex.of(lexicon, passages));

passageIndexContract('SQLite, filled one by one', (lexicon, passages) => {
  const index = SqliteIndex.of(lexicon);
  for (const [passage, terms] of passages) index.add(passage, terms);
  return index;
});

test('words are near one another for SQLite as they are for MiniSearch', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcé'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 20 }), word, fc.constantFrom(1, 2), (words, asked, edits) => {
      const lexicon = new Lexicon();
      const passages = words.map((term, number): Held => [{ number }, [lexicon.add(term)]]);
      const [one, other] = [new MiniSearchIndex(lexicon, passages), SqliteIndex.of(lexicon, passages)];
      expect(other.near(asked, edits)).toEqual(one.near(asked, edits));
    }),
    { numRuns: 500 },
  );
});

test('it knows how much has changed since its database was written', () => {
  const lexicon = new Lexicon();
  const passages = Array.from({ length: 10 }, (_, number): Held => [{ number }, [lexicon.add('tide')]]);
  const index = SqliteIndex.of(lexicon, passages);
  expect(index.drift).toBe(0);
  index.remove(...passages[3]!);
  index.add({ number: 3 }, passages[3]![1]);
  expect(index.drift).toBe(0.2);
  expect(index.placeOf(passages[4]![0])).toBe(4);
  expect(index.placeOf(passages[3]![0])).toBe(-1);
});

test('texts come back as they were, character by character', () => {
  const texts = [
    '',
    'Plain.',
    'Őszi “vote” – 한국 😀',
    'lone \ud800 half',
    'a\u0000b',
    '\ufeffmark',
    'x'.repeat(100_000),
  ];
  const read = textsIn({ database: atOnce(writePostings(':memory:', [], texts)), stamp: null });
  expect(texts.map((_, number) => read(number))).toEqual(texts);
});
