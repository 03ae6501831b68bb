import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeWords, commonness, isNoun, isOrdinary } from '../../src/retrieval/wordnet.ts';

describe('close words', () => {
  test.each([
    ['share a sense', 'purchase', 'buy'],
    ['are made from the word', 'invade', 'invasion'],
    ['are those of the base form', 'invaded', 'invasion'],
    ['are those of an irregular base form', 'bought', 'purchase'],
    ['are found whatever the case', 'INVADE', 'invasion'],
    ['are what the word pertains to', 'French', 'france'],
    ['are the word in another spelling', 'defence', 'defense'],
  ])('%s: %s, %s', (_why, word, close) => {
    expect(closeWords(word)).toContain(close);
  });

  test.each(['lavrov', 'zzzz', '', 'a b', 'é', '0'])('"%s" has none that it is itself', (word) => {
    expect(closeWords(word)).not.toContain(word);
  });

  test('what ends in -ed is no form of a word of two letters', () => {
    expect(closeWords('used')).not.toContain('america');
  });

  test('a name has none', () => {
    expect(closeWords('lavrov')).toEqual([]);
  });
});

describe('commonness', () => {
  test('a common word is commoner than a rare one, in any of its forms; a name is 0', () => {
    expect(commonness('country')).toBeGreaterThan(commonness('harbour'));
    expect(commonness('countries')).toBe(commonness('country'));
    expect(commonness('Lavrov')).toBe(0);
  });
});

test.each([
  ['missile', true],
  ['troops', true],
  ['tanks', true],
  ['women', true],
  ['Lavrov', true],
  ['meeting', true],
  ['blocked', false],
  ['denied', false],
  ['sent', false],
  ['quickly', false],
])('%s is a noun: %s', (word, expected) => {
  expect(isNoun(word)).toBe(expected);
});

test('over any word: nothing throws, commonness is a share, close words are plain words', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 4 }), fc.string({ maxLength: 6 })), (word) => {
      expect(commonness(word)).toBeGreaterThanOrEqual(0);
      expect(commonness(word)).toBeLessThanOrEqual(1);
      expect(typeof isNoun(word)).toBe('boolean');
      for (const close of closeWords(word)) expect(close).toMatch(/^[a-z]+$/);
    }),
  );
});

test.each([
  ['a word that the counted texts lack', 'lawsuit', true],
  ['a form of one', 'wildfires', true],
  ['a name that is an entry', 'iran', false],
  ['a name that is none', 'zembla', false],
])('%s: %s', (_why, word, expected) => {
  expect(isOrdinary(word)).toBe(expected);
});
