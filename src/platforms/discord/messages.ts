import type { GatewayMessageCreateDispatchData as Message } from 'discord.js';
import { askerWriting } from './asker.ts';
import type { Bot } from './bot.ts';
import { conversed } from './conversed.ts';
import { heardIn } from './heard.ts';
import { readAround } from './read-around.ts';
import { replying } from './replying.ts';
import type { Surroundings } from './surroundings.ts';

/** Milliseconds after which somebody who waits is shown that an answer is being written. */
const MOMENT_MS = 700;

/** Answers what somebody wrote to the bot, and nothing else. Never rejects. */
export async function onMessage(message: Message, surroundings: Surroundings, bot: Bot): Promise<void> {
  const heard = heardIn(message, surroundings);
  if (heard === null) return;
  const { delivery, text, thread, within, language } = heard;
  const { id, person } = delivery;
  const reply = replying(message, bot);
  const read = () => readAround(message, heard, surroundings, bot);
  await bot.chat.handle(delivery, {
    async work() {
      const askerFor = askerWriting(message, heard, surroundings, bot);
      const said = { id, person, text, thread, within, read, askerFor };
      const answer = await whileTyping(reply.typing, () => conversed(said, 'channel', language, bot));
      if (answer !== null) await reply.page(answer);
    },
    tell: (say) => reply.note(say(language)),
  });
}

async function whileTyping<Result>(typing: () => Promise<void>, work: () => Promise<Result>): Promise<Result> {
  const timer = setTimeout(() => void typing(), MOMENT_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
