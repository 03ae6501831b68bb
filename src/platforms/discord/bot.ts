import type { REST } from 'discord.js';
import type { Command, Desk } from '../../command.ts';
import type { Log } from '../../log.ts';
import type { Chat } from '../chat/chat.ts';
import type { Places } from './places.ts';

/** How Discord is spoken to. */
export interface Line {
  readonly rest: REST;
  /** Never asks twice: for what would be doubled by that. */
  readonly restOnce: REST;
  readonly log: Log;
}

/** What it takes to answer people on Discord. */
export interface Bot extends Line {
  readonly chat: Chat;
  readonly desk: Desk;
  readonly commands: readonly Command[];
  readonly commandPrefix: string;
  readonly places: Places;
}
