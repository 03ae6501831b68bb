import { type APIInteraction, InteractionResponseType, Routes } from 'discord.js';
import type { AskerFor } from '../chat/asker-for.ts';
import type { PageState } from '../chat/button.ts';
import type { Delivery, Press } from '../chat/chat.ts';
import { type Said, UNREAD } from '../chat/conversation.ts';
import type { Visibility } from '../chat/lay-out.ts';
import { askOnMessage, offeredOnMessages } from '../chat/on-message.ts';
import type { Language } from '../languages/language.ts';
import { type Answering, answering } from './answering.ts';
import { askerOf } from './asker.ts';
import { choicesFor } from './autocomplete.ts';
import type { Bot } from './bot.ts';
import { conversed } from './conversed.ts';
import { followUpForm } from './form.ts';
import { noteMessage, pageMessage } from './message.ts';
import { type Deed, deedOf, deliveryOf, languageOf } from './parse.ts';
import { surfaceFor } from './surface.ts';

/** Does what somebody asks for. Never rejects: whatever goes wrong is told to the person and to the log. */
export async function onInteraction(interaction: APIInteraction, bot: Bot): Promise<void> {
  const deed = deedOf(interaction, bot);
  if (deed.kind === 'completion') return complete(interaction, deed, bot);
  const language = languageOf(interaction);
  const answer = answering(interaction, bot);
  const delivery = deliveryOf(interaction);
  await bot.chat.handle(delivery, {
    work: () => work(deed, { ...delivery, language, answer, askerFor: askerOf(interaction, bot) }, bot),
    tell: (say) => answer.note(say(language)),
  });
}

interface Situation extends Delivery {
  readonly language: Language;
  readonly answer: Answering;
  readonly askerFor: AskerFor;
}

async function work(deed: Exclude<Deed, { kind: 'completion' }>, situation: Situation, bot: Bot): Promise<void> {
  const { answer, person, language } = situation;
  const { chat } = bot;
  switch (deed.kind) {
    case 'command': {
      const visibility = chat.visibilityOf(deed.ask);
      await answer.defer(visibility);
      return showIn(visibility, chat.firstPage(deed.ask, person), situation, bot);
    }
    case 'on message':
      return onMessage(deed, situation, bot);
    case 'form': {
      const press = chat.press(deed.id);
      return press === null ? answer.note(language.notes.buttonUnknown) : askOn(press, deed, situation, bot);
    }
    case 'button': {
      const press = chat.press(deed.id);
      return press === null
        ? answer.note(language.notes.buttonUnknown)
        : pressed(press, deed.visibility, situation, bot);
    }
    case 'unknown':
      return answer.note(language.notes.buttonUnknown);
    default:
      return deed satisfies never;
  }
}

async function pressed(press: Press, visibility: Visibility, situation: Situation, bot: Bot): Promise<void> {
  const { answer, person, channel, language } = situation;
  const { chat } = bot;
  switch (press.action) {
    case 'more':
    case 'back':
      await answer.deferUpdate();
      return showIn(visibility, press.page, situation, bot);
    case 'post':
    case 'again': {
      const isPosted = await chat.postOnce(press, channel, async () => {
        await answer.defer('channel');
        await showIn('channel', press.page, situation, bot);
      });
      return isPosted ? undefined : answer.note(language.notes.alreadyPosted);
    }
    case 'useful':
    case 'useless':
      chat.opine(person, press);
      return answer.note(language.notes.noted);
    case 'follow':
      // Nothing may come before a form, so that it opens within the time of a first answer, or not at all.
      return answer.open(followUpForm(chat.buttonFor('follow', press.page), language));
    default:
      return press.action satisfies never;
  }
}

/** Answers a question that was written into the form, where the reply is seen that it goes on from. */
async function askOn(
  { page }: Press,
  { message, text, visibility }: Extract<Deed, { kind: 'form' }>,
  { id, person, language, answer, askerFor }: Situation,
  bot: Bot,
): Promise<void> {
  await answer.defer(visibility);
  const said: Said = {
    ...{ id, person, text, askerFor },
    // Where the page belongs to no thread yet, all that comes of its message is one, as for replies to it.
    thread: `discord:${message}`,
    within: null,
    read: async () => ({ ...UNREAD, onto: page }),
  };
  await answer.edit((await conversed(said, visibility, language, bot)) ?? noteMessage(language.notes.noted));
}

/** Answers a command that was chosen on a message: to whoever chose it, who can post the reply. */
async function onMessage(
  { label, text }: Extract<Deed, { kind: 'on message' }>,
  situation: Situation,
  bot: Bot,
): Promise<void> {
  const { person, language, answer } = situation;
  const command = offeredOnMessages(bot.commands).find(({ onMessage }) => onMessage.label === label);
  if (command === undefined) return answer.note(language.notes.buttonUnknown);
  if (text === '') return answer.note(language.notes.noWords);
  await answer.defer('private');
  const ask = askOnMessage(command, text);
  await showIn('private', bot.chat.firstPage(ask, person), situation, bot);
}

async function showIn(visibility: Visibility, state: PageState, { answer, language, askerFor }: Situation, bot: Bot) {
  const laidOut = await bot.chat.show(state, surfaceFor(visibility, language, bot), askerFor);
  await answer.edit(await pageMessage(laidOut, language, bot.log));
}

/** Choices are worth little and wanted at once: they are not counted, and where none can be had, there are none. */
async function complete(
  interaction: APIInteraction,
  deed: Extract<Deed, { kind: 'completion' }>,
  bot: Bot,
): Promise<void> {
  const choices = await choicesOrNone();
  try {
    const body = { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } };
    await bot.rest.post(Routes.interactionCallback(interaction.id, interaction.token), { body, auth: false });
  } catch (err) {
    // By then the person has typed on, and newer choices are asked for.
    bot.log.info({ err }, 'Choices came too late on Discord.');
  }

  async function choicesOrNone() {
    try {
      return await choicesFor(deed, bot, languageOf(interaction));
    } catch (err) {
      bot.log.error({ err, command: deed.command, option: deed.option }, 'Nothing could be completed on Discord.');
      return [];
    }
  }
}
