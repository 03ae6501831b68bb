import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachWord, WORD } from '../../src/retrieval/words.ts';
import { anyText } from '../corpus/any-text.ts';

function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (word, start) => {
    expect(text.slice(start, start + word.length)).toBe(word);
    words.push(word);
  });
  return words;
}

test.each([
  ['It cost $3,000 – or 1.5m.', ['It', 'cost', '3,000', 'or', '1.5m']],
  ["The mayor's tide-barrier didn't hold.", ['The', "mayor's", 'tide-barrier', "didn't", 'hold']],
  ['U.S. and U.K.-led “quotes”', ['U.S.', 'and', 'U.K.', 'led', 'quotes']],
  ["'Quoted' rock-", ['Quoted', 'rock']],
  ['café, naïve Zoë; x1 1x', ['café', 'naïve', 'Zoë', 'x1', '1x']],
  ['항구의 방벽 港', ['항구의', '방벽', '港']],
  ['𝒜bc 🚢 ship', ['𝒜bc', 'ship']],
  [' \n', []],
])('words of %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('any text has the words that the pattern finds', () => {
  const everywhere = new RegExp(WORD.source, 'gu');
  const pieces = fc
    .array(
      fc.constantFrom(
        'a',
        'Ab',
        'word',
        "'",
        '’',
        '-',
        '.',
        ',',
        ' ',
        '1',
        '20',
        'é',
        '\u0301',
        '港',
        '항',
        '🚢',
        '\u00ad',
        '𝒜',
      ),
    )
    .map((all) => all.join(''));
  fc.assert(
    fc.property(fc.oneof(pieces, anyText), (text) => {
      expect(wordsOf(text)).toEqual([...text.matchAll(everywhere)].map(([word]) => word));
    }),
    { numRuns: 500 },
  );
});
