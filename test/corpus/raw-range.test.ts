import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SharedRun } from '../../src/corpus/article.ts';
import { rawRange } from '../../src/corpus/raw-range.ts';
import { bare, cleaned, slice } from './cleaned.ts';

//             0123456789
// raw:       'one  two [x] three'
// clean:     'one two three'
const runs: readonly SharedRun[] = [
  { clean: 0, raw: 0, length: 3, afterGap: false },
  { clean: 4, raw: 5, length: 3, afterGap: false },
  { clean: 8, raw: 13, length: 5, afterGap: true },
];

test.each([
  ['a word', { start: 0, end: 3 }, { start: 0, end: 3 }],
  ['part of a word', { start: 5, end: 6 }, { start: 6, end: 7 }],
  ['words with white space between them', { start: 0, end: 7 }, { start: 0, end: 8 }],
  ['from within a word to within another', { start: 2, end: 5 }, { start: 2, end: 6 }],
  ['a word behind a gap', { start: 8, end: 13 }, { start: 13, end: 18 }],
  ['words with something removed between them', { start: 4, end: 13 }, null],
  ['what begins with white space', { start: 3, end: 7 }, null],
  ['what ends with white space', { start: 0, end: 4 }, null],
  ['nothing', { start: 4, end: 4 }, null],
  ['what ends before it starts', { start: 5, end: 4 }, null],
  ['what lies behind the text', { start: 13, end: 14 }, null],
])('%s', (_, clean, raw) => {
  expect(rawRange({ runs }, clean)).toEqual(raw);
});

test('an article that is no plain text has no raw ranges', () => {
  expect(rawRange({ runs: null }, { start: 0, end: 3 })).toBeNull();
  expect(rawRange({ runs: [] }, { start: 0, end: 3 })).toBeNull();
});

test('a mended word lies over the line end in the file', () => {
  const text =
    'A title\n\nThe council spoke of the har\nbour for an hour, and of the ships that wait there each spring.';
  const article = cleaned(text, 'a.txt', ['harbour']);
  const start = article.text.indexOf('harbour');
  const range = rawRange(article, { start, end: start + 'harbour'.length });
  expect(slice(text, range!)).toBe('har\nbour');
});

test('of any two pieces of a text, the later one lies later in the file', () => {
  const text =
    'A title\n\nOne two,  three.\nFour\tfive six.\n\nAdvertisement\n\nSeven and eight went home to the harbour on Monday.';
  const article = cleaned(text);
  const words = [...article.text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  fc.assert(
    fc.property(fc.nat(words.length - 1), fc.nat(words.length - 1), (one, other) => {
      const [first, last] = [one, other].sort((a, b) => a - b).map((at) => words[at]!);
      const [before, after] = [rawRange(article, first!)!, rawRange(article, last!)!];
      expect(before.start).toBeLessThanOrEqual(after.start);
      expect(bare(slice(text, before))).toBe(slice(article.text, first!));
      const whole = rawRange(article, { start: first!.start, end: last!.end });
      if (whole) expect(whole).toEqual({ start: before.start, end: after.end });
    }),
  );
});
