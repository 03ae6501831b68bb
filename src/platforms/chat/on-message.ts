import type { Ask, Command } from '../../command.ts';

/** A command that people can call on a message of somebody. */
export type OnMessage = Command & { readonly onMessage: NonNullable<Command['onMessage']> };

export function offeredOnMessages(commands: readonly Command[]): OnMessage[] {
  return commands.filter((command): command is OnMessage => command.onMessage !== undefined);
}

/** The ask of somebody who called a command on a message with this text. */
export function askOnMessage({ name, onMessage }: OnMessage, text: string): Pick<Ask, 'command' | 'options'> {
  return { command: name, options: { [onMessage.option]: text } };
}
