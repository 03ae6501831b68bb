import { byDateThenId } from '../compare.ts';
import type { ArticleHead, Range } from '../corpus/article.ts';
import { type Archive, headOf, termNumbers } from './archive.ts';
import type { RankedPassage } from './ranked-passage.ts';

/** Words of which this share stands in another passage of the same story say nothing new. */
const SAME = 0.75;

/** A range of one passage's article. */
export interface Told {
  readonly passage: number;
  readonly range: Range;
}

/** Knows which passages say the same because their articles are one text from several places. */
export interface Repeats {
  /** The ranking without passages that say nothing which a better one of another article has not said. */
  folded(ranked: readonly RankedPassage[]): RankedPassage[];
  /** Whether what is told stands in what another article told before. */
  repeats(told: Told, before: readonly Told[]): boolean;
  /** The other articles that carry these words, newest first. */
  alsoIn(told: Told): ArticleHead[];
}

export function createRepeats(archive: Archive): Repeats {
  const { stories } = archive;
  const tellers = tellersOf(stories);
  const shared = (story: number) => tellers.has(story);
  const passagesOf = (article: number) => {
    const [from, to] = [archive.firstPassage[article]!, archive.firstPassage[article + 1]!];
    return Array.from({ length: to - from }, (_, ordinal) => from + ordinal);
  };
  const articleOf = (passage: number) => archive.passages[passage]!.articleNumber;
  const wordsOf = ({ passage, range }: Told) => {
    const { article } = archive.passages[passage]!;
    return termNumbers(archive, article.text.slice(range.start, range.end));
  };
  const wordsOfPassage = (passage: number) => new Set(archive.forward.terms(passage));
  return {
    folded(ranked) {
      const kept: RankedPassage[] = [];
      const told = new Map<number, number[]>();
      for (const found of ranked) {
        const article = articleOf(found.passage);
        const story = stories[article]!;
        if (shared(story)) {
          const before = (told.get(story) ?? []).filter((other) => articleOf(other) !== article);
          const words = wordsOfPassage(found.passage);
          if (before.some((other) => holds(wordsOfPassage(other), words))) continue;
          told.set(story, [...(told.get(story) ?? []), found.passage]);
        }
        kept.push(found);
      }
      return kept;
    },
    repeats(told, before) {
      const article = articleOf(told.passage);
      const others = before.filter(
        ({ passage }) => articleOf(passage) !== article && stories[articleOf(passage)] === stories[article],
      );
      if (others.length === 0) return false;
      const words = wordsOf(told);
      return others.some((other) => holds(wordsOf(other), words));
    },
    alsoIn(told) {
      const own = articleOf(told.passage);
      if (!shared(stories[own]!)) return [];
      const words = wordsOf(told);
      return tellers
        .get(stories[own]!)!
        .filter(
          (article) => article !== own && passagesOf(article).some((other) => holds(wordsOfPassage(other), words)),
        )
        .map((article) => headOf(archive.articles[article]!))
        .sort(byDateThenId);
    },
  };
}

function holds<T>(all: ReadonlySet<T>, words: ReadonlySet<T>): boolean {
  let held = 0;
  for (const word of words) if (all.has(word)) held++;
  return held >= SAME * words.size;
}

/** By story: the articles that tell it, in order, where there are several. */
function tellersOf(stories: Int32Array): Map<number, number[]> {
  const tellers = new Map<number, number[]>();
  for (const [article, story] of stories.entries()) {
    if (story === article) continue;
    const known = tellers.get(story);
    if (known) known.push(article);
    else tellers.set(story, [story, article]);
  }
  return tellers;
}
