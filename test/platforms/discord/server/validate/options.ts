import { ApplicationCommandOptionType as Type } from 'discord.js';
import { choiceOf } from './choices.ts';
import { localised } from './localisations.ts';
import type { Place } from './place.ts';
import {
  every,
  isObject,
  type Json,
  listOf,
  nullable,
  number,
  oneOf,
  type Rule,
  shape,
  text,
  truth,
  whole,
} from './rules.ts';

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** The name of a slash command or of an option. */
export const commandName: Rule = (value, place) => {
  if (typeof value !== 'string' || !NAME.test(value) || value !== value.toLowerCase()) {
    place.refuse('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
};

export const description = text({ min: 1, max: 100 });

const named = {
  type: oneOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
  name: commandName,
  name_localizations: nullable(localised(commandName)),
  description,
  description_localizations: nullable(localised(description)),
};
const required = ['type', 'name', 'description'];

/** What only options of some types may have. */
const extras: Readonly<Record<number, Readonly<Record<string, Rule>>>> = {
  [Type.String]: {
    ...answers(Type.String),
    min_length: whole({ min: 0, max: 6000 }),
    max_length: whole({ min: 1, max: 6000 }),
  },
  [Type.Integer]: { ...answers(Type.Integer), min_value: whole(), max_value: whole() },
  [Type.Number]: { ...answers(Type.Number), min_value: number(), max_value: number() },
  [Type.Channel]: { channel_types: listOf(whole({ min: 0 })) },
};

function answers(type: number): Readonly<Record<string, Rule>> {
  return { autocomplete: truth, choices: listOf(choiceOf(type), { max: 25 }) };
}

/** An option of a command or, at a depth of 1 or 2, of its subcommands. */
function optionAt(depth: number): Rule {
  return (value, place) => {
    const type = isObject(value) ? value.type : undefined;
    if (type === Type.SubcommandGroup || type === Type.Subcommand) {
      const isGroup = type === Type.SubcommandGroup;
      if (depth > (isGroup ? 0 : 1))
        place.at('type').refuse('APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-command depth is invalid');
      else
        shape({ ...named, options: optionsAt(depth + 1) }, isGroup ? [...required, 'options'] : required)(value, place);
      return;
    }
    every(shape({ ...named, ...extras[type as number], required: truth }, required), checkOrder)(value, place);
  };
}

function checkOrder(value: unknown, place: Place): void {
  if (!isObject(value)) return;
  if (value.autocomplete === true && (value.choices as unknown[] | undefined)?.length) {
    place
      .at('autocomplete')
      .refuse('APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', 'Cannot be true beside choices.');
  }
  for (const what of ['length', 'value']) {
    const [min, max] = [value[`min_${what}`], value[`max_${what}`]];
    if (typeof min === 'number' && typeof max === 'number' && min > max) {
      place.at(`min_${what}`).refuse('APPLICATION_COMMAND_OPTIONS_RANGE', `Must not be greater than max_${what}.`);
    }
  }
}

function optionsAt(depth: number): Rule {
  return every(listOf(optionAt(depth), { max: 25 }), (value, place) => {
    if (!Array.isArray(value)) return;
    const options = value.filter(isObject);
    checkNames(options, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', place);
    const firstOptional = options.findIndex((option) => option.required !== true);
    for (const [index, option] of options.entries()) {
      if (option.required !== true || firstOptional === -1 || index < firstOptional) continue;
      place
        .at(index)
        .refuse(
          'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          'Required options must be placed before non-required options',
        );
    }
    const isSub = (option: Json) => option.type === Type.Subcommand || option.type === Type.SubcommandGroup;
    if (options.some(isSub) && !options.every(isSub)) {
      place.refuse(
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-commands and other options cannot stand side by side',
      );
    }
  });
}

/** No two of these have the same name. */
export function checkNames(all: readonly Json[], code: string, place: Place): void {
  const names = all.map((one) => one.name);
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) < index) place.at(index, 'name').refuse(code, 'Names must be unique');
  }
}

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure */
export const options = optionsAt(0);
