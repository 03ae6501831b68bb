import type { Asker, ChannelDesk } from '../command.ts';
import { type QuietHours, readQuietHours } from '../digest/quiet-hours.ts';
import { readWhen } from '../digest/when.ts';
import { nearestZones, zoneNamed } from '../digest/zones.ts';
import { BriefwireError } from '../errors.ts';
import { localDay } from '../local-day.ts';
import type { Remark } from '../remark.ts';
import { parseQuery } from '../retrieval/query.ts';
import type { Order } from '../store/posting.ts';
import type { Store } from '../store/store.ts';
import type { KnownArrivals } from './arrivals.ts';
import type { ChannelDigests } from './channel-digests.ts';
import { type Schedule, scheduleOf, scheduleSummary, type Watch, watchOf, watchSummary } from './setup.ts';

export interface ChannelDesksOptions {
  readonly digests: ChannelDigests;
  readonly store: Pick<Store, 'orders'>;
  readonly arrivals: KnownArrivals;
  readonly clock: () => Date;
  /** The zone where neither the person nor their platform names one. IANA. */
  readonly zone: string;
  /** The hash under which a person is kept. */
  readonly hashOf: (person: string) => string;
  /** People who may change what any channel gets, with the platform before them. */
  readonly managers: readonly string[];
}

/** Digests, or watches, of one channel. More is a mistake, or somebody's joke. */
const MOST_ORDERS = 20;

/** What channels get by themselves, for those who ask about it. */
export function createChannelDesks(options: ChannelDesksOptions): (asker: Asker) => ChannelDesk {
  const { digests, store, arrivals, clock, hashOf, managers } = options;
  const now = () => clock().getTime();

  return (asker) => {
    const { channel, person, language } = asker;
    const zone = asker.zone ?? options.zone;
    const own = (kind: Order['kind']) =>
      store.orders.all().filter((order) => order.kind === kind && order.channel === channel);

    return {
      async digest(request) {
        const at = request.at ?? now();
        const topic = request.query === '' ? null : request.query;
        const { digest, occasion } = await (digests.again(channel, at) ?? digests.digest(channel, { topic, zone }, at));
        return { digest, occasion };
      },

      schedule({ time, timezone, days, topic = null, style = 'full', quiet = 'nothing' }) {
        mustManage();
        const read = readWhen(
          { time, ...(days !== undefined && { days }), ...(timezone !== undefined && { zone: timezone }) },
          zone,
        );
        if ('about' in read) throw new BriefwireError('usage', read);
        mustBeReadable(topic);
        const when = { hour: read.hour, minute: read.minute, days: read.days, zone: read.zone };
        const wanted: Schedule = { when, topic, style, quiet, language };
        const { order, isNew } = setUp('digest', wanted, (order) => ({ ...scheduleOf(order), language }), now());
        return { isNew, schedule: scheduleSummary({ ...order, paused: null }, now()) };
      },
      schedules: () => own('digest').map((order) => scheduleSummary(order, now())),
      async preview(number, at = now()) {
        const order = one('digest', number);
        const { topic, style, when } = scheduleOf(order);
        const { digest } = await digests.digest(channel, { topic, zone: when.zone, from: order.from }, at);
        return { topic, style, digest, occasion: 'digest' };
      },
      pause(number) {
        mustManage();
        const order = one('digest', number);
        store.orders.pause(order.number, 'by hand');
        return scheduleSummary(one('digest', order.number), now());
      },
      resume(number) {
        mustManage();
        const order = one('digest', number);
        store.orders.resume(order.number, now());
        return scheduleSummary(one('digest', order.number), now());
      },
      removeSchedule(number) {
        mustManage();
        const order = one('digest', number);
        store.orders.remove(order.number);
        return scheduleSummary({ ...order, paused: order.paused ?? 'by hand' }, now());
      },

      watch({ topic, quiet, timezone }) {
        mustManage();
        mustBeReadable(topic);
        const named = timezone === undefined ? zone : zoneOf(timezone);
        const hours = quiet === undefined ? null : hoursOf(quiet);
        const wanted: Watch = {
          topic,
          quiet: hours === null ? null : { from: hours.from, to: hours.to, zone: named },
          zone: named,
          language,
        };
        const { order, isNew } = setUp('watch', wanted, (order) => ({ ...watchOf(order), language }), arrivals.last());
        return { isNew, watch: watchSummary({ ...order, paused: null }) };
      },
      watches: () => own('watch').map(watchSummary),
      removeWatch(number) {
        mustManage();
        const order = one('watch', number);
        store.orders.remove(order.number);
        return watchSummary(order);
      },
    };

    function mustManage(): void {
      if (asker.mayManage || managers.includes(person)) return;
      throw new BriefwireError('usage', { about: 'may not manage' });
    }

    /** Sets something up, unless the channel has the same already, whoever did that, and in whichever language. */
    function setUp(
      kind: Order['kind'],
      wanted: Schedule | Watch,
      asWanted: (order: Order) => Schedule | Watch,
      from: number,
    ) {
      const state = JSON.stringify(wanted);
      const before = own(kind);
      const same = before.find((order) => JSON.stringify(asWanted(order)) === state);
      if (same !== undefined) return { order: same, isNew: store.orders.resume(same.number, from) };
      if (before.length >= MOST_ORDERS) throw refused({ about: 'too many set up', what: kind, most: MOST_ORDERS });
      const order = store.orders.add({ kind, channel, person: hashOf(person), whom: person, state, from });
      return { order, isNew: true };
    }

    /** The one that is meant. */
    function one(kind: Order['kind'], number: number | undefined): Order {
      const all = own(kind);
      if (all.length === 0) throw refused({ about: 'none set up', what: kind });
      const found =
        number === undefined ? (all.length === 1 ? all[0] : undefined) : all.find((order) => order.number === number);
      if (found !== undefined) return found;
      throw refused(
        number === undefined
          ? { about: 'which number', what: kind, numbers: all.map((order) => order.number) }
          : { about: 'no such number', what: kind, typed: number },
      );
    }
  };

  /** A topic that cannot be read is told of now, and not at each digest. */
  function mustBeReadable(topic: string | null): void {
    const [problem] = topic === null ? [] : parseQuery(topic, localDay(clock())).problems;
    if (problem !== undefined) throw new BriefwireError('usage', problem);
  }
}

function refused(remark: Remark): BriefwireError {
  return new BriefwireError('not-found', remark);
}

function zoneOf(typed: string): string {
  const zone = zoneNamed(typed);
  if (zone === null) throw new BriefwireError('usage', { about: 'no such zone', typed, nearest: nearestZones(typed) });
  return zone;
}

function hoursOf(typed: string): QuietHours | null {
  const hours = readQuietHours(typed);
  if (hours !== null && 'about' in hours) throw new BriefwireError('usage', hours);
  return hours;
}
