import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../src/lines.ts';

async function linesFrom(chunks: Iterable<Uint8Array>): Promise<string[]> {
  return Array.fromAsync(linesOf(streamOf(chunks)));
}

async function* streamOf(chunks: Iterable<Uint8Array>) {
  yield* chunks;
}

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['the last line needs no end', 'a\nb', ['a', 'b']],
  ['a line end at the end begins no line', 'a\n', ['a']],
  ['empty lines count', 'a\n\nb\n', ['a', '', 'b']],
  ['Windows ends lines with two characters', 'a\r\nb\r\n', ['a', 'b']],
  ['PowerShell begins with a byte order mark', '\ufeffa\n', ['a']],
  ['a line separator inside JSON ends no line', '"a\u2028b"\n', ['"a\u2028b"']],
  ['nothing has no lines', '', []],
])('%s', async (_why, text, expected) => {
  expect(await linesFrom([bytes(text)])).toEqual(expected);
});

test('where the chunks are cut makes no difference, not even inside a character', async () => {
  const cut = fc.tuple(
    fc.array(fc.string({ unit: 'grapheme' }).map((line) => line.replace(/[\r\n\ufeff]/g, ''))),
    fc.nat(7),
  );
  await fc.assert(
    fc.asyncProperty(cut, async ([lines, size]) => {
      const all = bytes(lines.map((line) => `${line}\n`).join(''));
      const count = Math.ceil(all.length / (size + 1));
      const chunks = Array.from({ length: count }, (_, index) =>
        all.slice(index * (size + 1), (index + 1) * (size + 1)),
      );
      expect(await linesFrom(chunks)).toEqual(lines.map((line) => line.toWellFormed()));
    }),
  );
});
