import { setImmediate } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { KeptPost, Order } from '../store/posting.ts';
import type { Store } from '../store/store.ts';
import type { KnownArrivals } from './arrivals.ts';
import { askOf, type ChannelDigests, type Made } from './channel-digests.ts';
import { createDelivery, type Delivered, markOf, PATIENCE, type Patience } from './deliver.ts';
import { createDue, type Due, isStillDue } from './due.ts';
import type { Notice, Poster, Posting } from './poster.ts';
import { askingAgain, resuming, scheduleOf, setupOf, watchOf } from './setup.ts';
import { tellingOf } from './telling.ts';
import { createWaiting } from './waiting.ts';

export interface RoundsOptions {
  readonly digests: ChannelDigests;
  readonly arrivals: KnownArrivals;
  readonly store: Store;
  readonly posters: readonly Poster[];
  readonly clock: () => Date;
  readonly log: Log;
  /** Milliseconds after which a digest that was missed is not made up for. */
  readonly catchUpMs: number;
  readonly patience?: Patience;
  /** Milliseconds for which new articles are gathered before a watch tells of them. */
  readonly gatherMs?: number;
}

/** A watch has a minute at the most: for the gathering, the next round, and the post. */
const GATHER_MS = 20_000;

/**
 * Posts all that is due, each once, whatever happens meanwhile: a post is claimed in the store first, and what was claimed and
 * not ended is looked for on the platform before it is made again. Never rejects; while one round is under way, another does
 * nothing.
 */
export function createRounds(options: RoundsOptions): () => Promise<void> {
  const { digests, arrivals, store, posters, clock, log, catchUpMs } = options;
  const { patience = PATIENCE, gatherMs = GATHER_MS } = options;
  const { posts, orders, secret, holder } = store;
  const delivery = createDelivery({ posts, holder, clock, log, patience });
  const waiting = createWaiting(patience);
  const dueOf = createDue({ arrivals, catchUpMs, gatherMs });
  const now = () => clock().getTime();
  let isUnderWay = false;

  async function round(): Promise<void> {
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      const [all, unfinished] = [orders.all(), posts.unfinished()];
      await Promise.all(posters.map((poster) => roundOf(poster, all, unfinished)));
    } catch (err) {
      log.error({ err }, 'A round of posts was not made; the next one will be.');
    } finally {
      isUnderWay = false;
    }
  }

  /** One post after the other; one that fails does not keep the others from being posted. */
  async function roundOf(poster: Poster, all: readonly Order[], unfinished: readonly KeptPost[]): Promise<void> {
    const isIts = ({ channel }: { readonly channel: string }) => channel.startsWith(`${poster.platform}:`);
    const works = [
      ...unfinished.filter(isIts).map((post) => ({
        key: `post ${post.name}`,
        work: () => takeUp(poster, post, current(post.order)),
      })),
      ...all.filter(isIts).map((order) => ({
        key: `order ${order.number}`,
        work: () => postDue(poster, current(order.number)),
      })),
    ];
    for (const { key, work } of works) {
      if (waiting.isWaiting(key, now())) continue;
      try {
        await work();
        waiting.succeeded(key);
      } catch (err) {
        log.error({ err, about: key }, 'A post could not be worked out; it is tried again.');
        waiting.failed(key, now(), null);
      }
      await setImmediate();
    }
  }

  /** As it is by now: somebody may have paused or removed it since the round began. */
  function current(number: number): Order | null {
    return orders.all().find((order) => order.number === number) ?? null;
  }

  async function postDue(poster: Poster, order: Order | null): Promise<void> {
    if (order === null || order.paused !== null) return;
    const due = dueOf(order, now());
    if (due === null || waiting.isWaiting(due.name, now())) return;
    const known = posts.find(due.name);
    if (known !== null && known.status !== 'open') {
      // Whoever ended it was stopped before the order was moved on, or is at it.
      if (known.status !== 'claimed' && known.status !== 'posted') orders.moveOn(order.number, upToOf(known, due));
      return;
    }
    const made = await make(order, due);
    // While it was put together, somebody may have paused or removed it.
    if (current(order.number)?.paused !== null) return;
    const { stories } = made.digest;
    if (stories.length === 0 && due.kind === 'watch') return orders.moveOn(order.number, due.upTo);
    if (!posts.claim(keptAs(order, due.name, made), holder, now())) return;
    if (stories.length === 0 && scheduleOf(order).quiet === 'nothing') {
      posts.settle(due.name, holder, 'done', null);
      return orders.moveOn(order.number, due.upTo);
    }
    const delivered = await delivery.send(poster, { name: due.name, posting: postingOf(order, due.name, made) });
    await conclude(poster, order, { name: due.name, upTo: due.upTo }, delivered);
  }

  /** Goes on with what was begun and not ended, perhaps by a process that was killed. */
  async function takeUp(poster: Poster, left: KeptPost, order: Order | null): Promise<void> {
    const post = posts.takeOver(left.name, holder, now(), patience.lease);
    if (post === null) return;
    const due = order === null ? null : dueOf(order, now());
    const isDue = order !== null && isStillDue(order, post.name, due);
    const asLeft = { name: post.name, posting: postingOf(order, post.name, await digests.remake(post)) };
    // Where it is of another slot than the one that is due, that one is still to come.
    const end = { name: post.name, upTo: upToOf(post, isDue ? due : null) };
    if (post.status === 'posted' && post.message !== null) {
      const isOver = now() - post.at > catchUpMs;
      if (isOver) posts.settle(post.name, holder, 'done', null);
      const delivered: Delivered = isOver ? { kind: 'done' } : await delivery.rest(poster, asLeft, post.message);
      return conclude(poster, order, end, delivered);
    }
    const found = await delivery.lookFor(poster, asLeft, left.claimed, isDue);
    if (found !== 'absent') return conclude(poster, order, end, found);
    // In the meantime more may have come in.
    const anew = await make(order!, due ?? againDue(post));
    if (!posts.renew(post.name, holder, now(), { state: JSON.stringify(anew.telling), at: anew.at })) return;
    const delivered = await delivery.send(poster, { name: post.name, posting: postingOf(order, post.name, anew) });
    await conclude(poster, order, { name: post.name, upTo: anew.telling.arrivals?.upTo ?? end.upTo }, delivered);
  }

  /** What follows from how a post stands. */
  async function conclude(
    poster: Poster,
    order: Order | null,
    { name, upTo }: { readonly name: string; readonly upTo: number },
    delivered: Delivered,
  ): Promise<void> {
    switch (delivered.kind) {
      case 'perhaps':
        return;
      case 'later':
        return waiting.failed(name, now(), delivered.afterMs);
      case 'refused':
        return pauseAll(poster, order, delivered.why);
      case 'unknown':
        if (order !== null) await tell(poster, order, 'perhaps lost', 'forbidden', name);
        break;
      case 'done':
      case 'missed':
        break;
      default:
        delivered satisfies never;
    }
    waiting.succeeded(name);
    if (order !== null) orders.moveOn(order.number, upTo);
  }

  /** Nothing else of the channel would arrive either. */
  async function pauseAll(poster: Poster, refused: Order | null, why: 'gone' | 'forbidden'): Promise<void> {
    for (const order of orders.all().filter(({ channel }) => channel === refused?.channel)) {
      // Of several processes, one tells.
      if (orders.pause(order.number, why)) await tell(poster, order, 'paused', why, `paused:${order.number}:${now()}`);
    }
  }

  async function tell(
    poster: Poster,
    order: Order,
    about: Notice['about'],
    why: Notice['why'],
    of: string,
  ): Promise<void> {
    const { number, channel, kind, whom } = order;
    const { topic, language } = setupOf(order);
    log.warn({ order: number, channel, about, why }, 'What was set up for a channel needs somebody to look at it.');
    if (whom === null) return;
    const again = about === 'paused' ? resuming(order) : askingAgain(order);
    const name = markOf(secret, `notice\n${of}`);
    if (await poster.tell(whom, { about, why, what: kind, topic, again, channel, language, name })) return;
    log.warn({ order: number }, 'Whoever set it up could not be told.');
  }

  async function make(order: Order, due: Due): Promise<Made> {
    const { channel } = order;
    // What a channel is told comes after all that it was told, also where the clock was set back.
    const last = posts.told(channel, Number.MAX_SAFE_INTEGER).at(-1)?.at ?? 0;
    const at = Math.max(now(), last + 1);
    if (due.kind === 'watch') return digests.watch(channel, watchOf(order), due.arrivals, at);
    const { topic, when } = scheduleOf(order);
    return digests.digest(channel, { topic, zone: when.zone, from: order.from }, at);
  }

  function postingOf(order: Order | null, name: string, made: Made): Posting {
    const { topic } = made.telling;
    const style = order?.kind === 'digest' ? scheduleOf(order).style : 'full';
    const language = order === null ? 'en' : setupOf(order).language;
    return {
      channel: made.channel,
      name: markOf(secret, name),
      reply: { kind: 'digest', topic, digest: made.digest, style, occasion: made.occasion },
      ask: askOf(made, style),
      language,
    };
  }

  return round;
}

function keptAs({ number, channel }: Order, name: string, { telling, at }: Made) {
  return { name, order: number, channel, state: JSON.stringify(telling), at };
}

/** How far an order has come with a post: a watch with the arrivals of which it tells. */
function upToOf(post: KeptPost, due: Due | null): number {
  return tellingOf(post).arrivals?.upTo ?? due?.upTo ?? 0;
}

/** What a post of a watch was begun for, where its hours are quiet by now or more is being gathered. */
function againDue(post: KeptPost): Due {
  const { arrivals } = tellingOf(post);
  if (arrivals === null) throw new Error(`A digest was taken up that is not due: ${post.name}.`);
  return { kind: 'watch', name: post.name, upTo: arrivals.upTo, arrivals };
}
