import type { webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { complainer } from './complain.ts';
import { limits } from './limits.ts';
import { slackErrorOf } from './web-errors.ts';

/** A channel as far as Briefwire knows it. */
export interface Channel {
  readonly id: string;
  readonly isPrivate: boolean;
  /** Whether Briefwire is in it, so that it can post there. */
  readonly isMember: boolean;
  /** Who made it; null where Slack does not say. */
  readonly creator: string | null;
}

/** Channels, as Slack knows them. What it does not let us see is not there. All of it throws where Slack cannot be asked. */
export interface Channels {
  /** The channel that somebody typed or chose, as far as Briefwire is in it. */
  readonly find: (typed: string) => Promise<Channel | null>;
  readonly info: (id: string) => Promise<Channel | null>;
  /** What a channel is called in which Briefwire is not; null where it is, or Slack does not let us look. */
  readonly outside: (id: string) => Promise<string | null>;
}

/** `<#C123|news>`, as Slack writes it in messages; the name may be missing. */
const MENTION = /^<#([A-Z0-9]+)(?:\|([^<>]*))?>$/;
const ID = /^[CG][A-Z0-9]{2,}$/;

/** The id of a channel in what somebody typed; null where it is a name. Names have no capitals. */
export function channelIdIn(typed: string): string | null {
  const id = MENTION.exec(typed)?.[1] ?? typed;
  return ID.test(id) ? id : null;
}

/** What somebody typed for a channel, without the markup that Slack made of it. */
export function channelAsTyped(typed: string): string {
  const [, id, name] = MENTION.exec(typed) ?? [];
  return name ? `#${name}` : (id ?? typed);
}

export function createChannels(web: webApi.WebClient, log: Log): Channels {
  const complain = complainer(log, 'Slack: channels could not be looked up.');

  /** Null where Slack says no, which it will the next time as well. */
  async function orNull<Value>(asked: Promise<Value>, about: object): Promise<Value | null> {
    try {
      return await asked;
    } catch (err) {
      const why = slackErrorOf(err);
      if (why === 'missing_scope') complain(err, about);
      if (why === 'missing_scope' || why === 'channel_not_found') return null;
      throw err;
    }
  }

  async function info(channel: string): Promise<Channel | null> {
    const found = (await orNull(web.conversations.info({ channel }), { channel }))?.channel;
    if (found === undefined) return null;
    const { id = channel, is_private = false, is_member = false, is_archived = false, creator = null } = found;
    return { id, isPrivate: is_private, isMember: is_member && !is_archived, creator };
  }

  /** Of the channels that Briefwire is in, which are few beside all that there are. */
  async function named(name: string): Promise<Channel | null> {
    let cursor: string | undefined;
    for (let page = 0; page < limits.channelPages; page++) {
      const asked = web.users.conversations({
        ...{ types: 'public_channel,private_channel', exclude_archived: true, limit: limits.channelPage },
        ...(cursor !== undefined && { cursor }),
      });
      const { channels = [], response_metadata } = (await orNull(asked, { name })) ?? {};
      const found = channels.find((channel) => channel.name === name);
      if (found?.id !== undefined) {
        return { id: found.id, isPrivate: found.is_private ?? false, isMember: true, creator: found.creator ?? null };
      }
      cursor = response_metadata?.next_cursor || undefined;
      if (cursor === undefined) return null;
    }
    return null;
  }

  return {
    async find(typed) {
      const id = channelIdIn(typed);
      if (id === null) return named(typed.replace(/^#/, '').toLowerCase());
      const found = await info(id);
      return found?.isMember ? found : null;
    },
    info,
    async outside(id) {
      try {
        const { channel } = await web.conversations.info({ channel: id });
        if (channel?.is_member && !channel.is_archived) return null;
        return channel?.name === undefined ? id : `#${channel.name}`;
      } catch (err) {
        if (slackErrorOf(err) === 'channel_not_found') return id;
        if (slackErrorOf(err) !== 'missing_scope') throw err;
        complain(err, { channel: id });
        return null;
      }
    },
  };
}
