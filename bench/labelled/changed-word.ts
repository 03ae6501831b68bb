import type { Article } from '../../src/corpus/article.ts';
import { sentencesIn } from '../../src/corpus/sentences.ts';

/** Words of a quotation of which one is changed. */
const LENGTH = 20;

/** Runs of twenty words, each with one of them exchanged for a word that stands in no article: a different one each time. */
export function changed(articles: readonly Article[]): { id: string; quotation: string }[] {
  return articles.flatMap(({ id, text, blocks }) =>
    blocks
      .filter(({ kind }) => kind === 'paragraph')
      .flatMap(({ start, end }) => sentencesIn(text, start, end))
      .map(({ start, end }) => text.slice(start, end).split(/\s+/u))
      .filter((words) => words.length >= LENGTH)
      .map((words, index) => {
        const quotation = words.slice(0, LENGTH);
        quotation[(index * 7 + 3) % LENGTH] = 'quince';
        return { id, quotation: quotation.join(' ') };
      }),
  );
}
