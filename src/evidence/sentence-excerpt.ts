import type { Article, Range } from '../corpus/article.ts';
import type { Excerpt } from '../reply.ts';
import type { Archive } from '../retrieval/archive.ts';
import { excerptOf } from '../retrieval/excerpt.ts';
import { createPassageFinder } from './passage-at.ts';

/** Makes an excerpt of a range of an article that no search has found. */
export type ExcerptMaker = (article: Article, range: Range, highlights: readonly Range[]) => Excerpt;

export function createExcerptMaker(archive: Archive): ExcerptMaker {
  const passageAt = createPassageFinder(archive);
  return (article, range, highlights) => {
    const passage = passageAt(article, range.start);
    const excerpt = excerptOf(archive, { passage, range, answer: null, concepts: [], score: 0, alsoIn: [] });
    return { ...excerpt, highlights };
  };
}
