import type { App } from '@slack/bolt';
import { acknowledged } from './acknowledged.ts';
import { askerOf, postReply, tellAlone } from './answer.ts';
import type { SlackContext } from './context.ts';
import { openForm } from './form.ts';
import { isIncomplete, parseSlash } from './parse.ts';
import { responder } from './response-url.ts';

/** Slash commands. One that lacks what it cannot do without opens a form instead. */
export function listenToCommands(app: App, context: SlackContext): void {
  const { chat, commands, commandPrefix, log, patience } = context;

  app.command(/^\//, async ({ ack, command: payload }) => {
    await acknowledged(ack, log);
    const { trigger_id, team_id, user_id, user_name, channel_id, response_url } = payload;
    const asker = askerOf(context, {
      ...{ trigger: trigger_id, team: team_id, user: user_id, channel: channel_id, name: user_name ?? null },
      responder: responder(response_url, patience),
    });
    const { command, ask } = parseSlash(payload, commands, commandPrefix);
    const work = async () => {
      const hasForm =
        command !== undefined &&
        isIncomplete(command, ask.options) &&
        (await openForm(context, command, ask.options, payload));
      if (!hasForm) await postReply(context, asker, ask);
    };
    await chat.handle(asker.delivery, { work, tell: tellAlone(context, asker) });
  });
}
