import { compareText } from '../compare.ts';
import type { Excerpt } from '../reply.ts';

/** That of the older article first, those of undated ones last; within one article in the order of its text. */
export function compareExcerpts(a: Excerpt, b: Excerpt): number {
  return (
    compareText(a.article.date ?? '9999', b.article.date ?? '9999') ||
    compareText(a.article.id, b.article.id) ||
    a.start - b.start ||
    (a.highlights[0]?.start ?? 0) - (b.highlights[0]?.start ?? 0)
  );
}
