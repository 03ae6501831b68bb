import type { Arrival, Arrivals } from '../store/posting.ts';

/** When articles came in. */
export interface KnownArrivals {
  /**
   * Keeps that these are there. The very first ones count as having been there before anybody looked.
   * @throws BriefwireError 'store' where it cannot be kept
   */
  readonly note: (articles: readonly string[], now: number) => void;
  /** Milliseconds since 1970, 0 for what was there before anybody looked; null for what never came in. */
  readonly at: (article: string) => number | null;
  /** In order of arrival, those with a higher number than this. */
  readonly after: (number: number) => readonly Arrival[];
  /** The number of the last one; 0 before the first. */
  readonly last: () => number;
}

/** What the store has of arrivals, held in memory too, since a digest asks for thousands. */
export function createArrivals(store: Arrivals): KnownArrivals {
  let known: readonly Arrival[] = [];
  const byArticle = new Map<string, Arrival>();

  function read(): void {
    known = store.all();
    for (const arrival of known) byArticle.set(arrival.article, arrival);
  }

  read();
  return {
    note(articles, now) {
      const unknown = articles.filter((article) => !byArticle.has(article));
      if (unknown.length === 0) return;
      store.add(unknown, known.length === 0 ? 0 : now);
      // Another process may have kept some of them, and others.
      read();
    },
    at: (article) => byArticle.get(article)?.at ?? null,
    after: (number) => known.slice(known.findLastIndex((arrival) => arrival.number <= number) + 1),
    last: () => known.at(-1)?.number ?? 0,
  };
}
