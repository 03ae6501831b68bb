import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harmless } from '../../../src/harmless.ts';
import { draw } from '../../../src/platforms/discord/draw.ts';
import { code, literal } from '../../../src/platforms/discord/escape.ts';
import { anyText } from './any-text.ts';
import { read } from './markdown.ts';

const looks = ['plain', 'match', 'faint', 'removed', 'added'] as const;
const anyRuns = fc.array(fc.record({ text: anyText, look: fc.constantFrom(...looks) }), { maxLength: 6 });

describe('any text', () => {
  test('is read by Discord as it stands, and nothing in it acts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(read(literal(text))).toEqual({ text: harmless(text), found: [] });
      }),
      { numRuns: 2000 },
    );
  });

  test('stands in a quotation word for word, with no marks but ours', () => {
    fc.assert(
      fc.property(anyRuns, (runs) => {
        const lines = runs
          .map(({ text }) => text)
          .join('')
          .split(/\r\n|[\n\r\u2028\u2029]/);
        const { text, found } = read(draw({ kind: 'quote', runs }));
        expect(text).toBe(lines.map(harmless).join('\n'));
        expect(found.filter((kind) => !['strong', 'strike', 'underline', 'quote'].includes(kind))).toEqual([]);
        expect(found.filter((kind) => kind === 'quote')).toHaveLength(lines.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('is code without an end in it, or no code', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = read(code(text));
        expect(shown.text).toBe(harmless(text));
        expect(shown.found.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test.each([
  ['*bold* and __under__', String.raw`\*bold\* and \_\_under\_\_`],
  ['<@123> @everyone', String.raw`\<\@123\> \@everyone`],
  ['see https://a.example/x', String.raw`see https\://a.example/x`],
  ['discord.gg/abc', String.raw`discord\.gg/abc`],
  ['- no list', String.raw`\- no list`],
  ['  2023. Was a year', String.raw`  2023\. Was a year`],
  ['[click](http://evil.example)', String.raw`\[click\](http\://evil.example)`],
  ['At 15:30 he said: yes', String.raw`At 15\:30 he said: yes`],
])('%s', (text, expected) => {
  expect(literal(text)).toBe(expected);
});

describe('the reader of these tests', () => {
  test.each([
    ['**a** __b__ ~~c~~ ||d|| *e* _f_', ['strong', 'underline', 'strike', 'spoiler', 'emphasis', 'emphasis']],
    ['<@1> <#2> <t:3> </a:4> <:b:5> @here', ['mention', 'mention', 'time', 'command', 'emoji', 'everyone']],
    ['https://a.example discord.gg/b :c: [d](e)', ['address', 'invitation', 'emoji', 'link']],
    ['> - 1. x', ['quote', 'list', 'list']],
    ['-# x\n### y', ['small', 'heading']],
    ['`a`', ['code']],
  ])('finds what is in %s', (source, found) => {
    expect(read(source).found).toEqual(found);
  });
});
