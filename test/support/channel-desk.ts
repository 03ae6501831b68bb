import type { Asker, ChannelDesk, Desk } from '../../src/command.ts';
import { createArrivals } from '../../src/posting/arrivals.ts';
import { createChannelDesks } from '../../src/posting/channel-desk.ts';
import { createChannelDigests } from '../../src/posting/channel-digests.ts';
import { memoryStore } from '../../src/store/memory.ts';
import { HARBOUR_DAYS } from './articles.ts';

/** What channels get, for platforms: all of it is real but the days of a digest, in which the harbour has news. */
export interface ChannelDesks {
  readonly channelDesk: (asker: Asker) => ChannelDesk;
  /** Everybody who asked, the oldest first. */
  readonly askers: readonly Asker[];
}

export function channelDesks(desk: Desk, clock: () => Date = () => new Date('2024-03-01T12:00:00Z')): ChannelDesks {
  const askers: Asker[] = [];
  const store = memoryStore();
  const arrivals = createArrivals(store);
  const digests = createChannelDigests(desk.digest, store.posts, arrivals);
  const deskFor = createChannelDesks({
    ...{ digests, store, arrivals, clock, zone: 'UTC', hashOf: (person: string) => person, managers: [] },
  });
  return {
    askers,
    channelDesk(asker) {
      askers.push(asker);
      return {
        ...deskFor(asker),
        digest: (request) => ({ digest: desk.digest({ ...request, ...HARBOUR_DAYS }), occasion: 'digest' }),
      };
    },
  };
}
