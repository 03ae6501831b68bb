import type { Command, OptionSpec } from '../../command.ts';
import type { Language } from '../languages/language.ts';

/** The name under which a command is registered. */
export function registeredName(command: string, prefix: string): string {
  return `${prefix}${command}`;
}

/** The command that is registered under this name; the name itself where it is none of ours. */
export function commandNamed(registered: string, prefix: string): string {
  return registered.startsWith(prefix) ? registered.slice(prefix.length) : registered;
}

/** The name of a command as Discord shows it to readers of the language. */
export function shownName(command: string, language: Language, prefix: string): string {
  return registeredName(language.commands[command]?.name ?? command, prefix);
}

/** The name of an option as Discord shows it to readers of the language. */
export function shownOption(command: Command, option: OptionSpec, language: Language): string {
  return language.commands[command.name]?.options[option.name]?.name ?? option.name;
}
