import { type Command, type OptionSpec, usageOf } from '../../command.ts';
import { commandIn } from '../../command-name.ts';
import { parseText } from '../../parse-text.ts';
import type { Language } from '../languages/language.ts';
import { registeredName, shownName, shownOption } from './names.ts';

export interface Typing {
  readonly commands: readonly Command[];
  readonly language: Language;
  readonly prefix: string;
}

/**
 * How a line such as `brief arms deliveries since:2023-10-01` is typed on Discord, where every option is named and names
 * may be translated: `/brief topic:arms deliveries since:2023-10-01`.
 */
export function typed(line: string, { commands, language, prefix }: Typing): string {
  const found = commandIn(line, commands);
  if (found === null) return `/${registeredName(line, prefix)}`;
  const { command, rest } = found;
  const slash = `/${shownName(command, language, prefix)}`;
  const named = (option: OptionSpec, value: string) => `${shownOption(command, option, language)}:${value}`;
  if (line === usageOf(command) && rest !== '') {
    const all = command.options.map((option) => {
      const shown = named(option, placeFor(option));
      return option.required ? shown : `[${shown}]`;
    });
    return [slash, ...all].join(' ');
  }
  const values = parseText(command, rest);
  const given = command.options.flatMap((option) =>
    values[option.name] === undefined ? [] : [named(option, values[option.name]!)],
  );
  return [slash, ...given].join(' ');
}

function placeFor({ type, choices }: OptionSpec): string {
  return choices?.join('|') ?? { text: 'TEXT', date: 'DATE', integer: 'NUMBER', choice: '', channel: 'CHANNEL' }[type];
}
