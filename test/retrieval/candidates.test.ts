import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/retrieval/archive.ts';
import { heldIn } from '../../src/retrieval/archive.ts';
import { candidatesAmong, tallyFor } from '../../src/retrieval/candidates.ts';
import { SqliteIndex } from '../../src/retrieval/sqlite-index.ts';
import { archiveOf, articlesOf } from './support.ts';

const all = () => true;
const weighted = (...terms: string[]) => terms.map((term) => ({ term, weight: 1 }));

/** One passage an article, in the order of the texts. */
const archiveWith = (...texts: string[]) =>
  archiveOf(articlesOf(Object.fromEntries(texts.map((text, at) => [`a${String(at).padStart(5, '0')}`, text]))));

/** The same archive's choice with the posting lists in SQLite. */
function onSqlite({ passages, lexicon, forward }: Archive): Archive['index']['candidates'] {
  const engine = SqliteIndex.of(lexicon, heldIn({ passages }));
  const days = Int32Array.from(passages, ({ entry }) => entry.day);
  const choosing = { engine, lexicon, forward, days, tally: tallyFor(passages.length) };
  return (...asked) => candidatesAmong(choosing, ...asked);
}

test('passages that hold more of the words come before the others, and newer ones before older', () => {
  const text = { a: 'Barrier, barrier, barrier.', b: 'The barrier by the wall.', c: 'Barrier.', d: 'Fish.' };
  const { index } = archiveOf(articlesOf(text, { a: { date: '2023-01-01' }, c: { date: '2024-01-01' } }));
  const first = (limit: number) => index.candidates(weighted('barrier', 'wall'), limit, all);
  expect([1, 2, 3, 4].map(first)).toEqual([[1], [1, 2], [0, 1, 2], [0, 1, 2]]);
});

test('so do those that a filter leaves', () => {
  const { index } = archiveWith('Barrier.', 'Barrier.', 'Barrier.', 'Barrier.', 'Barrier.', 'Barrier and wall.');
  expect(index.candidates(weighted('barrier', 'wall'), 2, (passage) => passage > 2)).toEqual([3, 5]);
});

test('title, heading and publisher are found like the text', () => {
  const text = { a: 'Fish by the wall.', b: 'Nothing of it in here.', c: 'Nothing of it in here.' };
  const { index } = archiveOf(articlesOf(text, { b: { title: 'Fish' }, c: { source: 'Fish' } }));
  expect(index.candidates(weighted('fis'), 10, all)).toEqual([]);
  expect(index.candidates(weighted('fish'), 10, all)).toEqual([0, 1, 2]);
});

test('a term that weighs more brings its passages before the others', () => {
  const { index } = archiveWith('The cost of it all.', 'The vote of them all.');
  const terms = (cost: number, vote: number) => [
    { term: 'cost', weight: cost },
    { term: 'vote', weight: vote },
  ];
  expect(index.candidates(terms(1, 9), 1, all)).toEqual([1]);
  expect(index.candidates(terms(9, 1), 1, all)).toEqual([0]);
});

test('what is not accepted makes room for what is', () => {
  const { index } = archiveWith('Barrier of stone.', 'Barrier of wood.', 'Barrier of sand.');
  expect(index.candidates(weighted('barrier'), 1, (passage) => passage === 2)).toEqual([2]);
  expect(index.candidates(weighted('barrier'), 1, () => false)).toEqual([]);
});

test('one question leaves nothing behind for the next, whatever became of it', () => {
  const { index } = archiveWith('Barrier of stone.', 'Barrier of wood, of wood.', 'Fish again.');
  const broken = () => {
    throw new Error('It cannot be told.');
  };
  expect(() => index.candidates(weighted('barrier', 'wood', 'fish'), 10, broken)).toThrow('It cannot be told.');
  expect(index.candidates(weighted('wood'), 10, all)).toEqual([1]);
  expect(index.candidates(weighted('barrier', 'fish'), 10, all)).toEqual([0, 1, 2]);
  expect(index.candidates(weighted('wood'), 10, all)).toEqual([1]);
});

test('equal passages stand in order of number', () => {
  const { index } = archiveWith(...Array.from({ length: 6 }, () => 'Fish again.'));
  expect(index.candidates(weighted('fish'), 4, all)).toEqual([0, 1, 2, 3]);
});

describe('where words are frequent', () => {
  const size = 13_000;
  const archive = archiveWith(
    ...Array.from({ length: size }, (_, at) =>
      at % 1000 === 0 ? 'Council fish barrier.' : at % 2 ? 'Council barrier.' : 'Council wall.',
    ),
  );
  const candidates = (terms: string[], limit: number, accepts = all as (passage: number) => boolean) => {
    const found = archive.index.candidates(weighted(...terms), limit, accepts);
    expect(onSqlite(archive)(weighted(...terms), limit, accepts)).toEqual(found);
    return found;
  };

  test('rare ones choose', () => {
    expect(candidates(['council', 'fish'], 3)).toEqual([0, 1000, 2000]);
    expect(candidates(['council', 'fish'], 3).every((passage) => passage % 1000 === 0)).toBe(true);
  });

  test('they choose where there are no others', () => {
    expect(candidates(['council'], 3)).toHaveLength(3);
  });

  test('they choose as well where rare ones bring too few', () => {
    expect(candidates(['council', 'fish'], 20)).toHaveLength(20);
    expect(candidates(['council', 'fish'], 20).filter((passage) => passage % 1000 === 0)).toHaveLength(13);
  });

  test('they choose as well where a filter lets little of the others through', () => {
    expect(
      candidates(['council', 'barrier', 'fish'], 3, (passage) => passage === 12_001 || passage === 12_002),
    ).toEqual([12_001, 12_002]);
  });
});

test('over any passages: the accepted ones that hold a term, up to the limit, whatever the engine', () => {
  const word = fc.constantFrom('tide', 'wall', 'vote', 'cost', 'fleet');
  const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { maxLength: 10 });
  fc.assert(
    fc.property(texts, fc.uniqueArray(word), fc.nat(6), fc.nat(3), (words, terms, limit, shy) => {
      const archive = archiveWith(...words.map((some) => `${some.join(' ')}.`));
      const accepts = (number: number) => number % 4 !== shy;
      const holding = words.flatMap((some, at) => (accepts(at) && some.some((one) => terms.includes(one)) ? [at] : []));
      const found = archive.index.candidates(weighted(...terms), limit, accepts);
      expect(found).toHaveLength(Math.min(limit, holding.length));
      expect(found.every((number) => holding.includes(number))).toBe(true);
      expect(archive.index.candidates(weighted(...terms), 30, accepts).toSorted((a, b) => a - b)).toEqual(holding);
      expect(onSqlite(archive)(weighted(...terms), limit, accepts)).toEqual(found);
    }),
  );
});
