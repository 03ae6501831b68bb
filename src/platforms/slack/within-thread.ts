import type { SlackContext } from './context.ts';
import type { Responder } from './response-url.ts';

/** A thread in which somebody pressed a button, or called a command on a message. */
export interface InThread {
  readonly channel: string;
  /** The time of the message above the thread. */
  readonly thread: string;
  readonly user: string;
}

/**
 * Answers within the thread. A `response_url` does that with what everybody sees, and shows what one person sees below the
 * channel, where whoever reads a thread does not look
 * (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses): that is posted by the Web API, and by
 * the `response_url` only where Briefwire is not in the channel, or Slack fails.
 */
export function withinThread(
  { web, log }: Pick<SlackContext, 'web' | 'log'>,
  { channel, thread, user }: InThread,
  responder: Responder,
): Responder {
  return {
    async post(message, insistence) {
      if (message.replace_original) return responder.post(message, insistence);
      if (message.response_type === 'in_channel') {
        return responder.post({ ...message, thread_ts: thread }, insistence);
      }
      const { text, blocks } = message;
      try {
        await web.chat.postEphemeral({ channel, thread_ts: thread, user, text, blocks });
      } catch (err) {
        log.info({ err, channel }, 'Slack: an answer could not be shown in its thread; it is shown below the channel.');
        await responder.post(message, insistence);
      }
    },
  };
}
