import { describe, expect, test } from 'vitest';
import { conceptsOf, inverseFrequency } from '../../src/retrieval/concepts.ts';
import { archiveOf, articlesOf } from './support.ts';

const archive = archiveOf(
  articlesOf({
    talks: 'Shin Won-sik of South Korea rejected the barrier. The barrier costs $300 million.',
    notes: 'The barrier is a wall. Nobody in Seoul spoke of it.',
  }),
  'South Korea = Seoul = ROK\nZembla = Nova Zembla\ndeny ~ reject ~ refute',
);
const concepts = (text: string) => conceptsOf(text, archive);
const one = (text: string) => {
  const found = concepts(text);
  expect(found).toHaveLength(1);
  return found[0]!;
};

test('a question is its words with a topic, in order, as typed and where they stand', () => {
  const text = 'Who rejected the Barrier?';
  const found = concepts(text);
  expect(found.map(({ typed, position }) => [typed, position])).toEqual([
    ['rejected', 1],
    ['Barrier', 3],
  ]);
  for (const { typed, start } of found) expect(text.slice(start, start + typed.length)).toBe(typed);
});

test('the same thing asked twice counts once', () => {
  expect(concepts('barrier, barriers and the Barrier')).toHaveLength(1);
});

test('a name of several words is one thing, and spans its words', () => {
  const { typed, position, until, isName, noun } = one('South Korea');
  expect({ typed, position, until, isName, noun }).toEqual({
    typed: 'South Korea',
    position: 0,
    until: 2,
    isName: true,
    noun: true,
  });
});

test('a hyphenated word is one thing, whether the corpus has it in parts or in one piece', () => {
  const { typed, variants } = one('Won-sik');
  expect(typed).toBe('Won-sik');
  expect(variants.map(({ kind, terms }) => [kind, terms.length])).toEqual([
    ['typed', 2],
    ['typed', 1],
  ]);
  expect(one('Wonsik').literal).toBe(true);
});

test('a figure and its unit share the meaning of the sum', () => {
  const [sum] = concepts('$300 million');
  expect(sum!.variants.map(({ terms }) => terms.length)).toContain(1);
  expect(concepts('300m')[0]!.literal).toBe(true);
});

describe('what the corpus knows of it', () => {
  test('the word itself', () => {
    expect(one('barrier')).toMatchObject({ literal: true, known: true, also: [] });
  });

  test('only another name for it: known, though not as typed', () => {
    const { literal, known, variants } = one('ROK');
    expect({ literal, known }).toEqual({ literal: false, known: true });
    expect(variants.map(({ kind }) => kind)).toEqual(['name']);
  });

  test('only a close word: not known, and the close word is read', () => {
    const { known, also, variants } = one('denied');
    expect(known).toBe(false);
    expect(also).toEqual(['reject']);
    expect(variants.map(({ kind }) => kind)).toEqual(['close']);
  });

  test('nothing: not known, nothing read', () => {
    expect(one('tanks')).toMatchObject({ known: false, literal: false, variants: [], also: [] });
    expect(one('Nova Zembla')).toMatchObject({ known: false, literal: false, variants: [] });
  });
});

describe('how much a concept tells', () => {
  test('a rarer one tells more', () => {
    expect(one('million').idf).toBeGreaterThan(one('barrier').idf);
  });

  test('a word that is common in English tells less, however few articles there are', () => {
    const english = archiveOf(archive.articles, '', 'english');
    const [common, rare] = [conceptsOf('nobody', english)[0]!, conceptsOf('million', english)[0]!];
    expect(conceptsOf('country', english)[0]!.idf).toBeLessThan(conceptsOf('zembla', english)[0]!.idf);
    expect(common.idf).toBeGreaterThan(0);
    expect(rare.idf).toBeGreaterThan(0);
  });

  test('it is never negative, falls as more passages hold it, and rises with the archive', () => {
    expect(inverseFrequency(10, 10, 1)).toBeGreaterThan(0);
    expect(inverseFrequency(100, 5, 0.01)).toBeLessThan(inverseFrequency(100, 4, 0.01));
    expect(inverseFrequency(100, 5, 0.02)).toBeLessThan(inverseFrequency(100, 5, 0.01));
    expect(inverseFrequency(1000, 5, 0.01)).toBeGreaterThan(inverseFrequency(100, 5, 0.01));
  });
});

test('a hyphenated word is as rare as its rarest part, however rare it is in one piece', () => {
  const storms = archiveOf(
    articlesOf({
      a: 'A storm-related delay.',
      b: 'A related storm.',
      c: 'A storm.',
      d: 'Related news.',
      e: 'Related.',
    }),
  );
  const idf = (word: string) => conceptsOf(word, storms)[0]!.idf;
  expect(idf('storm-related')).toBe(idf('storm'));
});
