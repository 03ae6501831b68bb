import { ApplicationCommandType as Type } from 'discord.js';
import { localised } from './localisations.ts';
import { checkNames, commandName, description, options } from './options.ts';
import type { Place } from './place.ts';
import { every, isObject, type Json, listOf, nullable, oneOf, type Rule, shape, text, truth } from './rules.ts';

/** https://discord.com/developers/docs/interactions/application-commands#registering-a-command */
const MAX_OF_TYPE = { [Type.ChatInput]: 100, [Type.User]: 15, [Type.Message]: 15 } as const;
const MAX_CHARACTERS = 8000;

const common = {
  type: oneOf(Type.ChatInput, Type.User, Type.Message),
  default_member_permissions: nullable((value, place) => {
    if (typeof value !== 'string' || !/^\d+$/.test(value)) {
      place.refuse('NUMBER_TYPE_COERCE', `Value ${JSON.stringify(value)} is not a decimal string.`);
    }
  }),
  nsfw: truth,
};
const onlyGlobal = {
  contexts: nullable(listOf(oneOf(0, 1, 2), { min: 1 })),
  integration_types: listOf(oneOf(0, 1), { min: 1 }),
};

const menuName = text({ min: 1, max: 32 });
const nothing: Rule = (value, place) => {
  if (value !== '') place.refuse('APPLICATION_COMMAND_DESCRIPTION', 'Context menu commands cannot have descriptions.');
};

function command(isGlobal: boolean): Rule {
  const fields = { ...common, ...(isGlobal ? onlyGlobal : {}) };
  const slash = shape(
    {
      ...fields,
      name: commandName,
      name_localizations: nullable(localised(commandName)),
      description,
      description_localizations: nullable(localised(description)),
      options,
    },
    ['name', 'description'],
  );
  const menu = shape(
    { ...fields, name: menuName, name_localizations: nullable(localised(menuName)), description: nothing },
    ['name'],
  );
  return (value, place) => {
    (typeOf(value) === Type.ChatInput ? slash : menu)(value, place);
    const characters = charactersOf(value);
    if (characters > MAX_CHARACTERS) {
      place.refuse('APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${characters} > ${MAX_CHARACTERS})`);
    }
  };
}

function typeOf(value: unknown): unknown {
  return isObject(value) ? (value.type ?? Type.ChatInput) : Type.ChatInput;
}

/** What replaces the commands of a scope: of everywhere, or of one guild. */
export function commandsOf(isGlobal: boolean): Rule {
  return every(listOf(command(isGlobal)), (value, place) => {
    if (!Array.isArray(value)) return;
    for (const [type, max] of Object.entries(MAX_OF_TYPE)) {
      // The others keep their places by standing as nothing.
      const ofType = value.map((one: unknown) => (typeOf(one) === Number(type) && isObject(one) ? one : null));
      checkUniqueAndFew(ofType, max, place);
    }
  });
}

function checkUniqueAndFew(all: readonly (Json | null)[], max: number, place: Place): void {
  const there = all.filter((one) => one !== null);
  if (there.length > max)
    place.refuse('APPLICATION_COMMANDS_MAX', `Maximum number of application commands reached (${max})`);
  checkNames(
    all.map((one, index) => one ?? { name: index }),
    'APPLICATION_COMMANDS_DUPLICATE_NAME',
    place,
  );
}

/** Names, descriptions and values of a command and all that it holds; of translated ones the longest counts. */
function charactersOf(value: unknown): number {
  if (!isObject(value)) return 0;
  const { name, name_localizations: names, description, description_localizations: descriptions, value: own } = value;
  const within = [value.options, value.choices].flatMap((list) => (Array.isArray(list) ? list : []));
  return (
    longest(name, names) +
    longest(description, descriptions) +
    longest(own, null) +
    within.reduce<number>((sum, one) => sum + charactersOf(one), 0)
  );
}

function longest(original: unknown, translations: unknown): number {
  const all = [original, ...(isObject(translations) ? Object.values(translations) : [])];
  return Math.max(...all.map((one) => (typeof one === 'string' ? one.length : 0)));
}
