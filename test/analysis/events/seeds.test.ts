import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventsIn } from '../../../src/analysis/events/events.ts';
import { figuresIn } from '../../../src/analysis/figures/figures.ts';
import type { Article, IsoDate } from '../../../src/corpus/article.ts';
import { assemble, listCorpus, readExtracts } from '../../../src/corpus/load.ts';

/** Real articles, which are not ours to keep here. They lie beside the checkout where Briefwire is built. */
const SEEDS = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'seeds');
const present = existsSync(SEEDS);
if (!present) console.warn(`The articles in ${SEEDS} are not here: the tests on them are passed over.`);

const articles: Article[] = [];
if (present) articles.push(...assemble(await Promise.all((await listCorpus([SEEDS])).map(readExtracts))).articles);

describe.runIf(present)('the real articles', () => {
  test('tell some dates and figures, and not more than they have sentences', () => {
    for (const find of [eventsIn, figuresIn]) {
      const counts = articles.map((article) => find(article).length);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(6);
      for (const count of counts) expect(count).toBeLessThan(20);
    }
  });

  test('words stand within their sentence, and that within one paragraph', () => {
    for (const article of articles)
      for (const { sentence, words } of [...eventsIn(article), ...figuresIn(article)]) {
        expect(article.blocks.some(({ start, end }) => start <= sentence.start && sentence.end <= end)).toBe(true);
        expect(sentence.start <= words.start && words.end <= sentence.end).toBe(true);
      }
  });

  test('what happened lies near the articles, and nothing is resolved in an undated one', () => {
    for (const article of articles)
      for (const { when, resolvedFrom } of eventsIn(article)) {
        if (when) expect(when.from >= '2000-01-01' && when.to <= '2030-12-31').toBe(true);
        if (article.date === null) expect(resolvedFrom).not.toBe('publication date');
      }
  });

  test('the same article tells the more, the more is known of its day', () => {
    for (const article of articles) {
      const open = (date: string | null) =>
        eventsIn({ ...article, date: date as IsoDate | null }).filter(({ when }) => when === null).length;
      expect(open('2024-01-10')).toBeLessThanOrEqual(open(null));
    }
  });

  test('figures are numbers, and count what their words end with, where these have a noun', () => {
    for (const article of articles)
      for (const { words, value, headTerm } of figuresIn(article)) {
        const written = article.text.slice(words.start, words.end).toLowerCase();
        expect(value === null || value > 0).toBe(true);
        if (headTerm !== null && /\p{L}$/u.test(written)) expect(written).toContain(headTerm.slice(0, 3));
      }
  });
});
