import type { Archive } from './archive.ts';
import type { RankedPassage } from './ranked-passage.ts';

/** What a further passage of an article already shown still counts, and what likeness to one already shown costs. */
const SAME_ARTICLE = 0.6;
const LIKENESS = 0.5;
/** How many ranked passages are considered. */
const POOL = 60;

/**
 * Up to `count` passages that together tell more than the best-ranked ones would, beginning with `first`: after each choice, passages of the same
 * article and passages like it count less (maximal marginal relevance: Carbonell and Goldstein, 1998).
 */
export function spread(
  archive: Archive,
  ranked: readonly RankedPassage[],
  count: number,
  first: { has(passage: number): boolean } = new Set<number>(),
): RankedPassage[] {
  const pool = ranked
    .filter(({ passage }, place) => place < POOL || first.has(passage))
    .map((found) => ({ found, worth: first.has(found.passage) ? Number.POSITIVE_INFINITY : found.score }));
  const chosen: RankedPassage[] = [];
  const termsOf = new Map(pool.map(({ found: { passage } }) => [passage, new Set(archive.forward.terms(passage))]));
  while (chosen.length < count && pool.length > 0) {
    let best = 0;
    for (let i = 1; i < pool.length; i++) if (pool[i]!.worth > pool[best]!.worth) best = i;
    const [{ found }] = pool.splice(best, 1) as [(typeof pool)[number]];
    chosen.push(found);
    const article = archive.passages[found.passage]!.articleNumber;
    for (const other of pool) {
      if (archive.passages[other.found.passage]!.articleNumber === article) other.worth *= SAME_ARTICLE;
      other.worth *= 1 - LIKENESS * alike(termsOf.get(found.passage)!, termsOf.get(other.found.passage)!);
    }
  }
  return chosen;
}

/** Jaccard coefficient of the terms of two passages. */
export function likeness(archive: Archive, a: number, b: number): number {
  return alike(new Set(archive.forward.terms(a)), new Set(archive.forward.terms(b)));
}

function alike(one: ReadonlySet<number>, two: ReadonlySet<number>): number {
  let both = 0;
  for (const term of two) if (one.has(term)) both++;
  const either = one.size + two.size - both;
  return either === 0 ? 0 : both / either;
}
