import type { Ask, Command } from './command.ts';

/** A word with the white space after it. Quotation marks hold a word together: `-"joint statement"`, `source:"Harbor Ledger"`. */
const words = /((?:"[^"]*"|“[^”]*”|\S)+)\s*/g;
const named = /^([a-z]+):(.*)$/is;

/**
 * The options in what a person typed after the name of a command. `name:value` is taken out where the command has an
 * option of that name; everything else, untouched, belongs to the option that takes the rest. An option that is given
 * twice counts as last given.
 */
export function parseText(command: Command, text: string): Ask['options'] {
  const rest = command.options.find((option) => option.rest);
  const takesName = (name: string) =>
    name !== rest?.name && !rest?.operators?.includes(name) && command.options.some((option) => option.name === name);

  const options: Record<string, string> = {};
  const kept = text.replace(words, (wordAndSpace, word: string) => {
    const [, name = '', value = ''] = named.exec(word) ?? [];
    if (!takesName(name.toLowerCase())) return wordAndSpace;
    options[name.toLowerCase()] = unquoted(value);
    return '';
  });
  return rest === undefined || kept.trim() === '' ? options : { ...options, [rest.name]: kept.trim() };
}

function unquoted(value: string): string {
  return /^(?:"[^"]*"|“[^”]*”)$/.test(value) ? value.slice(1, -1) : value;
}
