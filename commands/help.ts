import { type Command, usageOf } from '../src/command.ts';
import { nearest } from '../src/nearest.ts';
import type { CommandHelp } from '../src/reply.ts';

export default {
  name: 'help',
  summary: 'What there is to type, or how one command works',
  options: [{ name: 'command', summary: 'The name of a command', type: 'text', rest: true, complete: 'command' }],
  examples: ['help', 'help brief'],
  run: (options, _desk, commands) => {
    const name = options.text('command')?.toLowerCase();
    if (name === undefined) return { kind: 'help', commands: commands.map(helpOn) };
    const command = commands.find((candidate) => candidate.name === name);
    if (command !== undefined) return { kind: 'help', commands: [helpOn(command)] };
    const names = commands.map((candidate) => candidate.name);
    return {
      kind: 'refusal',
      code: 'not-found',
      message: `There is no command ${name}.`,
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
