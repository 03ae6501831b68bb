import { type Command, type OptionSpec, usageOf } from '../../command.ts';
import { parseText } from '../../parse-text.ts';
import type { Language } from '../languages/language.ts';
import { shownName, shownOption } from './names.ts';

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
  const [, name, text] = /^(\S*)\s*(.*)$/s.exec(line)!;
  const command = commands.find((candidate) => candidate.name === name);
  const slash = `/${shownName(name!, language, prefix)}`;
  if (command === undefined) return [slash, text].filter((part) => part !== '').join(' ');
  const named = (option: OptionSpec, value: string) => `${shownOption(command, option, language)}:${value}`;
  if (line === usageOf(command) && text !== '') {
    const all = command.options.map((option) => {
      const shown = named(option, placeFor(option));
      return option.required ? shown : `[${shown}]`;
    });
    return [slash, ...all].join(' ');
  }
  const values = parseText(command, text!);
  const given = command.options.flatMap((option) =>
    values[option.name] === undefined ? [] : [named(option, values[option.name]!)],
  );
  return [slash, ...given].join(' ');
}

function placeFor({ type, choices }: OptionSpec): string {
  return choices?.join('|') ?? { text: 'TEXT', date: 'DATE', integer: 'NUMBER', choice: '' }[type];
}
