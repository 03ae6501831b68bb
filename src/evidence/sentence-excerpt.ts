import type { Article, Range } from '../corpus/article.ts';
import type { Excerpt } from '../reply.ts';
import type { Archive } from '../retrieval/archive.ts';
import { excerptOf } from '../retrieval/excerpt.ts';

/** Makes an excerpt of a range of an article that no search has found. */
export type ExcerptMaker = (article: Article, range: Range, highlights: readonly Range[]) => Excerpt;

export function createExcerptMaker(archive: Archive): ExcerptMaker {
  const firstOf = new Map<string, number>();
  for (const [passage, { article }] of archive.passages.entries()) {
    if (!firstOf.has(article.id)) firstOf.set(article.id, passage);
  }

  /** The passage in which the range begins, or the last one before it. */
  function passageAt(article: Article, offset: number): number {
    let passage = firstOf.get(article.id)!;
    while (archive.passages[passage + 1]?.article === article && archive.passages[passage + 1]!.passage.start <= offset)
      passage += 1;
    return passage;
  }

  return (article, range, highlights) => {
    const passage = passageAt(article, range.start);
    const excerpt = excerptOf(archive, { passage, range, answer: null, concepts: [], score: 0, alsoIn: [] });
    return { ...excerpt, highlights };
  };
}
