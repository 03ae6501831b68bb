import type { Command, OptionSpec } from '../../command.ts';
import { groupOf, subcommandOf } from '../../command-name.ts';
import type { Language } from '../languages/language.ts';

/** The name under which a command, or the group of several, is registered. */
export function registeredName(group: string, prefix: string): string {
  return `${prefix}${group}`;
}

/** The command that is registered under these words; the words themselves where it is none of ours. */
export function commandNamed(registered: readonly string[], prefix: string, commands: readonly Command[]): string {
  const [first = '', ...others] = registered;
  const words = [first.startsWith(prefix) ? first.slice(prefix.length) : first, ...others].join(' ');
  return commands.find((command) => wordsOf(command).join(' ') === words)?.name ?? words;
}

/** What Discord calls a command: the name of its group, and what it is called within that, if it is in one. */
function wordsOf(command: Command): string[] {
  const subcommand = subcommandOf(command);
  return [groupOf(command), ...(subcommand === null ? [] : [subcommand])];
}

/** What readers of the language type for a command, without the slash: `digest schedule`. */
export function shownName(command: Command, language: Language, prefix: string): string {
  const group = groupOf(command);
  const subcommand = shownSubcommand(command, language);
  const first = registeredName(language.commands[group]?.name ?? group, prefix);
  return subcommand === null ? first : `${first} ${subcommand}`;
}

/** What a command is called within its group for readers of the language; null where it is in none. */
export function shownSubcommand(command: Command, language: Language): string | null {
  const subcommand = subcommandOf(command);
  const named = language.commands[command.name];
  if (subcommand === null || named === undefined) return subcommand;
  return command.amongOthers === undefined ? named.name : (named.amongOthers ?? subcommand);
}

/** The name of an option as Discord shows it to readers of the language. */
export function shownOption(command: Command, option: OptionSpec, language: Language): string {
  return language.commands[command.name]?.options[option.name]?.name ?? option.name;
}
