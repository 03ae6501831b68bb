import type { webApi } from '@slack/bolt';
import type { Command, Desk } from '../../command.ts';
import type { Log } from '../../log.ts';
import type { Chat } from '../chat/chat.ts';
import type { Surface, Visibility } from '../chat/lay-out.ts';
import type { Language } from '../languages/language.ts';
import type { Channels } from './channels.ts';
import type { Managers } from './managers.ts';
import { typedOnSlack } from './names.ts';
import type { Patience } from './patience.ts';
import type { People } from './people.ts';
import { slackRoom } from './room.ts';

/** What listeners work with. */
export interface SlackContext {
  readonly chat: Chat;
  readonly desk: Desk;
  readonly commands: readonly Command[];
  readonly commandPrefix: string;
  readonly clock: () => Date;
  readonly log: Log;
  readonly patience: Patience;
  readonly web: webApi.WebClient;
  readonly people: People;
  readonly channels: Channels;
  readonly managers: Managers;
}

/** What a page on Slack is made for. */
export function surfaceOf(
  { commands, commandPrefix }: Pick<SlackContext, 'commands' | 'commandPrefix'>,
  language: Language,
  visibility: Visibility,
): Surface {
  return { language, visibility, room: slackRoom, toType: (line) => typedOnSlack(line, commands, commandPrefix) };
}
