import type { webApi } from '@slack/bolt';
import { limits } from './limits.ts';

/** By this a post of ours is known again: metadata that people do not see. */
export interface Mark {
  readonly event_type: 'briefwire_reply' | 'briefwire_post' | 'briefwire_notice';
  readonly event_payload: Readonly<Record<string, string>>;
}

/** What is looked through for a post. */
export interface Spot {
  readonly channel: string;
  /** The time of the message above the thread; null outside of threads. */
  readonly thread: string | null;
  /** Slack's time after which it was posted; null where that is not known, and the latest messages are looked through. */
  readonly since: string | null;
}

/** The time of a post, where it stands. `too many`: there are more messages than are looked through. */
export type Standing = { readonly kind: 'found'; readonly ts: string } | { readonly kind: 'absent' | 'too many' };

type Message = NonNullable<webApi.ConversationsHistoryResponse['messages']>[number];

/**
 * Looks for the post with the mark; where `self` is given, among those of this bot alone, since other apps can write any metadata.
 * @throws what Slack says where it cannot be looked for
 */
export async function whereItStands(
  web: webApi.WebClient,
  { channel, thread, since }: Spot,
  mark: Mark,
  self: string | null = null,
): Promise<Standing> {
  const common = {
    ...{ channel, limit: limits.threadPage, include_all_metadata: true },
    ...(since !== null && { oldest: since }),
  } as const;
  let cursor: string | undefined;
  for (let page = 0; page < limits.threadPages; page++) {
    const turned = { ...common, ...(cursor !== undefined && { cursor }) };
    const { messages = [], response_metadata } = await (thread === null
      ? web.conversations.history(turned)
      : web.conversations.replies({ ...turned, ts: thread }));
    const found = messages.find((message) => bears(message, mark) && (self === null || message.user === self));
    if (found?.ts !== undefined) return { kind: 'found', ts: found.ts };
    cursor = response_metadata?.next_cursor || undefined;
    if (cursor === undefined) return { kind: 'absent' };
  }
  return { kind: 'too many' };
}

function bears(message: Message, { event_type, event_payload }: Mark): boolean {
  const { metadata } = message as { metadata?: { event_type?: string; event_payload?: Record<string, unknown> } };
  return (
    metadata?.event_type === event_type &&
    Object.entries(event_payload).every(([field, value]) => metadata.event_payload?.[field] === value)
  );
}
