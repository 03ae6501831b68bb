import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article, ArticleId, IsoDate } from '../../src/corpus/article.ts';
import { clean } from '../../src/corpus/clean.ts';
import { parseCitation } from '../../src/retrieval/cite.ts';
import { createSearcher } from '../../src/retrieval/search.ts';
import { verify } from '../../src/retrieval/verify.ts';
import { archiveOf } from './support.ts';

/** Promise 1, over arbitrary Unicode: what is shown stands in the article, character by character. */

const NOW = '2024-01-10' as IsoDate;

const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('tide', 'barrier', 'North', 'Korea', 'He', 'denied', 'But', 'U.S.', 'Won-sik'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('항구를', '東京タワー', 'قال', 'न्यूयॉर्क', '$300', 'million', '10,000', '👩‍🚀', '“no.”'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }) },
);
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 12 }), fc.constantFrom('.', '?', '。', '…', '!”', ''))
  .map(([words, stop]) => words.join(' ') + stop);
const paragraph = fc
  .tuple(fc.array(sentence, { minLength: 1, maxLength: 5 }), fc.constantFrom(' ', '\n', '  ', '\u00a0'))
  .map(([sentences, between]) => sentences.join(between));
const rawText = fc
  .tuple(fc.array(paragraph, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n\n', '\r\n\r\n', '\n \n\n'))
  .map(([paragraphs, between]) => paragraphs.join(between));
const id = fc.oneof(
  fc.constantFrom('vote', 'a@01234567:0-1~01234567', '(draft)', '항구', '[1] x'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);

/** An article as reading a text file makes it: cleaned, with the map to its raw text. */
function articleOf(raw: string, id: string): Article | null {
  const extract = {
    text: raw,
    isRaw: true,
    markup: [],
    headings: [],
    breaks: [],
    layout: 'plain',
    fields: {},
  } as const;
  const { warnings: _, ...article } = clean(extract, 'made.txt', () => false);
  const named = id.replace(/\s+/g, '-') as ArticleId;
  return article.blocks.some(({ kind }) => kind === 'paragraph') ? { ...article, id: named } : null;
}

const withoutSpace = (text: string) => text.replace(/\s+/gu, '');

test('every excerpt is verbatim by clean and by raw offsets, what is marked lies inside, and its citation is intact', () => {
  const drafts = fc.uniqueArray(fc.record({ raw: rawText, id }), {
    minLength: 1,
    maxLength: 4,
    selector: ({ id }) => id.replace(/\s+/g, '-'),
  });
  const question = fc.array(fc.oneof(word, fc.nat(200)), { minLength: 1, maxLength: 5 });
  let shown = 0;
  fc.assert(
    fc.property(drafts, question, (drafts, question) => {
      const raws = new Map<string, string>();
      const articles = drafts.flatMap(({ raw, id }) => {
        const article = articleOf(raw, id);
        if (article) raws.set(article.id, raw);
        return article ? [article] : [];
      });
      const shelf = {
        article: (id: string) => articles.find((article) => article.id === id) ?? null,
        holding: () => articles,
        earlierText: () => null,
      };
      // Numbers stand for words of the articles, so that most questions find something.
      const words = articles.flatMap(({ text }) => text.split(/\s+/));
      const query = question
        .map((part) => (typeof part === 'number' ? (words[part % words.length] ?? '') : part))
        .join(' ');
      const searcher = createSearcher(archiveOf(articles, 'North Korea = 북한 = DPRK'), () => NOW);
      for (const way of ['brief', 'ask', 'search'] as const) {
        const findings = searcher[way]({ query });
        expect(findings.confidence).toBeGreaterThanOrEqual(0);
        for (const excerpt of findings.excerpts) {
          shown++;
          const { start, end, text, raw, highlights, answer, citation } = excerpt;
          const article = articles.find(({ id }) => id === excerpt.article.id)!;
          expect(text).not.toBe('');
          expect(article.text.slice(start, end)).toBe(text);
          if (raw) expect(withoutSpace(raws.get(article.id)!.slice(raw.start, raw.end))).toBe(withoutSpace(text));
          let from = start;
          for (const range of [...highlights]) {
            expect(range.start).toBeGreaterThanOrEqual(from);
            expect(range.end).toBeGreaterThan(range.start);
            from = range.end;
          }
          expect(from).toBeLessThanOrEqual(end);
          if (answer) {
            expect(answer.start).toBeGreaterThanOrEqual(start);
            expect(answer.end).toBeLessThanOrEqual(end);
          }
          expect(answer === null).toBe(way !== 'ask');
          expect(verify(parseCitation(citation)!, shelf)).toMatchObject({
            verdict: 'intact',
            range: { start, end },
            text,
          });
        }
      }
    }),
    { numRuns: 200 },
  );
  // A property over excerpts says nothing where none is found.
  expect(shown).toBeGreaterThan(200);
});
