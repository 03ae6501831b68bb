import fc from 'fast-check';
import { expect, test } from 'vitest';
import { harmless } from '../src/harmless.ts';

test.each([
  ['an escape sequence shows and does nothing', 'a\u001b[31mb', 'a␛[31mb'],
  ['so does one of a single character', 'a\u009b2Jb', 'a\ufffd2Jb'],
  ['the bell and the delete key have pictures', '\u0007\u007f', '␇␡'],
  ['line ends and tabs become spaces', 'a\r\nb\tc\u2028d\u0085e', 'a  b c d e'],
  ['text keeps its direction', 'a\u202eb\u2066c\u2069d\u200fe', 'abcde'],
  ['nothing hides between letters', 'pass\u200bword\u00ad\ufeff\u2060', 'password'],
  ['tags disappear', 'a\u{e0041}\u{e007f}', 'a'],
  ['half a character is replaced', 'a\ud800b', 'a\ufffdb'],
  ['every script stays', 'Ünïcode 한국어 日本語 العربية हिन्दी', 'Ünïcode 한국어 日本語 العربية हिन्दी'],
])('%s', (_why, text, shown) => {
  expect(harmless(text)).toBe(shown);
});

test('nothing that acts gets through, and what is harmless stays so', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = harmless(text);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u);
      expect(harmless(shown)).toBe(shown);
    }),
  );
});
