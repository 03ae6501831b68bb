import type { App, MessageShortcut } from '@slack/bolt';
import { askOnMessage, offeredOnMessages } from '../chat/on-message.ts';
import { acknowledged } from './acknowledged.ts';
import { askerOf, postReply, tellAlone } from './answer.ts';
import type { SlackContext } from './context.ts';
import { responder } from './response-url.ts';
import { type Worded, wordsOf } from './typed-text.ts';
import { withinThread } from './within-thread.ts';

/** By this Slack says which command was called on a message. */
export function shortcutId(command: string): string {
  return `on-message-${command}`;
}

/** Commands that are called on messages of other people, answered for the asker alone. */
export function listenToShortcuts(app: App, context: SlackContext): void {
  const { chat, commands, log, patience } = context;

  for (const command of offeredOnMessages(commands)) {
    const constraints = { type: 'message_action', callback_id: shortcutId(command.name) } as const;
    app.shortcut<MessageShortcut>(constraints, async ({ ack, shortcut }) => {
      await acknowledged(ack, log);
      const { trigger_id, user, team, channel, response_url } = shortcut;
      const message = shortcut.message as Worded & { readonly thread_ts?: string };
      const direct = responder(response_url, patience);
      const place = { channel: channel.id, thread: message.thread_ts ?? '', user: user.id };
      const asker = askerOf(context, {
        ...{ trigger: trigger_id, team: team?.id ?? user.team_id ?? '', user: user.id, name: user.name },
        channel: channel.id,
        // Below a message without replies Slack would show nothing: there it is answered in the channel.
        responder: message.thread_ts === undefined ? direct : withinThread(context, place, direct),
      });
      const tell = tellAlone(context, asker);
      const work = () => {
        const words = wordsOf(message);
        if (words === '') return tell(({ notes }) => notes.noWords);
        const { command: name, options } = askOnMessage(command, words);
        return postReply(context, asker, { command: name, options: { ...options, visibility: 'private' } });
      };
      await chat.handle(asker.delivery, { work, tell });
    });
  }
}
