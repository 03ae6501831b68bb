import { setTimeout } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import pRetry from 'p-retry';
import type { SlackContext } from './context.ts';
import { limits } from './limits.ts';
import type { Content } from './message.ts';
import { NOT_CONNECTED } from './response-url.ts';
import { isLasting, retryAfterOf, slackErrorOf } from './web-errors.ts';

/** Where an answer is posted. */
export interface Spot {
  readonly channel: string;
  /** Null outside of threads, in direct messages. */
  readonly thread: string | null;
  /** Which delivery is answered: by this an answer is found again of which nobody knows whether it has arrived. */
  readonly delivery: string;
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
 * again. Gives its time; null where the channel does not take it, which is only written down.
 * @throws what Slack answered where it cannot be posted
 */
export async function postInThread(context: SlackContext, spot: Spot, content: Content): Promise<string | null> {
  const { web, patience, log } = context;
  const metadata = { event_type: EVENT_TYPE, event_payload: { delivery: spot.delivery } };
  const { channel, thread } = spot;
  const message = { channel, ...(thread !== null && { thread_ts: thread }), ...content, ...QUIET, metadata };

  /** Whether a post may have arrived of which we were told nothing. */
  let mayStand = false;

  async function attempt(): Promise<string | null> {
    if (mayStand) {
      const found = await whereItStands(context, spot);
      if (found !== null) return found;
    }
    const { ts = null } = await web.chat.postMessage(message);
    return ts;
  }

  try {
    return await pRetry(attempt, {
      retries: RETRIES,
      minTimeout: patience.firstRepost,
      maxRetryTime: patience.posting,
      shouldRetry: async ({ error }) => {
        const wait = (retryAfterOf(error) ?? 0) * 1000;
        if (isRefused(error) || wait >= patience.posting) return false;
        await setTimeout(wait);
        mayStand ||= !isUndelivered(error);
        return !mayStand || (await canLook(context, spot));
      },
    });
  } catch (error) {
    if (!FORBIDDEN.has(slackErrorOf(error) ?? '')) throw error;
    log.warn(
      { why: slackErrorOf(error), channel },
      'Slack does not let Briefwire answer in a channel. Invite it there.',
    );
    return null;
  }
}

/** Tells one person a sentence where they asked. In direct messages nobody else reads along. */
export async function tellInThread(context: SlackContext, spot: Spot, user: string, content: Content): Promise<void> {
  const { channel, thread } = spot;
  const isDirect = channel.startsWith('D');
  const message = { channel, ...(thread !== null && { thread_ts: thread }), ...content };
  if (isDirect) await context.web.chat.postMessage({ ...message, ...QUIET });
  else await context.web.chat.postEphemeral({ ...message, user });
}

const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** The time of the post that answers the delivery; null where there is none. @throws where it cannot be looked for */
async function whereItStands({ web }: SlackContext, { channel, thread, delivery }: Spot): Promise<string | null> {
  const common = { channel, limit: limits.messagesRead, include_all_metadata: true } as const;
  const { messages = [] } = await (thread === null
    ? web.conversations.history(common)
    : web.conversations.replies({ ...common, ts: thread }));
  for (const message of messages) {
    const { metadata } = message as { metadata?: { event_type?: string; event_payload?: { delivery?: unknown } } };
    if (metadata?.event_type === EVENT_TYPE && metadata.event_payload?.delivery === delivery) return message.ts ?? null;
  }
  return null;
}

async function canLook(context: SlackContext, spot: Spot): Promise<boolean> {
  try {
    await whereItStands(context, spot);
    return true;
  } catch {
    return false;
  }
}

/** Whether Slack has said no to what was sent, so that sending it again would not help. */
function isRefused(error: unknown): boolean {
  const said = slackErrorOf(error);
  return isLasting(error) || (said !== null && !/internal|fatal|unavailable|timeout|ratelimited/.test(said));
}

/** Whether it has certainly not arrived. */
function isUndelivered(error: unknown): boolean {
  if (error instanceof webApi.WebAPIRateLimitedError) return true;
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode === 503;
  if (!(error instanceof webApi.WebAPIRequestError)) return false;
  const { original } = error;
  return 'code' in original && NOT_CONNECTED.has(String(original.code));
}
