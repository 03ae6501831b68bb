import { setTimeout } from 'node:timers/promises';
import type { Asker, ChannelDesk, Desk } from '../command.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { createArrivals } from './arrivals.ts';
import { createChannelDesks } from './channel-desk.ts';
import { createChannelDigests } from './channel-digests.ts';
import type { Poster } from './poster.ts';
import { createRounds } from './rounds.ts';

export interface PostingOptions {
  readonly desk: Pick<Desk, 'digest' | 'ids'>;
  readonly store: Store;
  readonly clock: () => Date;
  readonly log: Log;
  /** The IANA time zone where nobody names one. */
  readonly zone: string;
  readonly hashOf: (person: string) => string;
  /** People who may change what every channel gets, with the platform before them. */
  readonly managers: readonly string[];
  readonly catchUpHours: number;
  /** Milliseconds from one round to the next. */
  readonly everyMs?: number;
}

/** What channels get by themselves: where it is set up, and where it is posted. */
export interface PostingRoom {
  readonly channelDesk: (asker: Asker) => ChannelDesk;
  /**
   * Remembers what came in; null for whatever is there that it does not know. What it fails to remember is looked for with the
   * next ones. Never rejects.
   */
  readonly noteArticles: (news: { readonly added: readonly { readonly id: string }[] } | null) => Promise<void>;
  /** Posts what is due from now on. */
  readonly start: (posters: readonly Poster[]) => void;
  /** Begins no further round, and waits for the one under way, `graceMs` at the longest. */
  readonly stop: (graceMs: number) => Promise<void>;
}

const EVERY_MS = 5_000;
const HOUR_MS = 3_600_000;

export function createPosting(options: PostingOptions): PostingRoom {
  const { desk, store, clock, log, zone, hashOf, managers, catchUpHours, everyMs = EVERY_MS } = options;
  const arrivals = createArrivals(store);
  const digests = createChannelDigests(desk.digest, store.posts, arrivals);
  const stopped = new AbortController();
  let underWay: Promise<void> = Promise.resolve();
  let isBehind = false;

  async function goRound(posters: readonly Poster[]): Promise<void> {
    const round = createRounds({ digests, arrivals, store, posters, clock, log, catchUpMs: catchUpHours * HOUR_MS });
    while (!stopped.signal.aborted) {
      underWay = round();
      await underWay;
      // Ends at once where it is stopped.
      await setTimeout(everyMs, undefined, { signal: stopped.signal, ref: false }).catch(() => {});
    }
  }

  return {
    channelDesk: createChannelDesks({ digests, store, arrivals, clock, zone, hashOf, managers }),
    async noteArticles(news) {
      try {
        const isAll = news === null || isBehind;
        isBehind = true;
        arrivals.note(isAll ? await desk.ids() : news.added.map(({ id }) => id), clock().getTime());
        isBehind = false;
      } catch (err) {
        log.error({ err }, 'It was not kept which articles came in; that is tried again with the next ones.');
      }
    },
    start(posters) {
      void goRound(posters);
    },
    async stop(graceMs) {
      stopped.abort();
      await Promise.race([underWay, setTimeout(graceMs, undefined, { ref: false })]);
    },
  };
}
