import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/corpus/article.ts';
import { countWords, PASSAGE_WORDS, passagesOf } from '../../src/corpus/passages.ts';
import { sentencesIn } from '../../src/corpus/sentences.ts';
import { anyText } from './any-text.ts';
import { cleaned, slice } from './cleaned.ts';

/** Paragraphs; `# ` begins a heading, `✂ ` a block before which something was removed. */
function articleOf(...paragraphs: readonly string[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    const afterCut = paragraph.startsWith('✂ ');
    const marked = afterCut ? paragraph.slice(2) : paragraph;
    const kind = marked.startsWith('# ') ? 'heading' : 'paragraph';
    const words = kind === 'heading' ? marked.slice(2) : marked;
    if (text !== '') text += '\n\n';
    blocks.push({ kind, afterCut, start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, blocks };
}

/** `count` sentences of `words` words each, told apart by their first. */
function sentences(name: string, count: number, words: number): string {
  return Array.from({ length: count }, (_, at) => `${name}${at}${' word'.repeat(words - 1)}.`).join(' ');
}

/** The first words of the sentences of each passage. */
function layoutOf(article: { text: string; blocks: readonly Block[] }): string[] {
  return passagesOf(article).map((passage) =>
    passage.sentences.map((sentence) => slice(article.text, sentence).split(/[ .]/)[0]).join(' '),
  );
}

/** The sizes are tuned on questions; how they are kept is tested here. */
const { least, most } = PASSAGE_WORDS;

describe('how sentences are put together', () => {
  test.each([
    { what: 'one short paragraph is one passage', paragraphs: [sentences('A', 3, 10)], passages: ['A0 A1 A2'] },
    {
      what: 'short paragraphs are joined while there are too few words, up to the most',
      paragraphs: [sentences('A', 1, 20), sentences('B', 1, least - 21), sentences('C', 1, most - least + 1)],
      passages: ['A0 B0 C0'],
    },
    {
      what: 'a paragraph that would make it too long starts another',
      paragraphs: [sentences('A', 1, least - 1), sentences('B', 1, most - least + 2)],
      passages: ['A0', 'B0'],
    },
    {
      what: 'a passage that is long enough takes no other paragraph',
      paragraphs: [sentences('A', 1, least), sentences('B', 1, 2)],
      passages: ['A0', 'B0'],
    },
    {
      what: 'a long paragraph is parted evenly between sentences',
      paragraphs: [sentences('A', 6, Math.floor(most / 4))],
      passages: ['A0 A1 A2', 'A3 A4 A5'],
    },
    {
      what: 'a single sentence is never parted',
      paragraphs: [sentences('A', 1, most + 50)],
      passages: ['A0'],
    },
    {
      what: 'a heading parts',
      paragraphs: [sentences('A', 1, 10), '# The price', sentences('B', 1, 10)],
      passages: ['A0', 'B0'],
    },
    {
      what: 'a removed place parts',
      paragraphs: [sentences('A', 1, 10), `✂ ${sentences('B', 1, 10)}`],
      passages: ['A0', 'B0'],
    },
    { what: 'headings alone make no passage', paragraphs: ['# One', '# Two'], passages: [] },
    { what: 'an empty article has none', paragraphs: [], passages: [] },
  ])('$what', ({ paragraphs, passages }) => {
    expect(layoutOf(articleOf(...paragraphs))).toEqual(passages);
  });

  test('Chinese and Japanese, which part no words, are measured by their characters', () => {
    const sentence = '北部諸島の当局は三つの港を閉鎖したと発表した。';
    const article = articleOf(sentence.repeat(30));
    const passages = passagesOf(article);
    expect(passages.length).toBeGreaterThan(2);
    // Twelve words or so each, where every two characters count as one.
    for (const passage of passages) expect(passage.sentences.length).toBeLessThanOrEqual(most / 10);
  });
});

test('each passage knows its place, its heading, its section and the paragraph in which it starts', () => {
  const article = articleOf(
    sentences('A', 1, 10),
    '# The price',
    sentences('B', 1, least),
    sentences('C', 1, 10),
    `✂ ${sentences('D', 1, 10)}`,
    '# What comes next',
    sentences('E', 1, 10),
  );
  expect(
    passagesOf(article).map(({ ordinal, heading, section, paragraph }) => ({ ordinal, heading, section, paragraph })),
  ).toEqual([
    { ordinal: 0, heading: null, section: 0, paragraph: 1 },
    { ordinal: 1, heading: 'The price', section: 1, paragraph: 2 },
    { ordinal: 2, heading: 'The price', section: 1, paragraph: 3 },
    { ordinal: 3, heading: 'The price', section: 2, paragraph: 4 },
    { ordinal: 4, heading: 'What comes next', section: 3, paragraph: 5 },
  ]);
});

test('over any text, each sentence of each paragraph is in just one passage, in order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const article = cleaned(text);
      const inPassages = passagesOf(article).flatMap((passage) => passage.sentences);
      const inBlocks = article.blocks
        .filter(({ kind }) => kind === 'paragraph')
        .flatMap(({ start, end }) => sentencesIn(article.text, start, end));
      expect(inPassages).toEqual(inBlocks);
    }),
  );
});

test('over any text, a passage begins and ends with its sentences and spans no heading and no removed place', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const article = cleaned(text);
      for (const passage of passagesOf(article)) {
        expect(passage.start).toBe(passage.sentences[0]!.start);
        expect(passage.end).toBe(passage.sentences.at(-1)!.end);
        const parting = article.blocks.filter(
          ({ kind, afterCut, start }) =>
            start > passage.start && start < passage.end && (kind === 'heading' || afterCut),
        );
        expect(parting).toEqual([]);
      }
    }),
  );
});

test('a passage is longer than the most words by less than its longest sentence', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });
  const paragraph = lengths.map((words) => words.map((count) => sentences('S', 1, count)).join(' '));
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 8 }), (paragraphs) => {
      const article = articleOf(...paragraphs);
      for (const { sentences: own } of passagesOf(article)) {
        const words = own.map((sentence) => slice(article.text, sentence).split(' ').length);
        const total = words.reduce((sum, count) => sum + count, 0);
        if (own.length > 1) expect(total).toBeLessThan(PASSAGE_WORDS.most + Math.max(...words));
      }
    }),
  );
});

test.each([
  ['words', 'Sixty boats, 12 lorries.', 4],
  ['what a hyphen, a point or an apostrophe holds together', "The mayor's tide-barrier costs 3.5 million.", 6],
  ['signs of a script without spaces, two a word', '港の倉庫', 2],
  ['a figure among them', '港の1番目の倉庫', 5],
  ['syllables of Korean', '항구 12번 창고', 3],
])('words of a text: %s', (_, text, words) => {
  expect(countWords(text)).toBe(words);
});
