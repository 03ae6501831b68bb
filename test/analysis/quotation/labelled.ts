import { readFileSync } from 'node:fs';
import type { Article } from '../../../src/corpus/article.ts';
import { type ArticleDraft, articleFrom } from '../../support/articles.ts';

const folder = new URL('../../fixtures/quotation/', import.meta.url);

export interface LabelledQuotation {
  readonly verdict: string;
  /** Ids of the articles in which it stands, best first; `-` for none. */
  readonly ids: string;
  /** How many words differ; `*` where that does not matter. */
  readonly changes: string;
  readonly flags: string;
  readonly quotation: string;
}

/** Invented articles that quotations are looked for in. */
export function labelledArticles(): Article[] {
  return (JSON.parse(readFileSync(new URL('articles.json', folder), 'utf8')) as ArticleDraft[]).map(articleFrom);
}

/** The quotations of `cases.tsv`. */
export function labelledQuotations(): LabelledQuotation[] {
  return readFileSync(new URL('cases.tsv', folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [verdict, ids, changes, flags, quotation] = line.split('\t') as [string, string, string, string, string];
      return { verdict, ids, changes, flags, quotation: quotation.replaceAll('\\n', '\n') };
    });
}
