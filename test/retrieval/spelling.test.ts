import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conceptsOf } from '../../src/retrieval/concepts.ts';
import { isSpelledOtherwise } from '../../src/retrieval/spelling.ts';
import { archiveOf, articlesOf, idsOf, rankingOf } from './support.ts';

test.each([
  ['labour', 'labor'],
  ['defence', 'defense'],
  ['mobilisation', 'mobilization'],
  ['analyse', 'analyze'],
  ['centre', 'center'],
  ['programme', 'program'],
  ['manoeuvre', 'maneuver'],
  ['travelled', 'traveled'],
  ['sceptic', 'skeptic'],
  ['grey', 'gray'],
  ['dialogue', 'dialog'],
  ['practise', 'practice'],
])('%s is %s in another spelling', (british, american) => {
  expect(isSpelledOtherwise(british, american)).toBe(true);
  expect(isSpelledOtherwise(american, british)).toBe(true);
});

test.each([
  ['labour', 'labour'],
  ['labour', 'work'],
  ['defence', 'defend'],
  ['troop', 'troops'],
])('%s is not %s in another spelling', (one, other) => {
  expect(isSpelledOtherwise(one, other)).toBe(false);
});

test('over any words: of two, either both are the other spelling or none, and no word is of itself', () => {
  const word = fc.stringMatching(/^[a-z]{0,8}$/);
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(isSpelledOtherwise(one, other)).toBe(isSpelledOtherwise(other, one));
      expect(isSpelledOtherwise(one, one)).toBe(false);
    }),
  );
});

describe('a question in one spelling finds articles in the other', () => {
  const archive = archiveOf(
    articlesOf({
      british: 'The defence ministry denied the mobilisation.',
      american: 'The defense ministry denied the delay.',
      neither: 'A ferry left the harbour at noon.',
    }),
    '',
    'english',
  );

  test.each([
    ['defense', ['american', 'british']],
    ['defence', ['american', 'british']],
    ['mobilization', ['british']],
  ])('%s', (question, articles) => {
    expect(idsOf(archive, rankingOf(archive, question)).sort()).toEqual(articles);
    expect(conceptsOf(question, archive).every(({ known }) => known)).toBe(true);
  });

  test('a word is as frequent as its spellings together', () => {
    const [british, american] = ['defence', 'defense'].map((word) => conceptsOf(word, archive)[0]!.idf);
    expect(british).toBe(american);
  });
});
