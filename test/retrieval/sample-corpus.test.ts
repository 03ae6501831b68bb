import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { assemble, listCorpus, readExtracts } from '../../src/corpus/load.ts';
import { parseAliases } from '../../src/retrieval/aliases.ts';
import { buildArchive } from '../../src/retrieval/archive.ts';
import { parseCitation } from '../../src/retrieval/cite.ts';
import { createSearcher, type Searcher } from '../../src/retrieval/search.ts';
import { createAnalyser } from '../../src/retrieval/terms.ts';
import { verify } from '../../src/retrieval/verify.ts';
import { closeWords, commonness, isNoun, isOrdinary } from '../../src/retrieval/wordnet.ts';
import { LATER } from './support.ts';

/** The shipped sample with the shipped aliases: what a newcomer meets. The questions are those of the README. */
const root = join(import.meta.dirname, '../..');
let articles: readonly Article[];
let searcher: Searcher;

beforeAll(async () => {
  const files = await listCorpus([join(root, 'corpus')]);
  articles = assemble(await Promise.all(files.map(readExtracts))).articles;
  const aliases = parseAliases(readFileSync(join(root, 'src/retrieval/aliases.default.txt'), 'utf8'));
  searcher = createSearcher(
    buildArchive(articles, createAnalyser(aliases, { closeWords, commonness, isNoun, isOrdinary })),
    () => LATER,
  );
});

function answerTo(query: string): [article: string, sentence: string] {
  const found = searcher.ask({ query });
  expect(found).toMatchObject({ answerable: true, missing: [] });
  const [{ article, answer }] = found.excerpts as [(typeof found.excerpts)[number]];
  const { text } = articles.find(({ id }) => id === article.id)!;
  return [article.id, text.slice(answer!.start, answer!.end)];
}

describe('/brief', () => {
  test('of a passage whose best sentence another article has told, the next best is shown', () => {
    const texts = searcher.brief({ query: 'troops' }).excerpts.map(({ text }) => text);
    expect(texts.filter((text) => text.includes('agrees with international law'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('about 3,000'))).toHaveLength(1);
  });

  test.each(['troops', 'arms deliveries', 'missiles'])('%s: three to five excerpts from several articles', (query) => {
    const { answerable, excerpts, coverage } = searcher.brief({ query });
    expect(answerable).toBe(true);
    expect(excerpts.length).toBeGreaterThanOrEqual(3);
    expect(excerpts.length).toBeLessThanOrEqual(5);
    expect(new Set(excerpts.map(({ article }) => article.id)).size).toBeGreaterThanOrEqual(3);
    expect(coverage.articles).toBeGreaterThanOrEqual(3);
  });

  test('the autumn of the troops is told with its days', () => {
    expect(searcher.brief({ query: 'troops', limit: 3 }).coverage).toMatchObject({ to: '2024-10-26', undated: 1 });
  });
});

describe('/ask', () => {
  test.each([
    ['who denied the arms deliveries?', 'arms-deliveries-denied', 'North Korea denied the arms deliveries.'],
    ['who denied it? arms deliveries Pyongyang', 'arms-deliveries-denied', 'North Korea denied the arms deliveries.'],
    ['how much aid did Yoon pledge to Ukraine?', '2023-09-21-yoon-at-the-united-nations', '$300 million'],
    ['when did Lavrov visit North Korea?', 'lavrov-visit', 'October 18, 2023'],
    ['how many troops does North Korea plan to send by the end of the year?', /troops/, '10,000'],
    ['who came for Seoul to the talks in Washington?', 'troops-alarm-three-advisers', 'Shin Won-sik'],
  ])('%s', (query, id, words) => {
    const [article, sentence] = answerTo(query);
    expect(article).toMatch(id);
    expect(sentence).toContain(words);
  });

  test('a name typed wrong is read as the one of the articles', () => {
    const found = searcher.ask({ query: 'when did lavrof visit North Korea?' });
    expect(found).toMatchObject({ answerable: true, corrected: [{ typed: 'lavrof', read: 'Lavrov' }] });
    expect(found.excerpts[0]!.article.id).toBe('lavrov-visit');
  });

  test('tanks stand nowhere: it is said, and tanks are not read as talks', () => {
    const found = searcher.ask({ query: 'how many tanks were delivered?' });
    expect(found).toMatchObject({ answerable: false, missing: ['tanks'], corrected: [] });
    expect(found.excerpts.length).toBeGreaterThan(0);
  });

  test.each(['What is the price of herring in Bergen?', 'Who is the prime minister of Portugal?'])(
    'what has nothing to do with the story is declined: %s',
    (query) => {
      expect(searcher.ask({ query }).answerable).toBe(false);
    },
  );
});

test('the operators of the README narrow as it says', () => {
  const idsFor = (query: string) => searcher.search({ query, limit: 50 }).excerpts.map(({ article }) => article);
  for (const { source } of idsFor('missiles source:ledger')) expect(source).toBe('Harbor Ledger');
  for (const { date } of idsFor('missiles before:2023-12')) expect(date! < '2023-12-01').toBe(true);
  for (const { title } of idsFor('title:advisers')) expect(title).toMatch(/advisers/i);
  expect(idsFor('on:"January 10, 2024"').map(({ id }) => id)).toEqual(['2024-01-10-missile-transfer']);
});

test('what one outlet took over from the other, with small changes, is said to stand in both', () => {
  const [first] = searcher.search({ query: 'vice foreign minister Kim Jong-gyu law' }).excerpts;
  expect(first!.article.id).toBe('troops-called-lawful');
  expect(first!.alsoIn.map(({ id }) => id)).toEqual(['wire-troops-lawful']);
});

test('every excerpt is verbatim, and its citation holds', () => {
  const queries = [
    'troops',
    'arms deliveries',
    'who denied the arms deliveries?',
    'missiles',
    'Yoon',
    'advisers Seoul',
  ];
  for (const query of queries) {
    for (const way of ['brief', 'ask', 'search'] as const) {
      for (const { article, start, end, text, citation } of searcher[way]({ query }).excerpts) {
        expect(articles.find(({ id }) => id === article.id)!.text.slice(start, end)).toBe(text);
        const shelf = {
          article: (id: string) => articles.find((one) => one.id === id) ?? null,
          holding: () => articles,
          earlierText: () => null,
        };
        expect(verify(parseCitation(citation)!, shelf).verdict).toBe('intact');
      }
    }
  }
});

test('nothing that a page left behind is ever quoted', () => {
  const furniture = /lighthouses|sailor|harbor master|Share this|Get in Touch|Latest Posts|picture desk|Subscribe/;
  for (const query of ['troops', 'missiles', 'arms', 'Russia', 'advisers', 'ten knots every sailor should know']) {
    for (const way of ['brief', 'ask', 'search'] as const)
      for (const { text } of searcher[way]({ query, limit: 20 }).excerpts) expect(text).not.toMatch(furniture);
  }
});
