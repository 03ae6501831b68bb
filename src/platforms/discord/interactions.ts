import { type APIInteraction, InteractionResponseType, Routes } from 'discord.js';
import type { Command, Desk } from '../../command.ts';
import type { Action, PageState } from '../chat/button.ts';
import type { Chat, Press } from '../chat/chat.ts';
import { UNREAD } from '../chat/conversation.ts';
import type { Visibility } from '../chat/lay-out.ts';
import { askOnMessage, offeredOnMessages } from '../chat/on-message.ts';
import type { Language } from '../languages/language.ts';
import { type Answering, answering, type Line } from './answering.ts';
import { choicesFor } from './autocomplete.ts';
import { followForm } from './form.ts';
import { noteMessage, pageMessage } from './message.ts';
import { type Deed, deedOf, deliveryOf, languageOf } from './parse.ts';
import { surfaceFor } from './surface.ts';

export interface Bot extends Line {
  readonly chat: Chat;
  readonly desk: Desk;
  readonly commands: readonly Command[];
  readonly commandPrefix: string;
}

/** Does what somebody asks for. Never rejects: whatever goes wrong is told to the person and to the log. */
export async function onInteraction(interaction: APIInteraction, bot: Bot): Promise<void> {
  const deed = deedOf(interaction, bot.commandPrefix);
  if (deed.kind === 'completion') return complete(interaction, deed, bot);
  const language = languageOf(interaction);
  const answer = answering(interaction, bot);
  const delivery = deliveryOf(interaction);
  await bot.chat.handle(delivery, {
    work: () => work(deed, { ...delivery, language, answer }, bot),
    tell: (say) => answer.note(say(language)),
  });
}

interface Situation {
  readonly id: string;
  readonly person: string;
  readonly channel: string;
  readonly language: Language;
  readonly answer: Answering;
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
    case 'button': {
      const press = chat.press(deed.id);
      if (press === null) return answer.note(language.notes.buttonUnknown);
      if (press.action === 'follow') return answer.ask(followForm(deed.id, language));
      return pressed({ ...press, action: press.action }, deed.visibility, situation, bot);
    }
    case 'on message': {
      const command = offeredOnMessages(bot.commands).find(({ onMessage }) => onMessage.label === deed.label);
      if (command === undefined) return answer.note(language.notes.buttonUnknown);
      if (deed.text === '') return answer.note(language.notes.noWords);
      const ask = askOnMessage(command, deed.text);
      await answer.defer('private');
      return showIn('private', chat.firstPage(ask, person), situation, bot);
    }
    case 'form': {
      const press = chat.press(deed.id);
      return press === null ? answer.note(language.notes.buttonUnknown) : askOn(press, deed, situation, bot);
    }
    case 'unknown':
      return answer.note(language.notes.buttonUnknown);
    default:
      return deed satisfies never;
  }
}

/** Answers a question that goes on from a page, where that page is seen. */
async function askOn(
  { page }: Press,
  { text, visibility }: Extract<Deed, { kind: 'form' }>,
  { answer, id, person, language }: Situation,
  bot: Bot,
): Promise<void> {
  await answer.defer(visibility);
  const read = () => Promise.resolve({ ...UNREAD, onto: page });
  const said = { id, person, text, thread: id, within: null, read };
  const conversed = await bot.chat.converse(said, surfaceFor(visibility, language, bot));
  switch (conversed.kind) {
    case 'reply':
      return answer.edit(await pageMessage(conversed.laidOut, language, bot.log));
    case 'no more':
      return answer.edit(noteMessage(language.notes.noMore));
    case 'nothing':
      return answer.edit(noteMessage(language.notes.noted));
    default:
      return conversed satisfies never;
  }
}

async function pressed(
  press: Press & { readonly action: Exclude<Action, 'follow'> },
  visibility: Visibility,
  situation: Situation,
  bot: Bot,
): Promise<void> {
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
    default:
      return press.action satisfies never;
  }
}

async function showIn(visibility: Visibility, state: PageState, { answer, language }: Situation, bot: Bot) {
  const laidOut = await bot.chat.show(state, surfaceFor(visibility, language, bot));
  await answer.edit(await pageMessage(laidOut, language, bot.log));
}

/** Choices are worth little and wanted at once: they are not counted, and where none can be had, there are none. */
async function complete(
  interaction: APIInteraction,
  deed: Extract<Deed, { kind: 'completion' }>,
  bot: Bot,
): Promise<void> {
  const choices = choicesOrNone();
  try {
    const body = { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } };
    await bot.rest.post(Routes.interactionCallback(interaction.id, interaction.token), { body, auth: false });
  } catch (err) {
    // By then the person has typed on, and newer choices are asked for.
    bot.log.info({ err }, 'Choices came too late on Discord.');
  }

  function choicesOrNone() {
    try {
      return choicesFor(deed, bot, languageOf(interaction));
    } catch (err) {
      bot.log.error({ err, command: deed.command, option: deed.option }, 'Nothing could be completed on Discord.');
      return [];
    }
  }
}
