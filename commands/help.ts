import { type Command, usageOf } from '../src/command.ts';
import { commandIn } from '../src/command-name.ts';
import { nearest } from '../src/nearest.ts';
import { inEnglish, type Remark } from '../src/remark.ts';
import type { CommandHelp } from '../src/reply.ts';
import { visibility } from '../src/search-options.ts';

export default {
  name: 'help',
  summary: 'What there is to type, or how one command works',
  options: [
    { name: 'command', summary: 'The name of a command', type: 'text', rest: true, complete: 'command' },
    visibility,
  ],
  examples: ['help', 'help brief'],
  run: (options, _desk, commands) => {
    const name = options.text('command')?.toLowerCase();
    if (name === undefined) return { kind: 'help', commands: commands.map(helpOn) };
    const command = commandIn(name, commands)?.command;
    if (command !== undefined) return { kind: 'help', commands: [helpOn(command)] };
    const names = commands.map((candidate) => candidate.name);
    const remark: Remark = { about: 'no such command', typed: name };
    return {
      kind: 'refusal',
      code: 'not-found',
      message: inEnglish(remark),
      remark,
      suggestions: [...nearest(name, names).map((found) => `help ${found}`), 'help'],
    };
  },
} satisfies Command;

function helpOn(command: Command): CommandHelp {
  return {
    name: command.name,
    summary: command.summary,
    usage: usageOf(command),
    options: command.options.map(({ name, summary }) => ({ name, summary })),
    examples: command.examples,
  };
}
