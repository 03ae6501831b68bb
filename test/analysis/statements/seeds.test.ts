import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { statementsIn } from '../../../src/analysis/statements/statements.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { assemble, listCorpus, readExtracts } from '../../../src/corpus/load.ts';

/** Real articles, which are not ours to keep here. They lie beside the checkout where Briefwire is built. */
const SEEDS = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'seeds');
const present = existsSync(SEEDS);
if (!present) console.warn(`The articles in ${SEEDS} are not here: the tests on them are passed over.`);

const articles: Article[] = [];
if (present) articles.push(...assemble(await Promise.all((await listCorpus([SEEDS])).map(readExtracts))).articles);
const found = articles.map((article) => ({ article, statements: statementsIn(article) }));

describe.runIf(present)('the real articles', () => {
  test('say something, and nobody says too much', () => {
    const counts = found.map(({ statements }) => statements.length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(18);
    for (const count of counts) expect(count).toBeLessThan(20);
  });

  test('whoever speaks directly is named, and by a name of two words', () => {
    const direct = found.flatMap(({ statements }) => statements.filter(({ kind }) => kind === 'direct'));
    expect(direct.length).toBeGreaterThanOrEqual(5);
    for (const { speaker } of direct) expect(speaker.name?.split(' ').length).toBeGreaterThanOrEqual(2);
  });

  test('sentences stand within one paragraph, and what is said within its sentence', () => {
    for (const { article, statements } of found)
      for (const { sentence, said, kind } of statements) {
        expect(article.blocks.some(({ start, end }) => start <= sentence.start && sentence.end <= end)).toBe(true);
        expect(sentence.start <= said.start && said.end <= sentence.end).toBe(true);
        if (kind === 'direct') expect(article.text[said.start - 1]).toMatch(/["“‘'«]/u);
      }
  });

  test('a name is never a title, a day or a country with a person behind it', () => {
    for (const { statements } of found)
      for (const { speaker } of statements) {
        expect(speaker.name ?? '').not.toMatch(/^(?:the|president|minister|mr|dr|on|in|following|during)\b/iu);
        if (speaker.resolvedBy === 'surname' || speaker.resolvedBy === 'pronoun') expect(speaker.kind).toBe('person');
      }
  });
});
