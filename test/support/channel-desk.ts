import { onTestFinished } from 'vitest';
import type { Asker, ChannelDesk, Desk } from '../../src/command.ts';
import { silentLog } from '../../src/log.ts';
import type { Poster } from '../../src/posting/poster.ts';
import { createPosting, type PostingRoom } from '../../src/posting/posting.ts';
import { memoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';

/** What channels get, by the real desk of channels, and who asked. */
export interface ChannelDesks {
  readonly channelDesk: (asker: Asker) => ChannelDesk;
  /** Everybody who asked, the oldest first. */
  readonly askers: readonly Asker[];
}

/** The real room that posts, with what is there noted, and a round right after the other. */
function postingRoom(desk: Desk, store: Store, clock: () => Date): PostingRoom {
  const posting = createPosting({
    ...{ desk, store, clock, log: silentLog, zone: 'UTC', managers: [], catchUpHours: 12, everyMs: 5 },
    hashOf: (person) => `hash of ${person}`,
  });
  void posting.noteArticles(null);
  return posting;
}

/** A morning on which an article came in, and what is due then is posted by the real room. */
export function morningOf(desk: Desk, store: Store) {
  let now = new Date('2024-01-10T06:00:00Z');
  const clock = () => now;
  const posting = postingRoom(desk, store, clock);
  onTestFinished(() => posting.stop(5000));
  return {
    clock,
    channelDesk: posting.channelDesk,
    /** It becomes a time at which something is due, and goes on quickly. */
    becomes(time: string, poster: Poster): void {
      now = new Date(time);
      const ticking = setInterval(() => {
        now = new Date(now.getTime() + 1000);
      }, 5);
      onTestFinished(() => clearInterval(ticking));
      posting.start([poster]);
    },
    stop: () => posting.stop(5000),
  };
}

export function channelDesks(
  desk: Desk,
  store: Store = memoryStore(),
  clock = () => new Date('2024-03-01T12:00:00Z'),
): ChannelDesks {
  const askers: Asker[] = [];
  const posting = postingRoom(desk, store, clock);
  return {
    askers,
    channelDesk(asker) {
      askers.push(asker);
      return posting.channelDesk(asker);
    },
  };
}
