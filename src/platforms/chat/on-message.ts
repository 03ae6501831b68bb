import type { Ask, Command } from '../../command.ts';

/** The ask of somebody who chose a command on a message with this text. */
export function askOnMessage(
  { name, onMessage }: Command & { readonly onMessage: NonNullable<Command['onMessage']> },
  text: string,
): Pick<Ask, 'command' | 'options'> {
  return { command: name, options: { [onMessage.option]: text } };
}
