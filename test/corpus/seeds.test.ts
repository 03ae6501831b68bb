import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { assemble, listCorpus, readExtracts } from '../../src/corpus/load.ts';
import { NOISE } from '../../src/corpus/noise.ts';
import { passagesOf } from '../../src/corpus/passages.ts';
import { rawRange } from '../../src/corpus/raw-range.ts';
import { bare, slice } from './cleaned.ts';

/** Real articles, which are not ours to keep here. They lie beside the checkout where Briefwire is built. */
const SEEDS = join(import.meta.dirname, '..', '..', '..', 'shared', 'seeds');
const present = existsSync(SEEDS);
if (!present) console.warn(`The articles in ${SEEDS} are not here: the tests on them are passed over.`);

const articles: Article[] = [];
if (present) {
  const corpus = assemble(await Promise.all((await listCorpus([SEEDS])).map(readExtracts)));
  articles.push(...corpus.articles);
}

const named = (prefix: string) => articles.find(({ id }) => id.startsWith(prefix))!;
const raw = ({ file }: Article) => readFileSync(file, 'utf8');

describe.runIf(present)('the real articles', () => {
  test('are all read', () => {
    expect(articles.map(({ id }) => `${id}.txt`)).toEqual(readdirSync(SEEDS).sort());
  });

  test.each([
    { id: '000', title: 'South Korea', date: '2024-01-10', dateFrom: 'date line', byline: null, dateline: null },
    {
      id: '001',
      title: 'Tripartite Outrage:',
      date: '2023-10-30',
      dateFrom: 'byline',
      byline: 'Ezba Walayat',
      dateline: null,
    },
    { id: '002', title: 'North Korea', date: null, dateFrom: null, byline: null, dateline: null },
    { id: '003', title: 'South Korean', date: null, dateFrom: null, byline: null, dateline: null },
    { id: '004', title: 'Top Security', date: null, dateFrom: null, byline: null, dateline: 'WASHINGTON' },
  ])('$id: title, date, byline, dateline', ({ id, title, ...about }) => {
    expect(named(id)).toMatchObject(about);
    expect(named(id).title.split(' ').slice(0, 2).join(' ')).toBe(title);
  });

  test.each([
    { id: '000', headings: ['Communal', 'Implications', 'Call'], paragraphs: 4, cuts: 0 },
    { id: '001', headings: ['Introduction', 'The', 'Conclusion'], paragraphs: 4, cuts: 0 },
    { id: '002', headings: ['Growing'], paragraphs: 7, cuts: 1 },
    { id: '003', headings: [], paragraphs: 10, cuts: 0 },
    { id: '004', headings: [], paragraphs: 7, cuts: 0 },
  ])('$id: headings, paragraphs and removed places', ({ id, headings, paragraphs, cuts }) => {
    const { text, blocks } = named(id);
    const ofKind = (kind: string) => blocks.filter((block) => block.kind === kind);
    expect(ofKind('heading').map((block) => slice(text, block).split(' ')[0])).toEqual(headings);
    expect(ofKind('paragraph')).toHaveLength(paragraphs);
    expect(blocks.filter(({ afterCut }) => afterCut)).toHaveLength(cuts);
  });

  test.each([
    'spot_img',
    'More to read',
    'Written by staff',
    'written by',
    'Fair Use',
    'Photo:',
    'Get in Touch',
    'Latest Posts',
    'date 2024',
  ])('no article holds "%s"', (marker) => {
    expect(articles.filter((article) => raw(article).includes(marker)).length).toBeGreaterThan(0);
    for (const { title, text } of articles) expect(`${title}\n${text}`).not.toContain(marker);
  });

  test('no block is noise, and no paragraph says the title again', () => {
    for (const { title, text, blocks } of articles) {
      for (const block of blocks) {
        const rule = NOISE.find(({ kind, pattern }) => kind !== 'inline' && pattern.test(slice(text, block)));
        expect(rule?.name).toBeUndefined();
        expect(slice(text, block)).not.toBe(title);
      }
    }
  });

  test('words broken over a line end are whole again', () => {
    const { text } = named('004');
    expect(text).toContain('against Ukraine. He');
    expect(text).toContain('eastern Russia earlier this month.');
    expect(raw(named('004'))).toMatch(/Ukrai\nne[\s\S]*ea\nrlier/);
  });

  test('the sentence that an empty line broke is whole again', () => {
    expect(raw(named('001'))).toMatch(/not provided\n\nsufficient/);
    expect(named('001').text).toContain('not provided sufficient');
  });

  test('every passage and every sentence is the same in the file, white space apart', () => {
    for (const article of articles) {
      const passages = passagesOf(article);
      expect(passages.length).toBeGreaterThan(2);
      for (const range of passages.flatMap((passage) => [passage, ...passage.sentences])) {
        const inFile = rawRange(article, range);
        expect(inFile).not.toBeNull();
        expect(bare(slice(raw(article), inFile!))).toBe(bare(slice(article.text, range)));
      }
    }
  });

  test('any piece is the same in the file, or has no range there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...articles), fc.nat(), fc.nat(), (article, one, other) => {
        const [start, end] = [one, other].map((at) => at % (article.text.length + 1)).sort((a, b) => a - b);
        const inFile = rawRange(article, { start: start!, end: end! });
        if (inFile) expect(bare(slice(raw(article), inFile))).toBe(bare(article.text.slice(start, end)));
      }),
    );
  });

  test('no sentence is clipped: each ends as sentences do', () => {
    for (const article of articles) {
      const ends = passagesOf(article).flatMap(({ sentences }) => sentences.map((one) => slice(article.text, one)));
      expect(ends.filter((sentence) => !/[.?!]["”’]?$/.test(sentence))).toEqual([]);
    }
  });
});
