import type { types } from '@slack/bolt';
import type { Ask, Command, OptionSpec } from '../../command.ts';
import type { Language } from '../languages/language.ts';
import { channelIdIn } from './channels.ts';
import type { SlackContext } from './context.ts';
import { limits } from './limits.ts';
import { slashName } from './names.ts';
import { cutTo, plainText } from './text.ts';
import { channelTyped } from './who-asks.ts';

/** By this Slack says that a form was sent off. */
export const FORM = 'ask';

/** What a form carries with it from the command to the answer. Slack keeps it and signs what comes back. */
export interface FormMemory {
  readonly command: string;
  readonly responseUrl: string;
  readonly channel: string;
  /** When it was opened, in milliseconds since 1970: the `response_url` does not live for ever. */
  readonly openedAt: number;
}

/** Opens a form for a command; false where that is not possible, so that a sentence has to do. */
export async function openForm(
  { web, people, channels, commandPrefix, clock, log }: SlackContext,
  command: Command,
  typed: Ask['options'],
  payload: { trigger_id: string; response_url: string; channel_id: string; user_id: string },
): Promise<boolean> {
  const { trigger_id, response_url: responseUrl, channel_id: channel, user_id } = payload;
  const memory: FormMemory = { command: command.name, responseUrl, channel, openedAt: clock().getTime() };
  try {
    const { language } = await people.find(user_id);
    const named = channelTyped(command, typed);
    // A form knows channels by their ids. What was typed and is none is chosen anew.
    const known = named === '' ? null : await channels.find(named);
    const filled = withChannel(command, typed, known?.id ?? '');
    await web.views.open({ trigger_id, view: formOf(command, filled, memory, language, commandPrefix) });
    return true;
  } catch (err) {
    log.warn({ err, command: command.name }, 'The form of a command could not be opened.');
    return false;
  }
}

/** What was typed, with this channel in the option that takes one. */
function withChannel({ options }: Command, typed: Ask['options'], id: string): Ask['options'] {
  const option = options.find(({ type }) => type === 'channel');
  return option === undefined ? typed : { ...typed, [option.name]: id };
}

/** The form in which a command is filled in, made from its options; what was typed already stands in it. */
export function formOf(
  command: Command,
  typed: Ask['options'],
  memory: FormMemory,
  language: Language,
  commandPrefix: string,
): types.ModalView {
  const metadata = JSON.stringify(memory);
  if (metadata.length > limits.privateMetadata) throw new Error('What a form has to remember is too long for Slack.');
  return {
    type: 'modal',
    callback_id: FORM,
    private_metadata: metadata,
    title: plainText(cutTo(slashName(command.name, commandPrefix), limits.modalTitle)),
    submit: plainText(cutTo(language.buttons.ask, limits.modalTitle)),
    close: plainText(cutTo(language.buttons.cancel, limits.modalTitle)),
    blocks: command.options.map((option) => inputFor(command, option, typed[option.name], language)),
  };
}

function inputFor(
  command: Command,
  option: OptionSpec,
  typed: string | undefined,
  language: Language,
): types.InputBlock {
  const named = language.commands[command.name]?.options[option.name];
  const label = named?.name ?? option.name;
  return {
    type: 'input',
    block_id: option.name,
    optional: option.required !== true,
    label: plainText(`${label.charAt(0).toUpperCase()}${label.slice(1)}`),
    hint: plainText(named?.summary ?? option.summary),
    element: elementFor(option, typed),
  };
}

function elementFor(option: OptionSpec, typed = ''): types.InputBlock['element'] {
  const { name: action_id, type, choices = [], min, max, complete } = option;
  switch (type) {
    case 'text':
      // A topic can be any words: only what has to be one of a list is chosen from it.
      if (complete === undefined || complete === 'topic') {
        const initial = typed === '' || typed.length > limits.inputText ? {} : { initial_value: typed };
        return { type: 'plain_text_input', action_id, max_length: limits.inputText, ...initial };
      }
      return { type: 'external_select', action_id, min_query_length: 0, ...initialOption(typed) };
    case 'date':
      return { type: 'datepicker', action_id, ...(isDay(typed) && { initial_date: typed }) };
    case 'integer': {
      const bounds = {
        ...(min !== undefined && { min_value: String(min) }),
        ...(max !== undefined && { max_value: String(max) }),
      };
      const initial = /^\d{1,9}$/.test(typed) ? { initial_value: typed } : {};
      return { type: 'number_input', action_id, is_decimal_allowed: false, ...bounds, ...initial };
    }
    case 'choice': {
      const options = choices.map(optionFor);
      return { type: 'radio_buttons', action_id, options, ...(choices.includes(typed) && initialOption(typed)) };
    }
    case 'channel': {
      const id = channelIdIn(typed);
      const filter = { include: ['public', 'private'] as ('public' | 'private')[] };
      return { type: 'conversations_select', action_id, filter, ...(id !== null && { initial_conversation: id }) };
    }
    default:
      return type satisfies never;
  }
}

function isDay(typed: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(typed);
}

function initialOption(typed: string): { initial_option?: types.PlainTextOption } {
  return typed === '' || typed.length > limits.optionValue ? {} : { initial_option: optionFor(typed) };
}

/** A choice that is called what it is. */
export function optionFor(value: string): types.PlainTextOption {
  return { text: plainText(cutTo(value, limits.optionText)), value };
}
