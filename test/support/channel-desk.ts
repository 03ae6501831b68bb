import type { Asker, ChannelDesk, Desk } from '../../src/command.ts';
import { silentLog } from '../../src/log.ts';
import { createPosting } from '../../src/posting/posting.ts';
import { memoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';

/** What channels get, by the real desk of channels, and who asked. */
export interface ChannelDesks {
  readonly channelDesk: (asker: Asker) => ChannelDesk;
  /** Everybody who asked, the oldest first. */
  readonly askers: readonly Asker[];
}

export function channelDesks(
  desk: Desk,
  store: Store = memoryStore(),
  clock = () => new Date('2024-03-01T12:00:00Z'),
): ChannelDesks {
  const askers: Asker[] = [];
  const posting = createPosting({
    ...{ desk, store, clock, log: silentLog, zone: 'UTC', managers: [], catchUpHours: 12 },
    hashOf: (person) => `hash of ${person}`,
  });
  posting.noteArticles();
  return {
    askers,
    channelDesk(asker) {
      askers.push(asker);
      return posting.channelDesk(asker);
    },
  };
}
