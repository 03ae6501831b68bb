import type { Command } from '../../command.ts';
import { groupOf } from '../../command-name.ts';

/** Slack's own commands. It refuses a whole manifest in which one of them is named. */
const BUILT_IN = new Set(
  (
    'active apps archive away call collapse dm dnd expand feed feedback invite join leave me msg mute open prefs pro ' +
    'remind rename search shortcuts shrug star status topic unstar who'
  ).split(' '),
);

/** What a command is called instead where Slack has one of that name. */
const OUR_PREFIX = 'briefwire-';

/** How a command is typed on Slack: `/brief`, `/bw-brief` with a prefix, `/briefwire-search` beside Slack's own. */
export function slashName(name: string, commandPrefix: string): string {
  const prefix = commandPrefix === '' && BUILT_IN.has(groupOf({ name })) ? OUR_PREFIX : commandPrefix;
  return `/${prefix}${name}`;
}

/** How a line such as `help brief` is typed on Slack. */
export function typedOnSlack(line: string, commands: readonly Command[], commandPrefix: string): string {
  const [, name = '', rest = ''] = /^(\S*)(.*)$/s.exec(line) ?? [];
  const isCommand = commands.some((command) => groupOf(command) === name);
  return `${isCommand ? slashName(name, commandPrefix) : `/${name}`}${rest}`;
}

/**
 * The first word of the commands that were typed. An app that was made from an older manifest still has the names without the
 * prefix of today.
 */
export function groupNamed(typed: string, commands: readonly Command[], commandPrefix: string): string | undefined {
  const spellings = (name: string) => [slashName(name, commandPrefix), slashName(name, ''), `/${name}`];
  return commands.map(groupOf).find((group) => spellings(group).includes(typed.toLowerCase()));
}
