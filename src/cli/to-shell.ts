import type { Command } from '../command.ts';
import { parseText } from '../parse-text.ts';

/** A line as the chat takes it, as it is typed in a shell: `brief troops since:2024` → `briefwire brief troops --since 2024`. */
export function toShell(line: string, commands: readonly Command[]): string {
  const [, name = '', text = ''] = /^(\S*)\s*(.*)$/s.exec(line) ?? [];
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return ['briefwire', line].join(' ');
  const options = parseText(command, text);
  const parts = command.options
    .filter(({ name }) => options[name] !== undefined)
    .map(({ name, rest }) => (rest ? wordsQuoted(options[name]!) : `--${name} ${quoted(options[name]!)}`));
  return ['briefwire', name, ...parts].join(' ');
}

/** The words of the rest are joined again, so that plain ones need no quotation marks. */
function wordsQuoted(words: string): string {
  return words.split(' ').every(isPlain) ? words : quoted(words);
}

/** Single quotation marks keep every other character from the shell. */
function quoted(value: string): string {
  return isPlain(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}

/** Nothing in it means something to a shell, and no minus makes it an option. */
function isPlain(word: string): boolean {
  return /^[\p{L}\p{N}_.,:@/+][\p{L}\p{N}_.,:@/+~-]*$/u.test(word);
}
