import type { Article } from './article.ts';

/** The same article with all that it has at hand, whatever it is read from. */
export function plainArticle(article: Article): Article {
  const { id, revision, title, date, dateFrom, source, byline, dateline, url, file, text, blocks, runs } = article;
  return { revision, title, byline, source, date, dateFrom, dateline, url, file, text, blocks, runs, id };
}
