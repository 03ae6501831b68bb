import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/corpus/read/markdown.ts';
import type { Extract } from '../../../src/corpus/read/reader.ts';
import { blocksSeen, fileOf, fixture, headingsSeen, onlyExtract, problemLines } from './support.ts';

const read = async (text: string) => readMarkdown(fileOf('a.md', text));
const extractOf = async (text: string) => onlyExtract(await read(text));

test('the golden article', async () => {
  const file = fixture('article.md');
  const extract = onlyExtract(await readMarkdown(file));
  expect(extract.isRaw).toBe(true);
  expect(extract.layout).toBe('blocks');
  expect(extract.text).toBe(new TextDecoder().decode(file.bytes));
  expect(extract.fields).toEqual({
    id: 'hl-0417',
    title: 'Port strike enters third week',
    date: { value: '2024-03-05', from: 'front matter' },
    source: 'Harbor Ledger',
    byline: 'Ines Calder, Tom Okoro',
    url: 'https://example.org/port-strike',
  });
  expect(headingsSeen(extract)).toEqual(['What they ask for', 'What comes next']);
  expect(blocksSeen(extract)).toEqual([
    'The port workers of Eastquay walked out on a Monday, said their union.',
    '"We will stay out," said one, "as long as it takes."',
    'What they ask for',
    'more pay',
    'shorter night shifts and a rest room',
    'with a door',
    'Q&A sessions *monthly*',
    'What comes next',
    'The owners meet',
    'on Friday.',
    'They did not comment.',
  ]);
});

describe('a reader sees the words and not the marks', () => {
  test.each<[string, string, string[]]>([
    ['two emphasised words', '**one** *two*\n', ['one two']],
    ['emphasis within a word', 'un**be**liev_able_\n', ['unbeliev_able_']],
    ['a link over a line end', '[one\ntwo](x) three\n', ['one two three']],
    ['reference links and their definitions', '[one][a] and [a]\n\n[a]: x "T"\n', ['one and a']],
    ['an address as a link', '<https://example.org/a> it is\n', ['https://example.org/a it is']],
    ['an image', 'one ![two](x) three\n', ['one three']],
    ['code with ticks inside', 'the `` `x` `` of it\n', ['the `x` of it']],
    ['a hard line break', 'one\\\ntwo  \nthree\n', ['one two three']],
    ['escapes', '1\\. \\\\ \\* \\a\n', ['1. \\ * \\a']],
    ['an ampersand', 'Q&amp;A &amp; R&D\n', ['Q&A & R&D']],
    ['a tight list', '- one\n- two\n', ['one', 'two']],
    ['a tight list under a line', 'here:\n- one\n- two\n', ['here:', 'one', 'two']],
    ['a nested list', '* one\n  * two\n\n    three\n* four\n', ['one', 'two', 'three', 'four']],
    ['a heading between lines', 'one\n## two ##\nthree\n', ['one', 'two', 'three']],
    ['an underlined heading', 'One\n===\ntwo\n---\nthree\n', ['two', 'three']],
    ['a quote, lazily written', '> one\n> two\nthree\n>\n> four\n', ['one two three', 'four']],
    ['a quote within a list within a quote', '> - > one\n>   > two\n', ['one two']],
    ['a fence', 'one\n```js\ntwo *three*\n```\nfour\n', ['one', 'two *three*', 'four']],
    ['an empty fence', '```\n```\none\n', ['one']],
    ['a fence left open', '~~~\none\n', ['one']],
    ['a fence in a quote', '> ```\n> > one\n> ```\n', ['> one']],
    ['indented code', 'one\n\n    two\n\n    three\n', ['one', 'two', 'three']],
    ['inline HTML', 'H<sub>2</sub>O <!-- no --> is<br/>water\n', ['H2O is', 'water']],
    ['a block of HTML', '<div class="x">\n<p>one</p><p>two</p>\n<script>three()</script></div>\n', ['one', 'two']],
    ['a block of HTML in a quote', '> <div>\n> one\n> </div>\n', ['one']],
    ['rules', 'one\n\n***\n\ntwo\n', ['one', 'two']],
    ['Windows line ends', '# A\r\n\r\none\r\n\ttwo\r\n- three\r\n', ['one two', 'three']],
  ])('%s', async (_name, text, blocks) => {
    expect(blocksSeen(await extractOf(text))).toEqual(blocks);
  });
});

describe('the title', () => {
  test('is a first heading where front matter gives none, and is not repeated', async () => {
    const extract = await extractOf('![x](y)\n\n# A *fine* title\n\nText.\n\n# Later\n');
    expect(extract.fields).toEqual({ title: 'A fine title' });
    expect(blocksSeen(extract)).toEqual(['Text.', 'Later']);
    expect(headingsSeen(extract)).toEqual(['Later']);
  });

  test('is front matter’s where the heading says something else, which stays', async () => {
    const extract = await extractOf('---\ntitle: One\n---\n# Two\n\nText.\n');
    expect(extract.fields).toEqual({ title: 'One' });
    expect(blocksSeen(extract)).toEqual(['Two', 'Text.']);
  });

  test('is not a heading further down', async () => {
    const extract = await extractOf('Text.\n\n# A part\n\nMore.\n');
    expect(extract.fields).toEqual({});
    expect(blocksSeen(extract)).toEqual(['Text.', 'A part', 'More.']);
  });
});

describe('front matter', () => {
  test('is taken as it is written', async () => {
    const extract = await extractOf(
      '---\nid: 007\ntitle: 1984\nauthor: null\ndate: 2024-01-10T23:30:00-05:00\n---\nText.\n',
    );
    expect(extract.fields).toEqual({
      id: '007',
      title: '1984',
      date: { value: '2024-01-10T23:30:00-05:00', from: 'front matter' },
    });
  });

  test('is found behind a byte order mark, and all ranges count it', async () => {
    const text = '\uFEFF---\ntitle: One\n---\n## Two\n- three\n';
    const extract = await extractOf(text);
    expect(extract.fields).toEqual({ title: 'One' });
    expect(extract.text).toBe(text);
    expect(blocksSeen(extract)).toEqual(['Two', 'three']);
    expect(extract.headings.map(({ start, end }) => text.slice(start, end))).toEqual(['Two']);
  });

  test.each([
    [
      'broken',
      '---\ntitle: "One\n---\nText.\n',
      'The front matter is not valid YAML (Missing closing "quote at line 1, column 12:); the article was loaded without it.',
    ],
    [
      'a mere word',
      '---\nword\n---\nText.\n',
      'The front matter is not a list of “name: value” lines; the article was loaded without it.',
    ],
    [
      'with a link that is none',
      '---\nurl: javascript:alert(1)\n---\nText.\n',
      '“url” should be an address that begins with http:// or https://; it was left out.',
    ],
    [
      'TOML',
      '+++\ntitle = "One"\n+++\nText.\n',
      'Front matter between +++ lines (TOML) is not read; write it as YAML between --- lines.',
    ],
    [
      'swollen',
      `---\ntitle: ${'x'.repeat(70_000)}\n---\nText.\n`,
      'The front matter is longer than 65536 characters; the article was loaded without it.',
    ],
    [
      'with aliases that grow',
      `---\na: &a [x, x]\n${[...'bcdefghijk'].map((name, index) => `${name}: &${name} [${`*${'abcdefghijk'[index]}, `.repeat(9)}]\n`).join('')}---\nText.\n`,
      'The front matter is not valid YAML (Excessive alias count indicates a resource exhaustion attack); the article was loaded without it.',
    ],
  ])('%s front matter is a warning and the article loads', async (_name, text, message) => {
    const result = await read(text);
    expect(problemLines(result)).toEqual([`warning: ${message}`]);
    expect(result.extracts.map(blocksSeen)).toEqual([['Text.']]);
    expect(result.extracts[0]!.fields).toEqual({});
  });

  test('without its closing line is text, and said to be', async () => {
    const result = await read('---\ntitle: One\n\nText.\n');
    expect(problemLines(result)).toEqual([
      'warning: The front matter has no closing --- line and was read as text; add the line.',
    ]);
    expect(result.extracts.map(blocksSeen)).toEqual([['title: One', 'Text.']]);
  });
});

test('references that have no letter of their own in the file stand as they are, with a warning', async () => {
  const result = await read('10&nbsp;000 &notone; &eacute;\n');
  expect(result.extracts.map(blocksSeen)).toEqual([['10&nbsp;000 &notone; &eacute;']]);
  expect(problemLines(result)).toEqual([
    'warning: Character references such as &nbsp; (2 here) are quoted as they stand; write the characters themselves.',
  ]);
});

describe('what no article is', () => {
  test.each([
    [
      'no words',
      '---\ntitle: One\n---\n# One\n\n![x](y)\n',
      'There are no words below the title and front matter; add the text of the article.',
    ],
    [
      'quotes without end',
      `${'>'.repeat(50_000)} a`,
      'A line opens more than 50 quotes or lists within each other; if this is an article all the same, save its words as .txt.',
    ],
    [
      'lists without end',
      `${'- '.repeat(50_000)} a`,
      'A line opens more than 50 quotes or lists within each other; if this is an article all the same, save its words as .txt.',
    ],
    [
      'marks without end',
      '*a_ '.repeat(50_000),
      'One paragraph holds more than 1000 marks (* _ [ <); if this is an article all the same, save its words as .txt.',
    ],
    [
      'headings without end',
      'a\n=\n\n'.repeat(50_000),
      'More than 1000 lines are nothing but === or ---; if this is an article all the same, save its words as .txt.',
    ],
  ])('%s', async (_name, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });
});

// Without deep indents: behind one, a `>` in a lazily written quote is a letter and is taken for a mark.
const marks = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '`c`',
    '\n```\n',
    '\n~~~\n',
    '# ',
    '- ',
    '1. ',
    '> ',
    '[',
    '](x)',
    '&amp;',
    '\\*',
    '\\\n',
    '![i](x)',
  ],
  ...['---\n', '\n', '\n\n', '\r\n', ' '],
);
const letters = fc.stringMatching(/^[a-z]{1,6}$/);
const written = fc
  .tuple(
    fc.constantFrom('', '\uFEFF'),
    fc.array(fc.oneof({ weight: 2, arbitrary: letters }, { weight: 3, arbitrary: marks }), { maxLength: 40 }),
  )
  .map(([mark, pieces]) => mark + pieces.join(''));

/** The blocks of the syntax tree, made of its values alone: it is not asked where they stand in the file. */
function blocksOfTree(node: Nodes): string[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [folded(inlineWords(node))].filter(Boolean);
  if (node.type === 'code')
    return node.value
      .split(/\n[^\S\n]*\n/)
      .map(folded)
      .filter(Boolean);
  return 'children' in node ? node.children.flatMap(blocksOfTree) : [];
}

function inlineWords(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(inlineWords).join('') : '';
}

const folded = (text: string) => text.replace(/[\s\uFEFF]+/g, ' ').trim();

test('whatever is written, title and blocks are those of the syntax tree, and ranges are in order', async () => {
  await fc.assert(
    fc.asyncProperty(written, async (text) => {
      const tree = fromMarkdown(text.replace(/^\uFEFF/, ''), {
        extensions: [frontmatter()],
        mdastExtensions: [frontmatterFromMarkdown()],
      });
      const expected = blocksOfTree(tree);
      const extract = await read(text).then(
        ({ extracts }): Extract | undefined => extracts[0],
        () => undefined,
      );
      // No words at all, or none below a title.
      if (!extract) {
        expect(expected.length).toBeLessThan(2);
        return;
      }
      const title = extract.fields.title === undefined ? [] : [extract.fields.title];
      // A line of nothing but marks is empty without them and may part what the tree holds together; words it never does.
      expect([...title, ...blocksSeen(extract)].join(' ')).toBe(expected.join(' '));
      expect(extract.text).toBe(text);
      expect(extract.breaks).toEqual(extract.breaks.toSorted((a, b) => a - b));
      for (const ranges of [extract.markup, extract.headings]) {
        for (const [index, { start, end }] of ranges.entries()) {
          expect(start).toBeGreaterThanOrEqual(ranges[index - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: 1000 },
  );
});
