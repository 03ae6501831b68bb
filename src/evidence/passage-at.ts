import type { Article } from '../corpus/article.ts';
import type { Archive } from '../retrieval/archive.ts';

/** Finds the number of the passage in which an offset of an article lies, or of the last one before it. */
export function createPassageFinder(archive: Archive): (article: Article, offset: number) => number {
  return (article, offset) => {
    let passage = archive.firstPassage[archive.numberOf.get(article.id)!]!;
    while (archive.passages[passage + 1]?.article === article && archive.passages[passage + 1]!.passage.start <= offset)
      passage += 1;
    return passage;
  };
}
