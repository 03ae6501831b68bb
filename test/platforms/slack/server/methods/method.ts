import type { Json } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { Slack } from '../slack.ts';
import { type Channel, channelOf } from '../workspace.ts';

/** One call of the Web API. */
export interface Call {
  readonly slack: Slack;
  readonly name: string;
  readonly sent: Json;
}

/** One method of the Web API. */
export interface Method {
  /** The token that it takes: the bot's, unless it is said. */
  readonly token?: 'app';
  /** The scope that this call needs, or null. */
  readonly scope?: (call: Call) => string | null;
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  /** What stands in the answer beside `ok`. @throws Refusal */
  readonly run: (call: Call) => Json;
}

/** The channel that is named. @throws where the bot cannot see it. */
export function visibleChannel({ slack, sent }: Call): Channel {
  const channel = channelOf(slack.workspace, String(sent.channel));
  if (channel === undefined || (channel.kind !== 'public' && !channel.hasBot)) throw new Refusal('channel_not_found');
  return channel;
}

/** The channel that is named. @throws where the bot is not in it. */
export function joinedChannel(call: Call): Channel {
  const channel = visibleChannel(call);
  if (!channel.hasBot) throw new Refusal('not_in_channel');
  return channel;
}

/** The scope for a channel, by its kind: `history` makes `channels:history`, `groups:history` and so on. */
export function scopeByKind(what: 'history' | 'read'): (call: Call) => string {
  const prefixes = { public: 'channels', private: 'groups', im: 'im', mpim: 'mpim' };
  return ({ slack, sent }) => `${prefixes[channelOf(slack.workspace, String(sent.channel))?.kind ?? 'public']}:${what}`;
}
