import { type APIChannel, type APIMessage, ChannelType, type REST, Routes } from 'discord.js';
import type { Log } from '../../log.ts';
import type { PageState } from '../chat/button.ts';
import type { Chat } from '../chat/chat.ts';
import type { ThreadAsRead } from '../chat/conversation.ts';
import { type Called, textOf } from './called.ts';
import { limits } from './limits.ts';

export interface ThreadReader {
  readonly rest: REST;
  readonly chat: Pick<Chat, 'press'>;
  readonly log: Log;
  readonly self: string;
}

type Message = Pick<APIMessage, 'id' | 'channel_id'>;

/**
 * The name of the thread that a message belongs to: its channel, where that is a thread or a direct conversation; else one
 * of its own, which those who reply to the answer go on in.
 */
export async function threadOf(message: Message, { isDirect }: Called, reader: ThreadReader): Promise<string> {
  const isOwn = isDirect || (await isThread(message.channel_id, reader));
  return `discord:${isOwn ? message.channel_id : message.id}`;
}

/** What is there before the message, as far as Discord shows it to us. Never rejects: what cannot be read was not there. */
export async function readThread(
  message: Message,
  { isDirect, repliesTo }: Called,
  reader: ThreadReader,
): Promise<ThreadAsRead> {
  const onto = repliesTo === null ? null : pageOn(repliesTo, reader);
  const answered = repliesTo === null || onto !== null ? [] : saidIn([repliesTo], reader);
  if (isDirect || repliesTo !== null || !(await isThread(message.channel_id, reader))) {
    return { said: answered, root: null, onto };
  }
  const before = await messagesBefore(message, reader);
  const root = before.map((one) => pageOn(one, reader)).findLast((page) => page !== null) ?? null;
  return { said: saidIn(before, reader), root, onto };
}

const THREADS: readonly ChannelType[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PrivateThread,
  ChannelType.PublicThread,
];

async function isThread(channel: string, { rest, log }: ThreadReader): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(limits.readingMs);
    const { type } = (await rest.get(Routes.channel(channel), { signal })) as APIChannel;
    return THREADS.includes(type);
  } catch (err) {
    log.info({ err, channel }, 'Discord: what kind of channel this is could not be found out.');
    return false;
  }
}

/** Oldest first. */
async function messagesBefore({ id, channel_id: channel }: Message, { rest, log }: ThreadReader) {
  try {
    const query = new URLSearchParams({ before: id, limit: String(limits.messagesRead) });
    const signal = AbortSignal.timeout(limits.readingMs);
    const messages = (await rest.get(Routes.channelMessages(channel), { query, signal })) as APIMessage[];
    return messages.toReversed();
  } catch (err) {
    log.info({ err, channel }, 'Discord: what was said in a thread could not be read.');
    return [];
  }
}

/** What people wrote. Discord hides what does not concern us, and what is hidden is empty. */
function saidIn(messages: readonly APIMessage[], { self }: ThreadReader): string[] {
  return messages
    .filter(({ author }) => author.id !== self)
    .map((message) => textOf(message, self))
    .filter((text) => text !== '');
}

/** The page of ours that a message shows, known by one of its buttons. */
function pageOn({ author, components = [] }: APIMessage, { chat, self }: ThreadReader): PageState | null {
  if (author.id !== self) return null;
  for (const id of idsIn(components)) {
    const press = chat.press(id);
    if (press !== null && ['follow', 'useful'].includes(press.action)) return press.page;
  }
  return null;
}

function idsIn(components: readonly object[]): string[] {
  return components.flatMap((component) => [
    ...('custom_id' in component && typeof component.custom_id === 'string' ? [component.custom_id] : []),
    ...('components' in component ? idsIn(component.components as object[]) : []),
  ]);
}
