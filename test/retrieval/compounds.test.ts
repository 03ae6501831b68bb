import { describe, expect, test } from 'vitest';
import { conceptsOf } from '../../src/retrieval/concepts.ts';
import { archiveOf, articlesOf, idsOf, rankingOf } from './support.ts';

const archive = archiveOf(
  articlesOf({
    waves: 'A heat wave closed the harbour for nine days. The KN 23 flew over it, and 170 mm guns were heard.',
    strikes: 'The airstrike hit a depot at the harbour. Its spacecraft and a single journal were lost.',
    apart: 'The load was heavy. Nobody wants to work in such weather, with a cargo of this kind.',
    pair: 'A ten-week course was held. Those who came for a week were ten.',
  }),
);
const found = (question: string) => idsOf(archive, rankingOf(archive, question));
const knows = (question: string) => conceptsOf(question, archive).map(({ typed, known }) => [typed, known]);

describe('a compound is found however it is written', () => {
  test.each([
    ['in one piece, where the corpus has two words', 'heatwave', ['waves']],
    ['its plural', 'heatwaves', ['waves']],
    ['letters and a figure', 'KN23', ['waves']],
    ['a figure and its unit', '170mm', ['waves']],
    ['in two words, where the corpus has one', 'air strike', ['strikes']],
    ['the same among others', 'which space craft?', ['strikes']],
  ])('%s: %s', (_why, question, articles) => {
    expect(found(question)).toEqual(articles);
    expect(knows(question).every(([, known]) => known)).toBe(true);
  });

  test('an article that has it written otherwise is found beside one that has it as typed', () => {
    const both = archiveOf(articlesOf({ one: 'The heatwave went on.', two: 'The heat wave went on.' }));
    expect(idsOf(both, rankingOf(both, 'heat wave')).sort()).toEqual(['one', 'two']);
  });
});

describe('words that do not stand together make no compound', () => {
  test.each([
    ['both are there, apart', 'workload'],
    ['a short part', 'aten'],
    ['it is longer than words are', `heat${'wave'.repeat(10)}`],
  ])('%s: %s', (_why, word) => {
    expect(knows(word)).toEqual([[word, false]]);
    expect(found(word)).toEqual([]);
  });

  test.each([
    ['a word between them', 'air or strike'],
    ['two figures', '17 0'],
    ['what the stemmer would take for an ending', 'Journal led'],
  ])('%s: %s', (_why, question) => {
    for (const { variants } of conceptsOf(question, archive)) {
      expect(variants.map(({ kind }) => kind)).not.toContain('spelling');
    }
  });
});

test('a hyphenated compound counts no more than the same words apart', () => {
  const hyphened = archiveOf(articlesOf({ own: 'A ten-week course was held.' }));
  const parted = archiveOf(articlesOf({ own: 'A ten week course was held.' }));
  const [one, other] = [hyphened, parted].map((archive) => rankingOf(archive, 'ten week').passages[0]!);
  expect([...one!.matched]).toEqual([...other!.matched]);
});
