import type { ArticleHead } from '../corpus/article.ts';
import type { Archive } from './archive.ts';
import { likeness } from './diversify.ts';
import { byDateThenId, type RankedPassage } from './rank.ts';

/** Two passages of one story this alike are the same passage. */
const SAME = 0.6;

/** Knows which passages say the same because their articles are one text from several places. */
export interface Repeats {
  /** The ranking without passages that repeat a better one. */
  folded(ranked: readonly RankedPassage[]): RankedPassage[];
  /** The other articles that carry this passage, newest first, then in order of id. */
  alsoIn(passage: number): ArticleHead[];
}

export function createRepeats(archive: Archive): Repeats {
  const story = archive.stories;
  const tellers = new Map<number, number[]>();
  for (const [article, number] of story.entries()) tellers.set(number, [...(tellers.get(number) ?? []), article]);
  const passagesOf = new Map<number, number[]>();
  for (const [passage, { articleNumber }] of archive.passages.entries()) {
    if (tellers.get(story[articleNumber]!)!.length > 1)
      passagesOf.set(articleNumber, [...(passagesOf.get(articleNumber) ?? []), passage]);
  }
  const storyOf = (passage: number) => story[archive.passages[passage]!.articleNumber]!;
  return {
    folded(ranked) {
      const kept: RankedPassage[] = [];
      const shown = new Map<number, number[]>();
      for (const found of ranked) {
        const number = storyOf(found.passage);
        if (tellers.get(number)!.length > 1) {
          const before = shown.get(number) ?? [];
          const repeats = before.some(
            (other) => isOther(other, found.passage) && likeness(archive, other, found.passage) >= SAME,
          );
          if (repeats) continue;
          shown.set(number, [...before, found.passage]);
        }
        kept.push(found);
      }
      return kept;
    },
    alsoIn(passage) {
      const own = archive.passages[passage]!.articleNumber;
      return tellers
        .get(story[own]!)!
        .filter(
          (article) =>
            article !== own && passagesOf.get(article)!.some((other) => likeness(archive, passage, other) >= SAME),
        )
        .map((article) => headOf(archive, article))
        .sort(byDateThenId);
    },
  };

  function isOther(a: number, b: number): boolean {
    return archive.passages[a]!.articleNumber !== archive.passages[b]!.articleNumber;
  }
}

function headOf(archive: Archive, number: number): ArticleHead {
  const { text: _text, blocks: _blocks, runs: _runs, ...head } = archive.articles[number]!;
  return head;
}
