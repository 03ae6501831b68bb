import {
  type APIMessage,
  type APIThreadChannel,
  type GatewayMessageCreateDispatchData as Message,
  MessageType,
  type RESTGetAPIChannelMessagesResult,
  Routes,
} from 'discord.js';
import type { ThreadAsRead } from '../chat/conversation.ts';
import { forLog } from './api-error.ts';
import type { Bot } from './bot.ts';
import type { Heard } from './heard.ts';
import { limits } from './limits.ts';
import { pageOn } from './page-on.ts';
import { plainText } from './plain-text.ts';
import type { Surroundings } from './surroundings.ts';

/** Somebody waits for the answer, which does without what takes longer. */
const READ_MS = 2_000;

/**
 * What Discord lets us read around a message: what it replies to, and what was said before it in a thread. Without a
 * privileged intent the words of others are hidden, but for those who mention the bot. Never rejects.
 */
export async function readAround(
  message: Message,
  { isInThread }: Pick<Heard, 'isInThread'>,
  { bot, role, parent, names }: Surroundings,
  { rest, chat, log }: Pick<Bot, 'rest' | 'chat' | 'log'>,
): Promise<ThreadAsRead> {
  const { channel_id: channel } = message;
  const signal = AbortSignal.timeout(READ_MS);
  const [replied, starter, before] = await Promise.all([
    repliedTo(),
    isInThread ? starterOf() : null,
    isInThread ? get<RESTGetAPIChannelMessagesResult>(Routes.channelMessages(channel), history(message.id)) : null,
  ]);
  // What is replied to is what the person means, wherever in the thread it stands.
  const all = [starter, ...(before ?? []).toReversed(), replied].filter((one) => one !== null);
  const once = all.filter(({ id }, index) => all.findLastIndex((other) => other.id === id) === index);
  const own = role === null ? [bot] : [bot, role];
  const said = once.map(({ content, mentions }) => plainText(content, mentions, names, own));
  const pageIn = (one: APIMessage | null) => (one?.author.id === bot ? pageOn(one, chat) : null);
  // What is hidden has no words, nor has what we said ourselves: that is in components.
  return { said: said.filter((text) => text !== ''), root: pageIn(starter), onto: pageIn(replied) };

  async function repliedTo(): Promise<APIMessage | null> {
    const { type, message_reference: reference, referenced_message: there } = message;
    if (type !== MessageType.Reply || reference?.message_id === undefined) return null;
    return there === undefined ? get<APIMessage>(Routes.channelMessage(channel, reference.message_id)) : there;
  }

  /** What the thread hangs from, which has the id of the thread. A thread that was archived at the start is looked up. */
  async function starterOf(): Promise<APIMessage | null> {
    const hangsIn = parent ?? (await get<APIThreadChannel>(Routes.channel(channel)))?.parent_id;
    return hangsIn ? get<APIMessage>(Routes.channelMessage(hangsIn, channel)) : null;
  }

  async function get<Result>(route: `/${string}`, query = new URLSearchParams()): Promise<Result | null> {
    try {
      return (await rest.get(route, { signal, query })) as Result;
    } catch (error) {
      log.info({ err: forLog(error), channel }, 'Discord: what was said before could not be read.');
      return null;
    }
  }
}

function history(before: string): URLSearchParams {
  return new URLSearchParams({ limit: String(limits.readBefore), before });
}
