import { setTimeout } from 'node:timers/promises';
import { type APIPartialChannel, ChannelType, RESTJSONErrorCodes as Codes, Routes } from 'discord.js';
import { harmless } from '../../harmless.ts';
import type { Outcome } from '../../posting/poster.ts';
import type { LaidOut } from '../chat/lay-out.ts';
import type { Language } from '../languages/language.ts';
import { codeOf } from './api-error.ts';
import { limits } from './limits.ts';
import { ownAfter, type Post } from './look-for.ts';
import { isMarked } from './mark.ts';
import { failureIn, postOnce } from './post-once.ts';
import { pageBody } from './render.ts';

/** From the messages of these channels threads can hang. */
const THREADED: readonly (ChannelType | null)[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

/** Milliseconds for all pages: less than whoever posts keeps others from posting the same. */
const REST_MS = 40_000;
/** As long as that it waits where it is told to: Discord takes five messages in five seconds. */
const LONGEST_WAIT_MS = 10_000;

/** How far the pages after the first one have come. `refused`: Discord does not let us, and will not. */
export type Rest = { readonly kind: 'whole' } | { readonly kind: 'refused' | 'unfinished'; readonly error: unknown };

/** The first page, by the channel and the id of its message, and the name of the whole. */
interface RestOf {
  readonly channel: string;
  readonly message: string;
  readonly name: string;
  /** Asked before each page. */
  readonly isOurs: () => boolean;
}

/**
 * Posts the pages after the first in the thread of the first one; in direct messages and threads, where there are no threads,
 * below it. What stands there already is not posted again. Never rejects.
 */
export async function postRest(
  { channel, message, name, isOurs }: RestOf,
  [first, ...others]: readonly LaidOut[],
  language: Language,
  post: Post,
): Promise<Rest> {
  if (first === undefined || others.length === 0) return { kind: 'whole' };
  const signal = AbortSignal.timeout(REST_MS);
  try {
    const place = await placeFor({ channel, message, name: threadName(first) }, post, signal);
    const standing = place.isNew ? [] : await ownAfter(place.channel, message, post);
    if (standing === 'unreadable') return { kind: 'refused', error: new Error('What stands there cannot be read.') };
    if (standing === null) return { kind: 'unfinished', error: new Error('The gateway has not told of the channel.') };
    for (const [index, page] of others.entries()) {
      if (!isOurs()) return { kind: 'unfinished', error: new Error('Somebody else goes on with it.') };
      const pageName = `${name}#${index + 2}`;
      if (standing.some((own) => isMarked(own, pageName))) continue;
      const body = pageBody(amongOthers(page, index === others.length - 1), language);
      const outcome = await patiently(
        () => postOnce(post.rest, place.channel, { body, name: pageName, signal }),
        signal,
      );
      if (outcome.kind === 'refused') return { kind: 'refused', error: outcome.error };
      if (outcome.kind !== 'posted') return { kind: 'unfinished', error: outcome.error };
    }
    return { kind: 'whole' };
  } catch (error) {
    const failure = failureIn(error);
    return { kind: failure.kind === 'refused' ? 'refused' : 'unfinished', error: failure.error };
  }
}

/** Where the pages go. The thread that hangs from a message has the id of the message. */
async function placeFor(
  { channel, message, name }: { readonly channel: string; readonly message: string; readonly name: string },
  { rest, places }: Post,
  signal: AbortSignal,
): Promise<{ readonly channel: string; readonly isNew: boolean }> {
  const looked =
    places.typeOf(channel) === null
      ? ((await rest.get(Routes.channel(channel), { signal })) as APIPartialChannel)
      : null;
  if (!THREADED.includes(looked?.type ?? places.typeOf(channel))) return { channel, isNew: false };
  try {
    const body = { name, auto_archive_duration: limits.threadArchive };
    await rest.post(Routes.threads(channel, message), { body, signal });
    return { channel: message, isNew: true };
  } catch (error) {
    if (codeOf(error) !== Codes.ThreadAlreadyCreatedForMessage) throw error;
    return { channel: message, isNew: false };
  }
}

/** Waits where Discord wants that for a moment. */
async function patiently(attempt: () => Promise<Outcome>, signal: AbortSignal): Promise<Outcome> {
  for (;;) {
    const outcome = await attempt();
    if (outcome.kind !== 'away' || outcome.afterMs === null || outcome.afterMs > LONGEST_WAIT_MS) return outcome;
    await setTimeout(outcome.afterMs, undefined, { signal });
  }
}

/** What the thread is about: the title of the page. Names of threads are shown as they are. */
function threadName({ page: { parts } }: LaidOut): string {
  const title = parts.find(({ kind }) => kind === 'title');
  const text = title?.kind === 'title' ? harmless(title.text).replace(/\s+/g, ' ').trim() : '';
  return text === '' ? 'Briefwire' : text.slice(0, limits.threadName).toWellFormed();
}

/** The pages before and after it stand beside it, so that it needs no buttons for these. */
function amongOthers(page: LaidOut, isLast: boolean): LaidOut {
  const { controls } = page;
  return { ...page, picture: null, controls: { ...controls, back: null, more: isLast ? controls.more : null } };
}
