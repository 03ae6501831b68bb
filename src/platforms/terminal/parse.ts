import type { Ask, Command } from '../../command.ts';
import { commandIn } from '../../command-name.ts';
import { parseText } from '../../parse-text.ts';

/** What one line of the chat says: an ask, the wish to leave, or nothing. */
export type Line = { readonly kind: 'ask'; readonly ask: Ask } | { readonly kind: 'quit' } | { readonly kind: 'blank' };

/** A line without a slash is a question. */
export function parseLine(line: string, commands: readonly Command[]): Line {
  const typed = line.trim();
  if (typed === '') return { kind: 'blank' };
  const [, name, text] = /^\/(\S*)\s*(.*)$/s.exec(typed) ?? [typed, 'ask', typed];
  if (name === 'quit' || name === 'exit') return { kind: 'quit' };
  return { kind: 'ask', ask: parseCommand(name!.toLowerCase() || 'help', text!, commands) };
}

/** An unknown command keeps no options: `dispatch` will say which commands there are. */
function parseCommand(name: string, text: string, commands: readonly Command[]): Ask {
  const named = commandIn(`${name} ${text}`, commands);
  if (named === null) return { command: name, options: {} };
  return { command: named.command.name, options: parseText(named.command, named.rest) };
}
