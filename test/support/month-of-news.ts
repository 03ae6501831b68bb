import { existsSync, readFileSync } from 'node:fs';
import type { Article } from '../../src/corpus/article.ts';
import { articleFrom } from './articles.ts';

const FILE = new URL('../../../shared/bench/mhr500/articles.jsonl', import.meta.url);

/** Whether the news is there that tests of a month of it are skipped without. */
export const hasNews = existsSync(FILE);

interface Line {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly date: string;
  readonly source: string;
}

/** Real news that was published from one day on, before another one; none where it is not there. */
export function newsBetween(from: string, before: string): Article[] {
  const lines = hasNews ? readFileSync(FILE, 'utf8').trim().split('\n') : [];
  return lines
    .map((line) => JSON.parse(line) as Line)
    .filter(({ date }) => date >= from && date < before)
    .map(({ id, title, text, date, source }) =>
      articleFrom({ id, title, date, source, paragraphs: text.split(/\n\n+/) }),
    );
}
