import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harmless } from '../../../src/harmless.ts';
import { type Span, wrap } from '../../../src/platforms/terminal/layout.ts';
import { widthOf } from '../../../src/platforms/terminal/width.ts';

const lines = (text: string, width: number) =>
  wrap([{ text, style: 'text' }], width).map((line) => line.map((span) => span.text).join(''));

describe('wrap', () => {
  test.each([
    ['fills each line', 'one two three four', 9, ['one two', 'three', 'four']],
    ['a word may end at the edge', 'one two', 7, ['one two']],
    ['a run of white space becomes one space', '  one \n\t two  ', 20, ['one two']],
    [
      'a longer word is left whole',
      'see https://example.org/long here',
      10,
      ['see', 'https://example.org/long', 'here'],
    ],
    ['a no-break space holds', 'a 10\u00a0km b', 6, ['a', '10 km', 'b']],
    ['no line begins with a separating dot', 'title · paper', 6, ['title ·', 'paper']],
    ['ideographs count as two and break anywhere', '東京都庁舎', 4, ['東京', '都庁', '舎']],
    ['but not before a full stop', '東京都。', 6, ['東京', '都。']],
    ['nor after an opening bracket', '東京「都庁', 6, ['東京', '「都庁']],
    ['Korean breaks at its spaces', '포트솔터 시의회', 10, ['포트솔터', '시의회']],
    ['nothing has no lines', ' ', 10, []],
  ])('%s', (_why, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  test('keeps the style of each character', () => {
    const spans: Span[] = [
      { text: 'the tide', style: 'text' },
      { text: ' barrier', style: 'match' },
      { text: ' stands', style: 'text' },
    ];
    expect(wrap(spans, 9)).toEqual([
      [{ text: 'the tide', style: 'text' }],
      [{ text: 'barrier', style: 'match' }],
      [{ text: 'stands', style: 'text' }],
    ]);
  });

  test('only changes white space, whatever the text', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom(' ', '\n', '·', '東', '。', '한', 'é', '👩‍👩‍👧', '\u001b'), fc.string()),
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (text, width) => {
        const squeezed = (shown: string) => shown.replace(/\s/g, '');
        expect(squeezed(lines(text, width).join('\n'))).toBe(squeezed(harmless(text)));
      }),
    );
  });

  test('only a single word is longer than the line', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        for (const line of lines(text, width)) expect(widthOf(line) <= width || !line.includes(' ')).toBe(true);
      }),
    );
  });
});

test.each([
  ['plain', 5],
  ['日本', 4],
  ['한국어', 6],
  ['é', 1],
  ['e\u0301', 1],
  ['👩‍👩‍👧', 2],
  ['ｆｕｌｌ', 8],
  ['“’—”', 4],
])('%s takes %i columns', (text, columns) => {
  expect(widthOf(text)).toBe(columns);
});
