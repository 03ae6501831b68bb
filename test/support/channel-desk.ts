import type { Asker, ChannelDesk, Desk } from '../../src/command.ts';
import { BriefwireError } from '../../src/errors.ts';
import type { DueTime, ScheduleSummary, WatchSummary } from '../../src/reply.ts';

/** What channels get, in memory: as little as platforms need. Times are not read, but every day at seven. */
export interface ChannelDesks {
  readonly channelDesk: (asker: Asker) => ChannelDesk;
  /** Everybody who asked, the oldest first. */
  readonly askers: readonly Asker[];
}

export function channelDesks(desk: Desk): ChannelDesks {
  const askers: Asker[] = [];
  const schedules = new Map<string, ScheduleSummary[]>();
  const watches = new Map<string, WatchSummary[]>();
  return {
    askers,
    channelDesk(asker) {
      askers.push(asker);
      const ofSchedules = numbered(asker, schedules, 'digest');
      const ofWatches = numbered(asker, watches, 'watch');
      return {
        digest: (request) => desk.digest({ ...request, since: '2023-10-30', until: '2024-01-10' }),
        schedules: ofSchedules.all,
        find: ofSchedules.find,
        removeSchedule: ofSchedules.remove,
        pause: (number) => ofSchedules.change(number, { paused: 'by hand', next: null }),
        resume: (number) => ofSchedules.change(number, { paused: null }),
        schedule: ({ timezone = 'UTC', topic = null, style = 'full', quiet = 'nothing' }) => {
          const when: DueTime = { days: [1, 2, 3, 4, 5, 6, 7], hour: 7, minute: 0, zone: timezone };
          const schedule = ofSchedules.add({ ...{ when, topic, style, quiet }, paused: null, next: null });
          return { isNew: true, schedule };
        },
        watches: ofWatches.all,
        removeWatch: ofWatches.remove,
        watch: ({ topic }) => ({ isNew: true, watch: ofWatches.add({ topic, quiet: null, paused: null }) }),
      };
    },
  };
}

function numbered<One extends { readonly number: number }>(
  { channel, mayManage }: Asker,
  kept: Map<string, One[]>,
  what: 'digest' | 'watch',
) {
  const all = () => kept.get(channel) ?? [];
  const put = (list: One[]) => {
    if (!mayManage) throw new BriefwireError('usage', { about: 'may not manage' });
    kept.set(channel, list);
  };
  const find = (number = all()[0]?.number): One => {
    const found = all().find((one) => one.number === number);
    if (found === undefined) throw new BriefwireError('not-found', { about: 'none set up', what });
    return found;
  };
  return {
    all,
    find,
    add(one: Omit<One, 'number'>): One {
      const added = { ...one, number: all().length + 1 } as One;
      put([...all(), added]);
      return added;
    },
    remove(number?: number): One {
      const removed = find(number);
      put(all().filter((one) => one !== removed));
      return removed;
    },
    change(number: number | undefined, change: Partial<One>): One {
      const changed = { ...find(number), ...change };
      put(all().map((one) => (one.number === changed.number ? changed : one)));
      return changed;
    },
  };
}
