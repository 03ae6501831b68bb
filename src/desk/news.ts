import type { ArticleHead } from '../corpus/article.ts';

/** What has become of articles: they can be asked for, read otherwise, or are gone. */
export interface News {
  readonly added: readonly ArticleHead[];
  readonly changed: readonly ArticleHead[];
  readonly removed: readonly ArticleHead[];
}

export const nothingNew: News = { added: [], changed: [], removed: [] };

/** `3 articles came in, 1 changed, 1 went`, or null where there is nothing to tell. */
export function newsLine({ added, changed, removed }: News): string | null {
  const parts = [
    [added.length, 'came in'],
    [changed.length, 'changed'],
    [removed.length, 'went'],
  ] as const;
  const told = parts.filter(([count]) => count > 0);
  const [first, ...others] = told;
  if (first === undefined) return null;
  const articles = first[0] === 1 ? 'article' : 'articles';
  return [`${first[0]} ${articles} ${first[1]}`, ...others.map((part) => part.join(' '))].join(', ');
}
