import { randomUUID } from 'node:crypto';
import type { Json } from '../json.ts';
import type { Slack } from '../slack.ts';
import { VERIFICATION_TOKEN } from './common.ts';

/** The payload that carries an event; redelivered ones carry the same `event_id`. */
export function eventPayload({ workspace, now }: Slack, event: Json, team = workspace.team.id): Json {
  const { app, bot } = workspace;
  const id = randomUUID().slice(0, 8).toUpperCase();
  return {
    token: VERIFICATION_TOKEN,
    team_id: team,
    context_team_id: team,
    context_enterprise_id: null,
    api_app_id: app.id,
    event: { event_ts: (now() / 1000).toFixed(6), ...event },
    type: 'event_callback',
    event_id: `Ev${id}`,
    event_time: Math.floor(now() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: team, user_id: bot.user, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${id}`,
  };
}
