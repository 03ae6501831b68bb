import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cursor, type Page, pageOf, type Room, START } from '../../../src/platforms/chat/paging.ts';
import { type Item, type Outline, type Part, plain, small } from '../../../src/platforms/chat/part.ts';
import { english } from '../../../src/platforms/languages/en.ts';

const textOf = (part: Part) => ('runs' in part ? part.runs.map(({ text }) => text).join('') : part.text);
const room: Room = {
  most: { characters: 400, blocks: 12 },
  comfortable: 200,
  links: 3,
  sizeOf: (part) => ({ characters: textOf(part).length, blocks: 1 }),
};

const item = (words: string, number = 1): Item => ({
  parts: [{ kind: 'quote', runs: [plain(words)] }, small(`[${number}] somewhere`)],
  link: { number, url: `https://example.org/${number}` },
});

const outline = (items: readonly Item[], others: Partial<Outline> = {}): Outline => ({
  head: [{ kind: 'title', text: 'barrier' }],
  lead: [small('2 articles')],
  items,
  passedOver: 0,
  more: false,
  foot: [small('that was all')],
  isAnswer: true,
  ...others,
});

function allPages(whole: Outline, on: Room = room): Page[] {
  const pages: Page[] = [];
  for (let cursor: Cursor | null = START; cursor !== null; cursor = pages.at(-1)!.next) {
    pages.push(pageOf(whole, cursor, on, english));
    if (pages.length > 500) throw new Error('The pages do not end.');
  }
  return pages;
}

const texts = (page: Page) => page.parts.map(textOf);
const quotes = (pages: readonly Page[]) =>
  pages.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'quote').map(textOf));

describe('a page', () => {
  test('holds everything where there is room', () => {
    const page = pageOf(outline([item('One.'), item('Two.', 2)]), START, room, english);
    const expected = ['barrier', '2 articles', 'One.', '[1] somewhere', 'Two.', '[2] somewhere', 'that was all'];
    expect(texts(page)).toEqual(expected);
    expect(page.next).toBeNull();
    expect(page.links.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('ends before an excerpt that would make it too long to read, and the next one begins there', () => {
    const whole = outline([item('a'.repeat(120)), item('b'.repeat(120), 2)]);
    const [first, second, ...others] = allPages(whole);
    expect(others).toEqual([]);
    expect(first!.next).toEqual({ item: 1, from: 0 });
    expect(texts(first!)).not.toContain('that was all');
    expect(texts(second!)).toEqual(['barrier', 'b'.repeat(120), '[2] somewhere', 'that was all']);
  });

  test('has no more links than there is room for', () => {
    const whole = outline([1, 2, 3, 4].map((number) => item('x', number)));
    expect(allPages(whole).map(({ links }) => links.length)).toEqual([3, 1]);
  });

  test('counts blocks as well as characters', () => {
    const tight = { ...room, most: { characters: 400, blocks: 5 } };
    expect(allPages(outline([item('x'), item('y', 2)]), tight)).toHaveLength(2);
  });

  test('of excerpts that the search passed over begins with the first that it gave', () => {
    const page = pageOf(outline([item('d', 4)], { passedOver: 3, more: true }), { item: 3, from: 0 }, room, english);
    expect(texts(page)).toEqual(['barrier', 'd', '[4] somewhere']);
    expect(page.next).toEqual({ item: 4, from: 0 });
  });

  test('behind the last excerpt, where the corpus has shrunk, says only what was asked', () => {
    const page = pageOf(outline([item('x')]), { item: 7, from: 0 }, room, english);
    expect(texts(page)).toEqual(['barrier', 'that was all']);
    expect(page.next).toBeNull();
  });
});

describe('a quotation that is too long for one message', () => {
  const sentences = Array.from({ length: 30 }, (_, index) => `Sentence number ${index} stands here. `);
  const pages = allPages(outline([item(sentences.join('').trim()), item('Next.', 2)]));

  test('is cut at the end of a sentence', () => {
    for (const words of quotes(pages)) expect(words.trimEnd()).toMatch(/\.$/);
  });

  test('is marked before and after each cut', () => {
    const [first, second] = pages;
    expect(first!.isCut).toBe(true);
    expect(texts(first!)).toContain(english.quotationGoesOn);
    expect(texts(second!)).toContain(english.quotationContinued);
    expect(texts(pages.at(-1)!)).not.toContain(english.quotationGoesOn);
  });

  test('has its citation under each piece', () => {
    expect(pages.filter((page) => texts(page).includes('[1] somewhere'))).toHaveLength(pages.length);
  });

  test('without any sentence is cut between words, and without those between characters', () => {
    expect(quotes(allPages(outline([item('word '.repeat(200))]))).every((words) => /^(word )+$/.test(words))).toBe(
      true,
    );
    const emoji = quotes(allPages(outline([item('👩‍👩‍👧'.repeat(100))])));
    expect(emoji.every((words) => /^(?:👩‍👩‍👧)+$/u.test(words))).toBe(true);
  });
});

test('all pages together hold every quotation word for word, and none is larger than a message', () => {
  const words = fc.string({
    unit: fc.constantFrom('a', 'b. ', ' ', '\n', '무', '👍', '"'),
    minLength: 1,
    maxLength: 900,
  });
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (all) => {
      const pages = allPages(outline(all.map((text, index) => item(text, index + 1))));
      expect(quotes(pages).join('')).toBe(all.join(''));
      for (const { parts } of pages) {
        const characters = parts.reduce((sum, part) => sum + textOf(part).length, 0);
        expect(characters).toBeLessThanOrEqual(room.most.characters);
        expect(parts.length).toBeLessThanOrEqual(room.most.blocks);
      }
    }),
  );
});
