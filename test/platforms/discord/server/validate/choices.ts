import { ApplicationCommandOptionType as Type } from 'discord.js';
import { localised } from './localisations.ts';
import { nullable, number, type Rule, shape, text, whole } from './rules.ts';

const values: Readonly<Record<number, Rule>> = {
  [Type.String]: text({ min: 1, max: 100 }),
  [Type.Integer]: whole(),
  [Type.Number]: number(),
};

/** A choice of an option of this type, with its name and value. */
export function choiceOf(optionType: number): Rule {
  const name = text({ min: 1, max: 100 });
  return shape({ name, name_localizations: nullable(localised(name)), value: values[optionType]! }, ['name', 'value']);
}
