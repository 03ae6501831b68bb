import type { AnyThreadChannel, ChannelType, Client, Guild, GuildBasedChannel } from 'discord.js';
import { WRITABLE } from './channel-types.ts';
import { type Member, type Overwrite, permittedTo, readsWith, writesWith } from './permitted.ts';

/** What is known of the channels of servers without asking Discord. */
export interface Places {
  /**
   * The channel of the server that is meant by an id, a mention or a name, with or without `#`; null where there is none,
   * or more than one. `mentioned` are ids of those that the message points at: of two with the same name one of them.
   */
  readonly find: (server: string, typed: string, mentioned?: readonly string[]) => string | null;
  /** The bot as a user; null until it is connected. */
  readonly me: () => string | null;
  /** Of which type the channel is; null where it is not known, as with direct messages. */
  readonly typeOf: (channel: string) => ChannelType | null;
  /** Whether the bot may read what was written in the channel. To one that may not, Discord shows a channel without messages. */
  readonly canRead: (channel: string) => boolean;
  /** Whether the bot sees the channel and may write in it. */
  readonly canWrite: (channel: string) => boolean;
  /** What the member may do in the channel; nothing, where that is not known. */
  readonly permitted: (channel: string, member: Member) => bigint;
}

/** From what the client remembers, which the gateway keeps up to date. Of members it remembers the bot alone. */
export function placesOf(client: Client): Places {
  const channelOf = (id: string): GuildBasedChannel | null => {
    const channel = client.channels.cache.get(id);
    return channel === undefined || channel.isDMBased() ? null : channel;
  };
  const permitted = (id: string, member: Member): bigint => {
    const channel = channelOf(id);
    return channel === null ? 0n : permittedIn(channel, member);
  };
  const ownIn = (id: string): bigint => {
    const me = channelOf(id)?.guild.members.me;
    return me ? permitted(id, { id: me.id, roles: [...me.roles.cache.keys()] }) : 0n;
  };
  return {
    find(server, typed, mentioned = []) {
      const [, id] = /^(?:<#)?(\d{15,})>?$/.exec(typed) ?? [];
      const name = typed.replace(/^#/, '').toLowerCase();
      const there = [...(client.guilds.cache.get(server)?.channels.cache.values() ?? [])]
        .filter(({ type }) => (WRITABLE as readonly number[]).includes(type))
        .filter((channel) => (id === undefined ? channel.name.toLowerCase() === name : channel.id === id));
      const [only, ...others] = there.length === 1 ? there : there.filter((one) => mentioned.includes(one.id));
      return others.length > 0 ? null : (only?.id ?? null);
    },
    me: () => client.user?.id ?? null,
    typeOf: (id) => channelOf(id)?.type ?? null,
    canRead: (id) => readsWith(ownIn(id)),
    canWrite: (id) => writesWith(ownIn(id), channelOf(id)?.isThread() ?? false),
    permitted,
  };
}

/** Nothing in a thread whose channel is not known: what that forbids holds within. */
function permittedIn(channel: GuildBasedChannel, member: Member): bigint {
  const holder = channel.isThread() ? (channel as AnyThreadChannel).parent : channel;
  return holder === null ? 0n : permittedTo(member, powersOf(channel.guild), overwritesOf(holder));
}

function powersOf({ id, ownerId, roles }: Guild) {
  return { id, owner: ownerId, permissionsOf: (role: string) => roles.cache.get(role)?.permissions.bitfield ?? 0n };
}

function overwritesOf(channel: Exclude<GuildBasedChannel, AnyThreadChannel>): Overwrite[] {
  return channel.permissionOverwrites.cache.map(({ id, allow, deny }) => ({
    id,
    allow: allow.bitfield,
    deny: deny.bitfield,
  }));
}
