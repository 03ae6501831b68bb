import type { SlackContext } from './context.ts';
import type { Content } from './message.ts';
import { type Mark, whereItStands } from './named-post.ts';
import { patiently, placeOf, postOnce, QUIET } from './post-once.ts';
import type { Responder } from './response-url.ts';
import { closedTo } from './undelivered.ts';
import { slackErrorOf } from './web-errors.ts';

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

/**
 * Posts an answer for everybody there, once. Gives its time; null where there is none to be made: the channel does not take it,
 * which is only written down, or it stood there before.
 * @throws PostError `uncertain` where it may stand there and cannot be looked for; else what Slack answered
 */
export async function postInThread(context: SlackContext, spot: Spot, content: Content): Promise<string | null> {
  const { channel, thread, asked, delivery, isRepeated } = spot;
  const mark: Mark = { event_type: 'briefwire_reply', event_payload: { delivery } };
  // Only what is later can answer, and of that there is little, however long the thread.
  const place = { channel, thread, since: asked };
  try {
    // Where it cannot be looked for, to be answered twice is better than not at all.
    const standing = isRepeated ? await whereItStands(context.web, place, mark).catch(() => null) : null;
    if (standing?.kind === 'found') return null;
    return await postOnce(context, place, mark, content);
  } catch (error) {
    if (closedTo(error) === null) throw error;
    const why = slackErrorOf(error);
    context.log.warn({ why, channel }, 'Slack does not let Briefwire answer in a channel. Invite it there.');
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
