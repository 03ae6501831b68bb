import type { webApi } from '@slack/bolt';
import type { PageState } from '../chat/button.ts';
import { type ThreadAsRead, UNREAD } from '../chat/conversation.ts';
import { complainer } from './complain.ts';
import type { SlackContext } from './context.ts';
import { inTime } from './in-time.ts';
import { limits } from './limits.ts';
import { wordsOf } from './typed-text.ts';

/** A message, and the thread in which it stands. */
export interface Place {
  readonly channel: string;
  readonly ts: string;
  /** The time of the message above the thread; null outside of one. */
  readonly thread: string | null;
}

type Message = NonNullable<webApi.ConversationsRepliesResponse['messages']>[number] & { readonly subtype?: string };

/**
 * What was said in a thread before a message, as far as Slack lets `self` read it. Never rejects and never takes long: what
 * cannot be read was not there.
 */
export type ReadThread = (place: Place, self: string) => Promise<ThreadAsRead>;

/** Reads threads. What Slack does not let us read, it will not the next time: each reason is written down once. */
export function threadReader(context: Pick<SlackContext, 'web' | 'chat' | 'log' | 'patience'>): ReadThread {
  const { web, chat, log, patience } = context;
  const complain = complainer(log, 'Slack: what was said in a thread could not be read; it is answered without.');

  return async (place, self) => {
    if (place.thread === null) return UNREAD;
    const read: Message[] = [];
    const all = readInto(read, web, place, place.thread).catch((err: unknown) =>
      complain(err, { channel: place.channel }),
    );
    await inTime(all, patience.reading, undefined);
    const before = read.filter((message) => Number(message.ts) < Number(place.ts));
    const said = before
      .filter(({ user, subtype }) => user !== self && !TOLD_OF.test(subtype ?? ''))
      .map((message) => wordsOf(message as Parameters<typeof wordsOf>[0], self))
      .filter((words) => words !== '')
      .slice(-limits.messagesRead);
    const pages = before.filter(({ user }) => user === self).map((message) => pageOn(message, chat));
    return { said, root: pages.findLast((page) => page !== null) ?? null, onto: null };
  };
}

/** Messages of Slack's own: that somebody came, that a channel was renamed. */
const TOLD_OF = /_(?:join|leave|topic|purpose|name|archive|unarchive|convert_to_private)$/;

/** Slack gives a thread from its beginning, page by page; what was read when time is up was read. */
async function readInto(read: Message[], web: SlackContext['web'], { channel }: Place, thread: string): Promise<void> {
  let cursor: string | undefined;
  for (let page = 0; page < limits.threadPages; page++) {
    const { messages = [], response_metadata } = await web.conversations.replies({
      ...{ channel, ts: thread, limit: limits.threadPage },
      ...(cursor !== undefined && { cursor }),
    });
    read.push(...messages);
    cursor = response_metadata?.next_cursor || undefined;
    if (cursor === undefined) return;
  }
}

/** The page of ours that a message shows, known by one of its buttons. */
function pageOn({ blocks = [] }: Message, chat: SlackContext['chat']): PageState | null {
  for (const block of blocks) {
    for (const element of 'elements' in block ? (block.elements ?? []) : []) {
      const id = 'value' in element && typeof element.value === 'string' ? element.value : null;
      const press = id === null ? null : chat.press(id);
      if (press?.action === 'follow') return press.page;
    }
  }
  return null;
}
