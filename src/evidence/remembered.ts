import type { Article } from '../corpus/article.ts';

/** Each article is read once, when it is first asked for. */
export function remembered<Found>(read: (article: Article) => Found): (article: Article) => Found {
  const known = new WeakMap<Article, Found>();
  return (article) => {
    const found = known.get(article) ?? read(article);
    known.set(article, found);
    return found;
  };
}
