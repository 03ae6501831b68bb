import { type Command, usageOf } from '../../command.ts';
import { groupOf } from '../../command-name.ts';
import { offeredOnMessages } from '../chat/on-message.ts';
import { limits } from './limits.ts';
import { slashName } from './names.ts';
import { shortcutId } from './shortcuts.ts';
import { cutTo } from './text.ts';

/** What the bot token is asked for, and why. */
export const SCOPES = {
  commands: 'slash commands and the buttons below their replies',
  'users:read': 'the language in which somebody reads, and the name under which they post',
  'app_mentions:read': 'questions in channels that mention it',
  'chat:write': 'answers in threads and direct messages, and what a channel gets by itself',
  'im:history': 'questions in direct messages',
  'im:write': 'telling whoever set up a digest that it could not be posted',
  'channels:read': 'channels by their name, and who made one, since they may set up what it gets',
  'groups:read': 'the same of private channels',
  'channels:history': 'what was said in a thread before it was asked there, and whether a digest has arrived',
  'groups:history': 'the same in private channels',
  'mpim:history': 'the same in messages of a group',
  'files:write': 'the picture below a timeline',
} as const;

/** What the agent view needs beside them. */
const AGENT_SCOPE = 'assistant:write';

/** What Slack is asked to tell. */
export const EVENTS = ['app_home_opened', 'app_mention', 'message.im'] as const;

const DESCRIPTION = cutTo(
  'Quotes your team’s articles word for word, with a citation for each excerpt',
  limits.appDescription,
);

/** The path at which Briefwire listens over HTTP. */
export const HTTP_PATH = '/slack/events';

export interface ManifestOptions {
  readonly commands: readonly Command[];
  readonly commandPrefix: string;
  /** The public address of this Briefwire for HTTP; null for Socket Mode. */
  readonly url: string | null;
  /** Whether it has Slack's agent view, for which the workspace needs a paid plan. */
  readonly hasAgentView: boolean;
}

/**
 * The manifest from which Slack makes the app, with all that Briefwire uses and nothing else
 * (https://docs.slack.dev/reference/app-manifest).
 */
export function manifest({ commands, commandPrefix, url, hasAgentView }: ManifestOptions) {
  const address = url === null ? null : addressOf(url);
  return {
    display_information: {
      name: 'Briefwire',
      description: DESCRIPTION,
      background_color: '#1f2a37',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      ...(hasAgentView && { agent_view: { agent_description: DESCRIPTION } }),
      bot_user: { display_name: 'Briefwire', always_online: url === null },
      slash_commands: [...Map.groupBy(commands, groupOf)].map(([group, members]) => ({
        command: slashName(group, commandPrefix),
        ...(address !== null && { url: address }),
        description: cutTo(headOf(group, members).summary, limits.commandDescription),
        usage_hint: hintOf(group, members),
        should_escape: false,
      })),
      shortcuts: offeredOnMessages(commands).map(({ name, summary, onMessage }) => ({
        name: cutTo(onMessage.label, limits.shortcutName),
        type: 'message',
        callback_id: shortcutId(name),
        description: cutTo(summary, limits.shortcutDescription),
      })),
    },
    oauth_config: { scopes: { bot: [...Object.keys(SCOPES), ...(hasAgentView ? [AGENT_SCOPE] : [])] } },
    settings: {
      event_subscriptions: { ...(address !== null && { request_url: address }), bot_events: [...EVENTS] },
      interactivity: {
        is_enabled: true,
        ...(address !== null && { request_url: address, message_menu_options_url: address }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: url === null,
      token_rotation_enabled: false,
    },
  };
}

/** Slack has one command for all that begin with the same word: it is described by the one of that word alone. */
function headOf(group: string, members: readonly Command[]): Command {
  return members.find(({ name }) => name === group) ?? members[0]!;
}

/** How the command goes on after its first word: all that the command of one word takes, and what can stand in its place. */
function hintOf(group: string, members: readonly Command[]): string {
  const head = headOf(group, members);
  const others = members.filter((command) => command !== head).map(placeOf);
  const behind = (usage: string) => usage.slice(group.length).trim();
  return cutTo([usageOf(head), ...others].map(behind).join(' | '), limits.commandUsageHint);
}

/** The name of a command and what it cannot be typed without, or is mostly typed with. */
function placeOf(command: Command): string {
  return usageOf({ ...command, options: command.options.filter(({ rest }) => rest) });
}

/** The address with our path, which whoever writes it down may or may not have added. */
function addressOf(url: string): string {
  const base = url.replace(/\/+$/, '');
  return base.endsWith(HTTP_PATH) ? base : `${base}${HTTP_PATH}`;
}
