import { type GatewayMessageCreateDispatchData as Message, MessageType } from 'discord.js';
import type { Delivery } from '../chat/chat.ts';
import { languageFor } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { isThreadType } from './channel-types.ts';
import { plainText } from './plain-text.ts';
import type { Surroundings } from './surroundings.ts';

/** Something that was written to the bot. */
export interface Heard {
  readonly delivery: Delivery;
  /** Without the mention of the bot. */
  readonly text: string;
  /** The thread that it belongs to, and what is around that, as in `Said`. */
  readonly thread: string;
  readonly within: string | null;
  /** Whether it stands in a thread of Discord's own, which can be read. */
  readonly isInThread: boolean;
  readonly language: Language;
}

/**
 * What somebody wrote to the bot; null where that is none of its business. It is spoken to where it is mentioned, in direct
 * messages, and where a reply to it calls it, which Discord counts as a mention. `@everyone` and other roles than its own do
 * not call it.
 */
export function heardIn(message: Message, surroundings: Surroundings): Heard | null {
  const { id, author, channel_id: channel } = message;
  const { bot, role, names } = surroundings;
  const isDirect = message.guild_id === undefined;
  const isCalled =
    message.mentions.some((user) => user.id === bot) || (role !== null && message.mention_roles.includes(role));
  if (!isWrittenByPerson(message) || author.id === bot || !(isDirect || isCalled)) return null;
  const text = plainText(message.content, message.mentions, names, role === null ? [bot] : [bot, role]);
  const isInThread = isThread(message, surroundings);
  return {
    delivery: {
      id: `discord:message:${id}`,
      person: `discord:${author.id}`,
      channel: `discord:${channel}`,
    },
    text,
    thread: `discord:${isInThread ? channel : (repliedToBot(message, bot) ?? id)}`,
    within: isDirect ? `discord:${channel}` : null,
    isInThread,
    language: languageOf(text, surroundings),
  };
}

/** Not by another bot or a webhook, and no notice such as that somebody has joined. */
function isWrittenByPerson({ type, author, webhook_id: webhook }: Message): boolean {
  const isWritten = type === MessageType.Default || type === MessageType.Reply;
  return isWritten && author.bot !== true && author.system !== true && webhook === undefined;
}

function isThread({ channel_type: type }: Message, surroundings: Surroundings): boolean {
  return surroundings.isThread || isThreadType(type);
}

/** The message of the bot that is replied to; null where it is no reply, or one to somebody else. */
function repliedToBot({ type, content, ...message }: Message, bot: string): string | null {
  const replied = message.message_reference?.message_id;
  if (type !== MessageType.Reply || replied === undefined) return null;
  const { referenced_message: there } = message;
  // Discord leaves it out where it was deleted, and now and then for no reason: then the mention can only be the reply's.
  const isToBot = there ? there.author.id === bot : !new RegExp(`<@!?${bot}>`).test(content);
  return isToBot ? replied : null;
}

/** No message says in which language its author reads Discord, so that the script tells, else the server. */
function languageOf(text: string, { locale }: Surroundings): Language {
  if (/\p{Script=Hangul}/u.test(text)) return languageFor('ko');
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return languageFor('ja');
  return languageFor(locale);
}
