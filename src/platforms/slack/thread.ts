import type { webApi } from '@slack/bolt';
import type { PageState } from '../chat/button.ts';
import { type ThreadAsRead, UNREAD } from '../chat/conversation.ts';
import type { SlackContext } from './context.ts';
import { inTime } from './in-time.ts';
import { limits } from './limits.ts';
import { textOf } from './typed-text.ts';

/** A message, and the thread in which it stands. */
export interface Place {
  readonly channel: string;
  readonly ts: string;
  /** The time of the message above the thread; null outside of one. */
  readonly thread: string | null;
}

type Message = NonNullable<webApi.ConversationsRepliesResponse['messages']>[number];

/**
 * What was said in a thread before a message, as far as Slack lets us read it. Never rejects and never takes long: what cannot
 * be read was not there.
 */
export async function readThread(context: SlackContext, place: Place, self: string): Promise<ThreadAsRead> {
  const { channel, ts, thread } = place;
  if (thread === null) return UNREAD;
  const messages = await inTime(messagesIn(context, channel, thread), context.patience.reading, []);
  const before = messages.filter((message) => Number(message.ts) < Number(ts));
  const root = before.map((message) => pageOn(message, self, context)).findLast((page) => page !== null) ?? null;
  const said = before
    .filter(({ user }) => user !== self)
    .map(({ text = '' }) => textOf(text, self))
    .filter((text) => text !== '');
  return { said, root, onto: null };
}

async function messagesIn({ web, log }: SlackContext, channel: string, thread: string): Promise<readonly Message[]> {
  try {
    const { messages = [] } = await web.conversations.replies({ channel, ts: thread, limit: limits.messagesRead });
    return messages;
  } catch (err) {
    log.info({ err, channel }, 'Slack: what was said in a thread could not be read.');
    return [];
  }
}

/** The page of ours that a message shows, known by one of its buttons. */
function pageOn({ user, blocks = [] }: Message, self: string, { chat }: SlackContext): PageState | null {
  if (user !== self) return null;
  for (const block of blocks) {
    for (const element of 'elements' in block ? (block.elements ?? []) : []) {
      const id = 'value' in element && typeof element.value === 'string' ? element.value : null;
      const press = id === null ? null : chat.press(id);
      if (press?.action === 'follow') return press.page;
    }
  }
  return null;
}
