import type { Command, Desk, OptionSpec } from '../../command.ts';
import { commandIn, groupOf, subcommandOf } from '../../command-name.ts';
import { harmless } from '../../harmless.ts';
import { limits } from './limits.ts';

/** What may stand in place of `typed`, the end of the line. */
export interface Completion {
  readonly candidates: readonly string[];
  readonly typed: string;
}

/**
 * What a person may be typing at the end of `line`: a command, an option's name, or a value of the option that they
 * are in. A question in plain words is left alone.
 */
export async function complete(
  line: string,
  commands: readonly Command[],
  desk: Pick<Desk, 'complete' | 'completeArticle'>,
): Promise<Completion> {
  const [, name, text] = /^\s*\/(\S+)\s+(.*)$/s.exec(line) ?? [];
  if (name === undefined) return completeCommand(line, commands);
  const values: Values = (option, prefix) => valuesOf(option, prefix, commands, desk);
  const [, second, behind] = /^(\S+)\s+(.*)$/s.exec(text!) ?? [];
  const named = second === undefined ? null : commandIn(`${name} ${second}`, commands);
  // A name of two words leaves nothing of them.
  if (named?.rest === '') return await completeOption(named.command, behind!, values);
  const seconds = completeSecond(name, text!, commands);
  const command = commands.find((candidate) => candidate.name === name.toLowerCase());
  if (command === undefined) return { candidates: seconds, typed: seconds.length === 0 ? line : text! };
  const { candidates, typed } = await completeOption(command, text!, values);
  return { candidates: [...seconds, ...candidates], typed };
}

type Values = (option: OptionSpec, prefix: string) => Promise<readonly string[]>;

function completeCommand(line: string, commands: readonly Command[]): Completion {
  const typed = line.trimStart();
  const names = [...new Set([...commands.map(groupOf), 'quit'])];
  return { candidates: names.map((name) => `/${name} `).filter((name) => name.startsWith(typed)), typed };
}

/** The second words of names that begin with `name`, as long as no further word follows. */
function completeSecond(name: string, text: string, commands: readonly Command[]): readonly string[] {
  const begun = `${name} ${text}`.toLowerCase();
  return commands
    .filter((command) => command.name.includes(' ') && command.name.startsWith(begun))
    .map((command) => `${subcommandOf(command)} `);
}

async function completeOption(command: Command, text: string, values: Values): Promise<Completion> {
  const word = lastWord(text);
  const [, name, value] = /^([a-z]+):"?(.*?)"?$/is.exec(word) ?? [];
  const named = command.options.find((option) => !option.rest && option.name === name?.toLowerCase());
  if (named !== undefined) {
    const candidates = (await values(named, value!)).map((found) => `${named.name}:${quoted(found)} `);
    return { candidates, typed: word };
  }
  const options = command.options
    .filter((option) => !option.rest && !option.forChannels && !text.includes(`${option.name}:`))
    .map((option) => `${option.name}:`)
    .filter((candidate) => candidate.startsWith(word));
  const rest = command.options.find((option) => option.rest);
  const restOf = async (prefix: string) =>
    rest === undefined ? [] : (await values(rest, prefix)).map((found) => `${found} `);
  return completeRest(text, word, options, restOf);
}

/** What stands after the last space that no quotation marks hold; the last ones may still be open. */
function lastWord(text: string): string {
  const words = text.match(/(?:"[^"]*(?:"|$)|\S)+|\s+/g) ?? [];
  return words.at(-1)?.trimStart() ?? '';
}

/** Several words are completed together where something begins with them (`north ko`), else the last one alone. */
async function completeRest(
  text: string,
  word: string,
  options: readonly string[],
  restOf: (prefix: string) => Promise<readonly string[]>,
): Promise<Completion> {
  if (word === text) return { candidates: [...(await restOf(text)), ...options], typed: text };
  if (word === '') return { candidates: options, typed: '' };
  const together = await restOf(text);
  if (together.length > 0) return { candidates: together, typed: text };
  return { candidates: [...(await restOf(word)), ...options], typed: word };
}

async function valuesOf(
  option: OptionSpec,
  prefix: string,
  commands: readonly Command[],
  desk: Pick<Desk, 'complete' | 'completeArticle'>,
): Promise<readonly string[]> {
  if (option.complete === undefined) return [];
  if (option.complete === 'command') {
    return commands.map(({ name }) => name).filter((name) => name.startsWith(prefix.toLowerCase()));
  }
  // A name from an article that could act on the terminal is not offered: typed back, it would not be the same name.
  const found =
    option.complete === 'article'
      ? (await desk.completeArticle(prefix, limits.completions)).map(({ id }) => id)
      : await desk.complete(option.complete, prefix, limits.completions);
  return found.filter((value) => harmless(value) === value);
}

function quoted(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}
