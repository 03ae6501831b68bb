import { type GatewayMessageCreateDispatchData, Routes } from 'discord.js';
import type { Delivery } from '../chat/chat.ts';
import { languageFor } from '../languages/index.ts';
import { type Called, calledBy } from './called.ts';
import { type InChannel, inChannel } from './in-channel.ts';
import type { Bot } from './interactions.ts';
import { noteMessage, pageMessage } from './message.ts';
import { surfaceFor } from './surface.ts';
import { readThread, type ThreadReader, threadOf } from './thread.ts';

/** Answers a message that is for the bot. Never rejects: whatever goes wrong is told to the person and to the log. */
export async function onMessage(
  message: GatewayMessageCreateDispatchData,
  bot: Bot & { readonly self: string | null },
): Promise<void> {
  const { self } = bot;
  if (self === null) return;
  const called = calledBy(message, self);
  if (called === null) return;
  const delivery: Delivery = {
    id: `discord:message:${message.id}`,
    person: `discord:${message.author.id}`,
    channel: `discord:${message.channel_id}`,
  };
  const answer = inChannel(message, bot);
  await bot.chat.handle(delivery, {
    work: () => converse(message, called, delivery, answer, { ...bot, self }),
    tell: (say) => answer(noteMessage(say(language))),
  });
}

/** Discord does not tell the language of people who write a message. */
const language = languageFor(null);

async function converse(
  message: GatewayMessageCreateDispatchData,
  called: Called,
  { id, person }: Delivery,
  answer: InChannel,
  bot: Bot & ThreadReader,
): Promise<void> {
  const { chat, rest, log } = bot;
  // It only shows that somebody is at work, and is over by itself.
  rest.post(Routes.channelTyping(message.channel_id)).catch((err: unknown) => {
    log.info({ err }, 'Discord: nobody could be shown that an answer is under way.');
  });
  const thread = await threadOf(message, called, bot);
  const said = { id, person, text: called.text, thread, within: null, read: () => readThread(message, called, bot) };
  const conversed = await chat.converse(said, surfaceFor('channel', language, bot));
  switch (conversed.kind) {
    case 'reply':
      return answer(await pageMessage(conversed.laidOut, language, log));
    case 'no more':
      return answer(noteMessage(language.notes.noMore));
    case 'nothing':
      return;
    default:
      return conversed satisfies never;
  }
}
