import type { Said } from '../chat/conversation.ts';
import type { Visibility } from '../chat/lay-out.ts';
import type { Language } from '../languages/language.ts';
import type { Bot } from './bot.ts';
import { type MessageBody, noteBody, pageBody } from './render.ts';
import { surfaceFor } from './surface.ts';

/** The message that answers what somebody wrote to the bot. What holds nothing to look for gets the page of help. */
export async function conversed(
  said: Said,
  visibility: Visibility,
  language: Language,
  bot: Bot,
): Promise<MessageBody> {
  const { chat } = bot;
  const surface = surfaceFor(visibility, language, bot);
  const result = await chat.converse(said, surface);
  switch (result.kind) {
    case 'reply':
      return pageBody(result.laidOut, language);
    case 'no more':
      return noteBody(language.notes.noMore, 'edit');
    case 'nothing':
      return pageBody(
        await chat.show(chat.firstPage({ command: 'help', options: {} }, said.person), surface),
        language,
      );
    default:
      return result satisfies never;
  }
}
