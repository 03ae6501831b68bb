import { type APIMessage, ChannelType, type REST, Routes } from 'discord.js';
import { isThreadType } from './channel-types.ts';
import { limits } from './limits.ts';
import type { Places } from './places.ts';

/** What it takes to post what Discord is to get once, and to find it again. */
export interface Post {
  /** Neither asks twice nor waits where it is to ask less. */
  readonly rest: REST;
  readonly places: Places;
}

/** The first second of 2015, from which Discord counts: https://discord.com/developers/docs/reference#snowflakes */
const EPOCH_MS = 1_420_070_400_000;

/** The smallest id that something of this time can have; `at` in milliseconds since 1970. */
export function idAt(at: number): string {
  return String(BigInt(Math.max(0, Math.floor(at) - EPOCH_MS)) << 22n);
}

/** Milliseconds for all of it. */
const LOOK_MS = 20_000;

/**
 * What the bot wrote in a channel after the message with the id `after`, the oldest first, up to the one that `isLast`.
 * `unreadable`: it may not look there, or more was written since than anybody looks through. Null where the gateway
 * has not told enough for now.
 * @throws whatever keeps Discord from answering
 */
export async function ownAfter(
  channel: string,
  after: string,
  { rest, places }: Post,
  isLast: (message: APIMessage) => boolean = () => false,
): Promise<readonly APIMessage[] | 'unreadable' | null> {
  const me = places.me();
  if (me === null) return null;
  const signal = AbortSignal.timeout(LOOK_MS);
  const mayRead = await isReadable(channel, { rest, places }, signal);
  if (mayRead !== true) return mayRead === null ? null : 'unreadable';
  const own: APIMessage[] = [];
  let from = after;
  for (let search = 0; search < limits.searches; search += 1) {
    const query = new URLSearchParams({ after: from, limit: String(limits.messagesAtOnce) });
    const found = (await rest.get(Routes.channelMessages(channel), { query, signal })) as APIMessage[];
    const oldestFirst = found.toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
    own.push(...oldestFirst.filter(({ author }) => author.id === me));
    if (found.length < limits.messagesAtOnce || own.some(isLast)) return own;
    from = oldestFirst.at(-1)!.id;
  }
  return 'unreadable';
}

/**
 * Of channels that it may not read Discord shows the bot nothing, as if nothing were there. Null where that cannot be told for
 * now: the gateway has yet to tell of the server.
 */
async function isReadable(channel: string, { rest, places }: Post, signal: AbortSignal): Promise<boolean | null> {
  if (places.typeOf(channel) !== null) return places.canRead(channel);
  const { type, parent_id: parent } = (await rest.get(Routes.channel(channel), { signal })) as Looked;
  if (type === ChannelType.DM) return true;
  // A thread that was archived at the start is as open as the channel around it.
  return isThreadType(type) && parent != null && places.typeOf(parent) !== null ? places.canRead(parent) : null;
}

interface Looked {
  readonly type: ChannelType;
  readonly parent_id?: string | null;
}
