import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeWords, wordsInQuestion } from '../../src/corpus/vocabulary.ts';
import { anyText } from './any-text.ts';

const questioned = (text: string) => [...wordsInQuestion(text)];
const recognised = (text: string, words: readonly string[]) =>
  [...wholeWords(text)].filter((word) => words.includes(word)).sort();

test.each([
  ['both halves and the whole are in question', 'against Ukrai\nne. He', ['ukrai', 'ne', 'ukraine']],
  ['over an empty line too', 'the har\n\n  bour', ['har', 'bour', 'harbour']],
  ['whatever the line ends are', 'the har \r\nbour', ['har', 'bour', 'harbour']],
  ['letters with marks belong to a word', 'cafe\u0301\ns', ['cafe\u0301', 's', 'cafe\u0301s']],
  ['a capital begins another word', 'Port\nSalter', []],
  ['a full stop ends one', 'the ports.\nthen', []],
  ['within a line nothing is', 'the har bour', []],
  ['a line of one word is the half of two', 'one\ntwo\nthree', ['one', 'two', 'onetwo', 'three', 'twothree']],
])('%s', (_, text, words) => {
  expect(questioned(text)).toEqual(words);
});

test.each([
  ['a word is known where it stands whole', 'Ukraine said so.', ['ukraine', 'ne'], ['ukraine']],
  ['the halves of a broken word are not known by it', 'against Ukrai\nne, it said', ['ukrai', 'ne', 'it'], ['it']],
  ['a word at a line end is not known by it', 'he can\nnot go', ['can', 'not'], []],
  ['but by another place', 'he can\nnot go: can not', ['can', 'not'], ['can', 'not']],
  ['only what is in question is kept', 'one two three', ['two'], ['two']],
])('%s', (_, text, words, known) => {
  expect(recognised(text, words)).toEqual(known);
});

test('over any text, words are in lower case', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const word of [...questioned(text), ...wholeWords(text)]) expect(word).toBe(word.toLowerCase());
    }),
  );
});
