import type { Desk, DigestStyle } from '../command.ts';
import type { IsoDate } from '../corpus/article.ts';
import { dayIn } from '../digest/local-time.ts';
import type { Digest } from '../reply.ts';
import { laterBy } from '../retrieval/days.ts';
import type { Arrival, KeptPost, Posts } from '../store/posting.ts';
import type { KnownArrivals } from './arrivals.ts';
import type { Posting } from './poster.ts';
import { type Telling, tellingOf, toldBy, toldIn } from './telling.ts';

/** What is put together for a channel, as of one moment; the same from the same store and corpus. */
export interface Made {
  readonly telling: Telling;
  readonly digest: Digest;
  readonly occasion: 'digest' | 'watch';
  readonly channel: string;
  /** As of when, in milliseconds since 1970. */
  readonly at: number;
}

export interface ChannelDigests {
  /**
   * What is new since the channel's last digest that covers the topic; where there was none, since the day before `from`, in
   * milliseconds since 1970, which is the moment itself unless told.
   */
  readonly digest: (
    channel: string,
    about: { readonly topic: string | null; readonly zone: string; readonly from?: number },
    at: number,
  ) => Promise<Made>;
  /** What came in on a topic after an arrival, up to another one. */
  readonly watch: (
    channel: string,
    about: { readonly topic: string; readonly zone: string },
    arrivals: NonNullable<Telling['arrivals']>,
    at: number,
  ) => Promise<Made>;
  /** What a post told, put together again. */
  readonly remake: (post: Pick<KeptPost, 'channel' | 'at' | 'state'>) => Promise<Made>;
  /** What was posted in the channel as of this moment, put together again; null where nothing was. */
  readonly again: (channel: string, at: number) => Promise<Made> | null;
}

/** A digest of a whole day, to its last millisecond, does not reach into the day before. */
const DAY_AT_MOST_MS = 86_400_000 - 1;

/** @throws, from each of its functions, BriefwireError 'usage' where the topic cannot be read. */
export function createChannelDigests(
  digestOf: Desk['digest'],
  posts: Pick<Posts, 'told'>,
  arrivals: KnownArrivals,
): ChannelDigests {
  const digest: ChannelDigests['digest'] = async (channel, { topic, zone, from = Infinity }, at) => {
    const told = posts.told(channel, at);
    const last = told.findLast((post) => covers(post, topic));
    return digestSince(channel, { topic, zone, since: last?.at ?? Math.min(from, at) - DAY_AT_MOST_MS }, at, told);
  };

  async function digestSince(
    channel: string,
    { topic, zone, since }: Pick<Telling, 'topic' | 'zone' | 'since'>,
    at: number,
    told: readonly KeptPost[],
  ): Promise<Made> {
    const made = await digestOf({
      query: topic ?? '',
      now: dayIn(zone, at),
      since: dayIn(zone, since),
      until: dayIn(zone, at),
      told: {
        ...toldBy(told, false),
        cameIn: daysOf(arrivals.between(since, at), zone),
        isWatch: false,
      },
    });
    const telling: Telling = { kind: 'digest', topic, zone, since, ...toldIn(made), arrivals: null };
    return { digest: made, telling, occasion: 'digest', channel, at };
  }

  const watch: ChannelDigests['watch'] = async (channel, { topic, zone }, range, at) => {
    const told = posts.told(channel, at);
    const cameIn = arrivals.after(range.after).filter(({ number }) => number <= range.upTo);
    const today = dayIn(zone, at);
    const made = await digestOf({
      query: topic,
      now: today,
      since: laterBy(today, -1),
      // Where it is published, it may be tomorrow already.
      until: laterBy(today, 1),
      told: { ...toldBy(told, true), cameIn: daysOf(cameIn, zone), isWatch: true },
    });
    const telling: Telling = { kind: 'watch', topic, zone, since: at, ...toldIn(made), arrivals: range };
    return { digest: made, telling, occasion: 'watch', channel, at };
  };

  return {
    digest,
    watch,
    remake,
    again(channel, at) {
      const post = posts.told(channel, at + 1).findLast((post) => post.at === at);
      return post === undefined ? null : remake(post);
    },
  };

  function remake({ channel, at, ...post }: Pick<KeptPost, 'channel' | 'at' | 'state'>): Promise<Made> {
    const telling = tellingOf(post);
    const { topic, zone, arrivals } = telling;
    if (arrivals === null) return digestSince(channel, telling, at, posts.told(channel, at));
    return watch(channel, { topic: topic ?? '', zone }, arrivals, at);
  }
}

/** The ask by which it is made again for the pages after the first: `again` finds it by the moment. */
export function askOf({ telling, at }: Pick<Made, 'telling' | 'at'>, style: DigestStyle): Posting['ask'] {
  const { topic, zone } = telling;
  return {
    command: 'digest',
    options: { ...(topic !== null && { topic }), ...(style === 'short' && { style }) },
    now: dayIn(zone, at),
    at,
  };
}

/** Whether a post was a digest of everything, or on the same topic. */
function covers(post: KeptPost, topic: string | null): boolean {
  const telling = tellingOf(post);
  return telling.kind === 'digest' && (telling.topic === null || telling.topic === topic);
}

/** The days on which articles came in. What comes in together is kept with the same moment. */
function daysOf(arrivals: readonly Arrival[], zone: string): Map<string, IsoDate> {
  const days = new Map<number, IsoDate>();
  const dayOf = (at: number) => {
    const day = days.get(at) ?? dayIn(zone, at);
    days.set(at, day);
    return day;
  };
  return new Map(arrivals.map(({ article, at }) => [article, dayOf(at)]));
}
