import type { Json } from '../json.ts';
import { named } from '../kit.ts';
import type { SlackMessage } from '../messages.ts';
import type { Slack } from '../slack.ts';
import { type Channel, channelOf } from '../workspace.ts';

/** Slack still sends it, and nobody is to rely on it. */
export const VERIFICATION_TOKEN = 'not-to-be-relied-on';

/** Who did it and where, as interactions say it. */
export function contextOf({ workspace }: Slack, user: string): Json {
  const name = nameOf(workspace, user);
  return {
    user: { id: user, username: name, name, team_id: workspace.team.id },
    api_app_id: workspace.app.id,
    token: VERIFICATION_TOKEN,
    team: { id: workspace.team.id, domain: workspace.team.domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** The name of a person; the id where nobody knows them. */
export function nameOf({ users }: Slack['workspace'], user: string): string {
  return users.find(({ id }) => id === user)?.name ?? user;
}

/** The channel, and what Slack calls it in payloads. @throws where there is none. */
export function placeOf({ workspace }: Slack, wanted: string): { channel: Channel; name: string } {
  const channel = channelOf(workspace, wanted);
  if (channel === undefined) throw new Error(`There is no channel ${wanted} in this workspace.`);
  const names = { public: channel.name, private: 'privategroup', im: 'directmessage', mpim: `mpdm-${channel.name}` };
  return { channel, name: names[channel.kind] };
}

/** A message as the Web API and payloads carry it. */
export function messageJson({ workspace }: Slack, message: SlackMessage): Json {
  const { bot, app, team } = workspace;
  return {
    type: 'message',
    user: message.author,
    ts: message.ts,
    text: message.text,
    team: team.id,
    ...(message.author === bot.user ? { bot_id: bot.id, app_id: app.id } : {}),
    ...(message.thread === null ? {} : { thread_ts: message.thread }),
    ...(message.revision === 0 ? {} : { edited: { user: bot.user, ts: message.ts } }),
    ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
    ...(message.attachments === undefined ? {} : { attachments: message.attachments }),
    blocks: named(message.blocks),
  };
}
