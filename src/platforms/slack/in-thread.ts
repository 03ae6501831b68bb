import { setTimeout } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import pRetry from 'p-retry';
import type { SlackContext } from './context.ts';
import { limits } from './limits.ts';
import type { Content } from './message.ts';
import type { Patience } from './patience.ts';
import { NOT_CONNECTED, PostError, type Responder } from './response-url.ts';
import { isPassing, retryAfterOf, slackErrorOf } from './web-errors.ts';

/** Where an answer is posted. */
export interface Spot {
  readonly channel: string;
  /** Null outside of threads, in direct messages. */
  readonly thread: string | null;
  /** The time of the message that is answered. */
  readonly asked: string;
  /** Which delivery is answered: by this an answer is found again of which nobody knows whether it has arrived. */
  readonly delivery: string;
  /** Whether Slack brings the message again: it may have been answered by a Briefwire that was stopped right after. */
  readonly isRepeated: boolean;
}

/** By this a post of ours says which delivery it answers. */
const EVENT_TYPE = 'briefwire_reply';
const RETRIES = 4;
/** Answers of Slack with which a channel cannot be written to. */
const FORBIDDEN = new Set([
  ...['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action', 'restricted_action_thread_locked'],
  ...['restricted_action_read_only_channel', 'restricted_action_thread_only_channel', 'user_not_in_channel'],
]);

/**
 * Posts an answer for everybody there, once: where nobody can say if a post has arrived, it is looked for before it is made
 * again. Gives its time; null where there is none to be made: the channel does not take it, which is only written down, or
 * it stood there before.
 * @throws PostError `uncertain` where it may stand there and cannot be looked for; else what Slack answered
 */
export async function postInThread(context: SlackContext, spot: Spot, content: Content): Promise<string | null> {
  const { web, patience, log } = context;
  const metadata = { event_type: EVENT_TYPE, event_payload: { delivery: spot.delivery } };
  const message = { ...placeOf(spot), ...content, ...QUIET, metadata };
  if (spot.isRepeated && (await stoodBefore(context, spot))) return null;

  /** Whether a post may have arrived of which we were told nothing. */
  let mayStand = false;

  async function attempt(): Promise<string | null> {
    if (mayStand) {
      const found = await whereItStands(context, spot);
      if (found !== null) return found;
      mayStand = false;
    }
    try {
      const { ts = null } = await web.chat.postMessage(message);
      return ts;
    } catch (error) {
      mayStand = !isRefused(error) && !isUndelivered(error);
      throw error;
    }
  }

  try {
    return await patiently(attempt, patience);
  } catch (error) {
    if (mayStand) throw new PostError('uncertain', 'Slack did not say whether it took an answer.', { cause: error });
    const why = slackErrorOf(error) ?? '';
    if (!FORBIDDEN.has(why)) throw error;
    log.warn({ why, channel: spot.channel }, 'Slack does not let Briefwire answer in a channel. Invite it there.');
    return null;
  }
}

/**
 * Answers for the one person who asked. In direct messages nobody else reads along, so that what is to last can be a message
 * as any other; `once` is for what is of no use a moment later.
 */
export function aloneAt(context: SlackContext, spot: Spot, user: string): Responder {
  const { web, patience } = context;
  const isDirect = spot.channel.startsWith('D');
  // In a thread that has no replies yet, Slack shows nobody what is for one person alone.
  const isUnderWay = spot.thread !== spot.asked;
  const place = placeOf({ ...spot, thread: isUnderWay ? spot.thread : null });
  return {
    async post({ text, blocks }, insistence) {
      const passing = () => web.chat.postEphemeral({ ...place, text, blocks, user });
      if (insistence === 'once') await passing();
      else if (isDirect) await patiently(() => web.chat.postMessage({ ...place, text, blocks, ...QUIET }), patience);
      else await patiently(passing, patience);
    },
  };
}

const QUIET = { unfurl_links: false, unfurl_media: false } as const;

function placeOf({ channel, thread }: Pick<Spot, 'channel' | 'thread'>) {
  return { channel, ...(thread !== null && { thread_ts: thread }) };
}

/** Tries again where Slack has not said no, for as long as a post is worth it. */
async function patiently<Value>(attempt: () => Promise<Value>, patience: Patience): Promise<Value> {
  return pRetry(attempt, {
    retries: RETRIES,
    minTimeout: patience.firstRepost,
    maxRetryTime: patience.posting,
    shouldRetry: async ({ error }) => {
      const wait = (retryAfterOf(error) ?? 0) * 1000;
      if (isRefused(error) || wait >= patience.posting) return false;
      await setTimeout(wait);
      return true;
    },
  });
}

/** The time of the post that answers the delivery; null where there is none. @throws where it cannot be looked for */
async function whereItStands(
  { web }: SlackContext,
  { channel, thread, asked, delivery }: Spot,
): Promise<string | null> {
  // Only what is later can answer, and of that there is little, however long the thread.
  const common = { channel, oldest: asked, limit: limits.messagesRead, include_all_metadata: true } as const;
  const { messages = [] } = await (thread === null
    ? web.conversations.history(common)
    : web.conversations.replies({ ...common, ts: thread }));
  for (const message of messages) {
    const { metadata } = message as { metadata?: { event_type?: string; event_payload?: { delivery?: unknown } } };
    if (metadata?.event_type === EVENT_TYPE && metadata.event_payload?.delivery === delivery) return message.ts ?? null;
  }
  return null;
}

/** Where it cannot be looked for, to be answered twice is better than not at all. */
async function stoodBefore(context: SlackContext, spot: Spot): Promise<boolean> {
  try {
    return (await whereItStands(context, spot)) !== null;
  } catch {
    return false;
  }
}

/** Whether Slack has said no to what was sent, so that sending it again would not help. */
function isRefused(error: unknown): boolean {
  return slackErrorOf(error) !== null && !isPassing(error);
}

/** Whether it has certainly not arrived. */
function isUndelivered(error: unknown): boolean {
  if (error instanceof webApi.WebAPIRateLimitedError) return true;
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode === 503;
  if (!(error instanceof webApi.WebAPIRequestError)) return false;
  const { original } = error;
  return 'code' in original && NOT_CONNECTED.has(String(original.code));
}
