import type { Command } from './command.ts';

/** A line that begins with the name of a command. */
export interface NamedLine {
  readonly command: Command;
  /** What stands behind the name. */
  readonly rest: string;
}

/**
 * The command whose name the line begins with, in whatever case; of two, the one with the longer name, so that `digest pause 2` is not
 * a digest on 'pause 2'. A command of one word may also be called as it is among others: `digest now`. Null where there is
 * none.
 */
export function commandIn(line: string, commands: readonly Command[]): NamedLine | null {
  const [, first = '', second = '', afterSecond = ''] = /^(\S+)(?:\s+(\S+)(?:\s+(.*))?)?$/s.exec(line.trim()) ?? [];
  const [one, two] = [first.toLowerCase(), second.toLowerCase()];
  const ofTwo = commands.find((command) => namesOf(command).includes(`${one} ${two}`));
  if (ofTwo !== undefined) return { command: ofTwo, rest: afterSecond };
  const ofOne = commands.find(({ name }) => name === one);
  return ofOne === undefined ? null : { command: ofOne, rest: line.trim().slice(first.length).trimStart() };
}

/** Every way to write its name. */
function namesOf({ name, amongOthers }: Command): string[] {
  return amongOthers === undefined ? [name] : [name, `${name} ${amongOthers}`];
}

/** The first word of a command's name: `digest`. */
export function groupOf({ name }: Pick<Command, 'name'>): string {
  return name.split(' ')[0]!;
}

/** What a command is called among those whose names begin with the same word; null where it stands alone. */
export function subcommandOf(command: Command): string | null {
  return command.amongOthers ?? command.name.split(' ')[1] ?? null;
}
