import type { Ask, Command } from '../../command.ts';
import { parseText } from '../../parse-text.ts';
import { commandNamed } from './names.ts';

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
  const command = commandNamed(payload.command, commands, commandPrefix);
  if (command === undefined) return { command, ask: { command: payload.command.replace(/^\//, ''), options: {} } };
  return { command, ask: { command: command.name, options: parseText(command, unescaped(payload.text)) } };
}

/** Slack writes three characters as entities, whatever else is escaped. */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Whether something that the command cannot do without is missing, so that a form asks for it. */
export function isIncomplete(command: Command, options: Ask['options']): boolean {
  return command.options.some(({ name, required }) => required === true && (options[name] ?? '').trim() === '');
}
