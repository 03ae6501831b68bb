import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotationsIn } from '../../../src/analysis/quotation/quotations-in.ts';
import { quotedSpans } from '../../../src/analysis/quotation/quoted-spans.ts';

test.each([
  ['The mayor said “we will rebuild” and left.', ['we will rebuild']],
  ['He said "not now", then "perhaps later".', ['not now', 'perhaps later']],
  ["Is it true that 'the dam won't hold the winter'?", ["the dam won't hold the winter"]],
  ['Is it ‘the workers’ boat, not ours’?', ['the workers’ boat, not ours']],
  ["Don't we know that the boats' owners didn't ask?", ["Don't we know that the boats' owners didn't ask?"]],
  ['« Nous partons » and „wir bleiben“', ['Nous partons', 'wir bleiben']],
  ['그는 「밤배가 없다」고 말했다', ['밤배가 없다']],
  ['社長は『簡単ではない』と述べた', ['簡単ではない']],
  [
    'Did she say this?\n> The barrier is late.\n> It is also dear.\nI doubt it.',
    ['The barrier is late.\nIt is also dear.'],
  ],
  ['&gt; The barrier is late.\nreally?', ['The barrier is late.']],
  ['look\n>>> first line\nsecond line', ['first line\nsecond line']],
  ['“She told us ‘we go at dawn’ twice”', ['She told us ‘we go at dawn’ twice']],
  ['A 6" pipe and a 9" pipe', ['A 6" pipe and a 9" pipe']],
  ['the barrier is late', ['the barrier is late']],
  ['called it “filthy, filthy" and “vile”', ['filthy, filthy', 'vile']],
  ['an “unclosed one and “a closed one” here', ['a closed one']],
  ['“” …', []],
  ['', []],
])('%s', (text, expected) => {
  expect(quotationsIn(text)).toEqual(expected);
});

test('a quotation that goes on in the next paragraph runs to the end of its own', () => {
  const text = 'He said: “One thing.\n\n“Another,” he said.';
  const spans = [quotedSpans(text, 0, 20), quotedSpans(text, 22, text.length)].flat();
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['One thing.', 'Another,']);
});

test('spans lie in the text, in order and apart, whatever it is', () => {
  const marks = fc.array(
    fc.constantFrom('"', "'", '“', '”', '‘', '’', '«', '»', '„', ' ', 'ab', 's', '\n', '> ', '.', '「', '」'),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        marks.map((parts) => parts.join('')),
      ),
      (text) => {
        let last = 0;
        for (const { start, end } of quotedSpans(text, 0, text.length)) {
          expect(start).toBeGreaterThan(last - 1);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
        for (const quotation of quotationsIn(text)) expect(quotation.trim()).toBe(quotation);
      },
    ),
  );
});

test('marks that find no partner do not cost the whole text each time', () => {
  for (const mark of ['"', "'", '“', '‘', '«', '„', '「', "s' "]) {
    expect(() => quotationsIn(`${mark}a `.repeat(100_000))).not.toThrow();
    expect(() => quotationsIn(` x${mark}a`.repeat(100_000))).not.toThrow();
  }
});
