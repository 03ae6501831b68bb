import type { Article } from '../corpus/article.ts';
import type { Coverage } from '../reply.ts';

/** What some articles cover together. */
export function coverageOf(articles: readonly Pick<Article, 'date'>[]): Coverage {
  const dates = articles.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  return {
    articles: articles.length,
    from: dates.at(0) ?? null,
    to: dates.at(-1) ?? null,
    undated: articles.length - dates.length,
  };
}
