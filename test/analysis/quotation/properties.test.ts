import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../../src/analysis/quotation/align.ts';
import { createQuoteChecker } from '../../../src/analysis/quotation/check-quote.ts';
import { diffTokens } from '../../../src/analysis/quotation/diff-tokens.ts';
import { articleAt, buildQuoteIndex, bytesOf, readTokens } from '../../../src/analysis/quotation/quote-index.ts';
import { tokensIn } from '../../../src/analysis/quotation/tokens.ts';
import { readTyped } from '../../../src/analysis/quotation/typed.ts';
import { articleFrom, harbourArticles } from '../../support/articles.ts';
import { expectSound } from './sound.ts';

const word = fc.constantFrom(
  ..."the a of sea boat not won't never quay 3,000 $5 US 港 방 - “ ” ‘ ’ … [ ] . , ; it's Ⅳ é \n\n".split(' '),
);
const prose = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));
const anyText = fc.oneof(prose, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
const plain = (words: string) => fc.constantFrom(...words.split(' '));

test('ranges lie in the article, nothing throws, and the diff spells both sides, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 4 }), anyText, fc.nat(), fc.nat(40), (texts, other, from, length) => {
      const articles = texts.map((text, at) => articleFrom({ id: String(at), title: '', paragraphs: [text] }));
      const check = createQuoteChecker(articles);
      const whole = texts.join(' ');
      const start = whole === '' ? 0 : from % whole.length;
      for (const quotation of [other, whole.slice(start, start + length * 4), texts[0] ?? ''])
        expectSound(check(quotation), quotation);
    }),
    { numRuns: 300 },
  );
});

test('a quotation of whole words is verbatim', () => {
  const words = fc.array(plain('sea boat quay tide harbour winter lamp rope'), { minLength: 12, maxLength: 40 });
  fc.assert(
    fc.property(words, fc.nat(6), fc.integer({ min: 4, max: 6 }), (all, from, length) => {
      const check = createQuoteChecker([articleFrom({ id: 'a', title: '', paragraphs: [all.join(' ')] })]);
      expect(check(all.slice(from, from + length).join(' ')).verdict).toBe('verbatim');
    }),
  );
});

test('an alignment spells the quotation and the article character by character', () => {
  const words = fc.array(plain('sea boat quay not tide the a'), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(words, words, (mine, theirs) => {
      const typed = readTyped(mine.join(' '));
      const text = theirs.join(' ');
      const tokens = tokensIn(text);
      const steps = align(typed.tokens, tokens, () => false);
      const parts = diffTokens(typed, { text, tokens }, steps);
      const joined = (kind: string) =>
        parts
          .filter((part) => part.kind === 'same' || part.kind === kind)
          .map((part) => part.text)
          .join('');
      const used = steps.flatMap(({ article }) => (article === null ? [] : [tokens[article]!]));
      expect(joined('removed').trim()).toBe(mine.join(' '));
      expect(joined('added')).toBe(used.length > 0 ? text.slice(used[0]!.start, used.at(-1)!.end) : '');
    }),
  );
});

test('tokens that are read again are those that were indexed', () => {
  const index = buildQuoteIndex(harbourArticles, true);
  for (const [number, article] of index.articles.entries()) {
    const first = index.firstToken[number]!;
    const tokens = tokensIn(article.text);
    for (let at = 0; at < tokens.length; at++) {
      expect(readTokens(index, number, first + at, first + at + 3)).toEqual(tokens.slice(at, at + 3));
      expect(articleAt(index, first + at)).toBe(number);
    }
  }
});

test('the index takes at most 16 bytes a word', () => {
  const text = Array.from({ length: 50_000 }, (_, at) => `word${(at * 7919) % 5003}`).join(' ');
  const index = buildQuoteIndex([articleFrom({ id: 'a', title: '', paragraphs: [text] })], true);
  expect(bytesOf(index) / 50_000).toBeLessThan(16);
});

test.each([
  ['words', 'the sea '.repeat(40_000)],
  ['cuts', 'the … sea … '.repeat(20_000)],
  ['insertions', '[the sea] '.repeat(20_000)],
  ['one long word', 'x'.repeat(500_000)],
  ['marks', '"\'[('.repeat(100_000)],
])('huge and repetitive input comes to an end: %s', (_, quotation) => {
  const check = createQuoteChecker([articleFrom({ id: 'a', title: '', paragraphs: ['the sea the '.repeat(60_000)] })]);
  expectSound(check(quotation), null);
});

const SEEDS = new URL('../../../../shared/seeds/', import.meta.url);
describe.skipIf(!existsSync(SEEDS))('the seed articles (skipped where ../shared/seeds is missing)', () => {
  const articles = existsSync(SEEDS)
    ? readdirSync(SEEDS).map((file) =>
        articleFrom({
          id: file,
          title: file,
          paragraphs: readFileSync(new URL(file, SEEDS), 'utf8')
            .trim()
            .split(/\n\s*\n/),
        }),
      )
    : [];
  const check = createQuoteChecker(articles);

  test.each(articles)('every longer paragraph of $id is verbatim where it stands', (article) => {
    for (const { start, end } of article.blocks) {
      const quotation = article.text.slice(start, end);
      if (quotation.split(/\s+/).length < 8 || /[…[]|\.{3}/.test(quotation)) continue;
      const result = check(quotation);
      expect(result.verdict, quotation).toBe('verbatim');
      expect(
        result.matches.some(
          (match) => match.article === article && match.range.start >= start && match.range.end <= end,
        ),
      ).toBe(true);
      expectSound(result, quotation);
    }
  });
});
