import type { Track } from '../exchange.ts';
import type { Json } from '../json.ts';
import type { Slack } from '../slack.ts';
import { nameOf, placeOf, VERIFICATION_TOKEN } from './common.ts';

/** A slash command as somebody types it. */
export interface CommandLine {
  readonly command: string;
  readonly text?: string;
  readonly user?: string;
  readonly channel?: string;
  readonly team?: string;
}

/** The payload of a slash command. */
export function commandPayload(slack: Slack, track: Track, line: CommandLine): Json {
  const { team, app } = slack.workspace;
  const { channel, name } = placeOf(slack, track.channel!);
  return {
    token: VERIFICATION_TOKEN,
    team_id: line.team ?? team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: name,
    user_id: track.user,
    user_name: nameOf(slack.workspace, track.user!),
    command: line.command,
    text: line.text ?? '',
    api_app_id: app.id,
    is_enterprise_install: 'false',
    response_url:
      slack.origin + slack.responseUrls.issue({ track, channel: channel.id, user: track.user!, message: null }),
    trigger_id: slack.views.trigger(track),
  };
}
