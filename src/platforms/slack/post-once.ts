import { setTimeout } from 'node:timers/promises';
import pRetry from 'p-retry';
import type { SlackContext } from './context.ts';
import type { Content } from './message.ts';
import { type Mark, type Spot, whereItStands } from './named-post.ts';
import type { Patience } from './patience.ts';
import { PostError } from './response-url.ts';
import { isRefused, isUndelivered } from './undelivered.ts';
import { retryAfterOf } from './web-errors.ts';

const RETRIES = 4;

/** No previews of what is linked. */
export const QUIET = { unfurl_links: false, unfurl_media: false } as const;

export function placeOf({ channel, thread }: Pick<Spot, 'channel' | 'thread'>) {
  return { channel, ...(thread !== null && { thread_ts: thread }) };
}

/**
 * Posts for everybody there, once: where nobody can say if a post has arrived, it is looked for before it is made again. Gives its
 * time.
 * @throws PostError `uncertain` where it may stand there and cannot be looked for; else what Slack answered
 */
export async function postOnce(
  { web, patience }: Pick<SlackContext, 'web' | 'patience'>,
  spot: Spot,
  mark: Mark,
  content: Content,
): Promise<string | null> {
  const message = { ...placeOf(spot), ...content, ...QUIET, metadata: { ...mark } };
  /** Whether a post may have arrived of which we were told nothing. */
  let mayStand = false;

  async function attempt(): Promise<string | null> {
    if (mayStand) {
      const standing = await whereItStands(web, spot, mark);
      if (standing.kind === 'found') return standing.ts;
      if (standing.kind === 'too many') throw new Error('There are more messages than are looked through for a post.');
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
    if (mayStand) throw new PostError('uncertain', 'Slack did not say whether it took a post.', { cause: error });
    throw error;
  }
}

/** Tries again where Slack has not said no, for as long as a post is worth it. */
export async function patiently<Value>(attempt: () => Promise<Value>, patience: Patience): Promise<Value> {
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
