import type { Holdings } from '../command.ts';
import { byDateThenId } from '../compare.ts';
import type { Article } from '../corpus/article.ts';
import type { SourceSummary } from '../reply.ts';
import { headOf } from '../retrieval/archive.ts';
import { coverageOf } from '../retrieval/coverage.ts';
import { foldWord } from '../retrieval/fold.ts';

/** Articles that a list of sources names; of more, the newest. */
const MOST_LISTED = 5000;

/** What the corpus holds, with the `newest` of its articles. */
export function holdingsOf(newestFirst: readonly Article[], newest: number): Holdings {
  return {
    coverage: coverageOf(newestFirst),
    publishers: new Set(newestFirst.flatMap(({ source }) => source ?? [])).size,
    newest: newestFirst.slice(0, newest).map(headOf),
  };
}

/** Publishers in order of name, unnamed ones last, with the articles whose title or publisher holds the query, newest first. */
export function sourcesOf(newestFirst: readonly Article[], query: string | null): SourceSummary[] {
  const wanted = foldWord(query ?? '');
  const holds = ({ source, title }: Article) => foldWord(`${source ?? ''} ${title}`).includes(wanted);
  const found = wanted === '' ? newestFirst : newestFirst.filter(holds);
  const listed = new Set(found.slice(0, MOST_LISTED));
  return [...Map.groupBy(found, ({ source }) => source)]
    .sort(([a], [b]) => Number(a === null) - Number(b === null) || (a ?? '').localeCompare(b ?? '', 'en'))
    .map(([source, own]) => ({
      source,
      count: own.length,
      articles: own.filter((article) => listed.has(article)).map(headOf),
    }));
}

/** The articles in order of date, those without one last. */
export function inNewestOrder(articles: readonly Article[]): Article[] {
  return [...articles].sort(byDateThenId);
}
