import fc from 'fast-check';
import { expect, test } from 'vitest';
import { questionWords, recogniseWords } from '../../src/corpus/vocabulary.ts';
import { anyText } from './any-text.ts';

function questioned(text: string): string[] {
  const words = new Set<string>();
  questionWords(text, words);
  return [...words];
}

function recognised(text: string, words: readonly string[]): string[] {
  const known = new Set<string>();
  recogniseWords(text, new Set(words), known);
  return [...known].sort();
}

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

test('over any text, what is known was in question', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const words = questioned(text);
      expect(words.every((word) => word === word.toLowerCase())).toBe(true);
      for (const word of recognised(text, words)) expect(words).toContain(word);
    }),
  );
});
