import type { IsoDate } from '../corpus/article.ts';
import type { Archive } from '../retrieval/archive.ts';
import { filterFor } from '../retrieval/filter.ts';
import type { Query } from '../retrieval/query.ts';
import type { Searcher } from '../retrieval/search.ts';

/** Which articles are on a topic, by their place in the archive. */
export interface Topic {
  readonly accepts: (article: number) => boolean;
  /** Words of the topic, as typed, that stand nowhere in the corpus. */
  readonly missing: readonly string[];
}

/** Passages looked at, of all times and of the days of the digest. */
const MOST_PASSAGES = 400;
/** Share of the score of the best passage of all times from which an article is on the topic, a guess looked at by eye. */
const ON_TOPIC = 0.5;

/** Reads the topic of a query, whatever its days; the articles of the digest are looked through in any case. */
export function topicOf(
  archive: Archive,
  searcher: Searcher,
  query: Query,
  { now, due }: { now: IsoDate; due: readonly number[] },
): Topic {
  const filter = filterFor(archive, { ...query, from: null, to: null });
  const accepted = new Set<number>();
  for (const [passage, { articleNumber }] of archive.passages.entries()) {
    if (filter.accepts(passage)) accepted.add(articleNumber);
  }
  if (query.text === '') return { accepts: (article) => accepted.has(article), missing: [] };
  const request = { query: query.text.replaceAll(':', ' '), now, limit: MOST_PASSAGES };
  const ever = searcher.search(request);
  const ofDigest = searcher.search(request, new Set(due));
  const least = ON_TOPIC * (ever.excerpts[0]?.score ?? 0);
  const onTopic = new Set(
    [...ever.excerpts, ...ofDigest.excerpts]
      .filter(({ score }) => score >= least)
      .flatMap(({ article, alsoIn }) => [article.id, ...alsoIn.map(({ id }) => id)]),
  );
  const accepts = (article: number) => accepted.has(article) && onTopic.has(archive.articles[article]!.id);
  return { accepts, missing: ever.missing };
}
