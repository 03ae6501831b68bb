import type { Ask, Command } from '../../command.ts';

/** An ask as a person types it after the slash: `brief arms deliveries since:"last week"`. */
export function lineOf({ command, options }: Pick<Ask, 'command' | 'options'>, commands: readonly Command[]): string {
  const rest = commands.find(({ name }) => name === command)?.options.find((option) => option.rest)?.name;
  const words = rest === undefined ? undefined : options[rest];
  const named = Object.entries(options).filter(([name, value]) => name !== rest && value !== '');
  return [command, ...(words === undefined ? [] : [words]), ...named.map(([name, value]) => `${name}:${quoted(value)}`)]
    .join(' ')
    .trim();
}

function quoted(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}
