import type { Arrival } from '../store/posting.ts';
import type { Store } from '../store/store.ts';

/** When articles came in. */
export interface KnownArrivals {
  /**
   * Keeps that these are there. What is there the very first time counts as having been there before anybody looked.
   * @throws BriefwireError 'store' where it cannot be kept
   */
  readonly note: (articles: readonly string[], now: number) => void;
  /** Those of a time, both ends counted; in milliseconds since 1970, 0 for what was there before anybody looked. */
  readonly between: (from: number, upTo: number) => readonly Arrival[];
  /** In order of arrival, those with a higher number than this. */
  readonly after: (number: number) => readonly Arrival[];
  /** The number of the last one; 0 before the first. */
  readonly last: () => number;
}

/** Whether anybody has ever looked, also where there was nothing to see. */
const LOOKED = 'arrivals: looked';

/** What the store has of arrivals, held in memory too, since a digest asks for thousands. */
export function createArrivals(store: Pick<Store, 'arrivals' | 'value' | 'setValue'>): KnownArrivals {
  const known: Arrival[] = [];
  const articlesKnown = new Set<string>();
  const last = () => known.at(-1)?.number ?? 0;

  function read(): void {
    for (const arrival of store.arrivals.after(last())) {
      known.push(arrival);
      articlesKnown.add(arrival.article);
    }
  }

  read();
  return {
    note(articles, now) {
      const unknown = articles.filter((article) => !articlesKnown.has(article));
      const isFirst = store.value(LOOKED) === null;
      if (unknown.length > 0) {
        store.arrivals.add(unknown, isFirst ? 0 : now);
        // Another process may have kept some of them, and others.
        read();
      }
      if (isFirst) store.setValue(LOOKED, 'yes');
    },
    between: (from, upTo) => known.filter(({ at }) => from <= at && at <= upTo),
    after: (number) => known.slice(known.findLastIndex((arrival) => arrival.number <= number) + 1),
    last,
  };
}
