import type { Ask, Command } from '../../command.ts';
import { commandIn } from '../../command-name.ts';
import { parseText } from '../../parse-text.ts';
import { groupNamed } from './names.ts';

/** What somebody typed: the command, where there is one of that name, and the ask. */
export interface Typed {
  readonly command: Command | undefined;
  readonly ask: Pick<Ask, 'command' | 'options'>;
}

/** A slash command as Slack sends it. An unknown one keeps no options: `dispatch` will say which there are. */
export function parseSlash(
  payload: { readonly command: string; readonly text: string },
  commands: readonly Command[],
  commandPrefix: string,
): Typed {
  const group = groupNamed(payload.command, commands, commandPrefix);
  const named = group === undefined ? null : commandIn(`${group} ${unescaped(payload.text)}`, commands);
  if (named === null) return { command: undefined, ask: { command: payload.command.replace(/^\//, ''), options: {} } };
  const { command, rest } = named;
  return { command, ask: { command: command.name, options: parseText(command, rest) } };
}

/** Slack writes three characters as entities, whatever else is escaped. */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Whether something that the command cannot do without is missing, so that a form asks for it. */
export function isIncomplete(command: Command, options: Ask['options']): boolean {
  return command.options.some(({ name, required }) => required === true && (options[name] ?? '').trim() === '');
}
