import type { Said } from '../chat/conversation.ts';
import type { Visibility } from '../chat/lay-out.ts';
import type { Language } from '../languages/language.ts';
import type { Bot } from './bot.ts';
import { type Message, noteMessage, pageMessage } from './message.ts';
import { surfaceFor } from './surface.ts';

/** The message that answers what somebody wrote to the bot; null where nobody waits for one. */
export async function conversed(
  said: Said,
  visibility: Visibility,
  language: Language,
  bot: Bot,
): Promise<Message | null> {
  const { chat } = bot;
  const surface = surfaceFor(visibility, language, bot);
  const result = await chat.converse(said, surface);
  switch (result.kind) {
    case 'reply':
      return pageMessage(result.laidOut, language, bot.log);
    case 'no more':
      return noteMessage(language.notes.noMore);
    case 'nothing':
      return null;
    default:
      return result satisfies never;
  }
}
