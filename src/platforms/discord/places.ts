import type { AnyThreadChannel, Client, Guild, GuildBasedChannel } from 'discord.js';
import { WRITABLE } from './channel-types.ts';
import { type Member, type Overwrite, permittedTo, writesWith } from './permitted.ts';

/** What is known of the channels of servers without asking Discord. */
export interface Places {
  /**
   * The channel of the server that is meant by an id, a mention or a name, with or without `#`; null where there is none,
   * or more than one. `mentioned` are ids of those that the message points at: of two with the same name one of them.
   */
  readonly find: (server: string, typed: string, mentioned?: readonly string[]) => string | null;
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
    canWrite(id) {
      const channel = channelOf(id);
      const me = channel?.guild.members.me;
      if (channel === null || !me) return false;
      const permitted = permittedIn(channel, { id: me.id, roles: [...me.roles.cache.keys()] });
      return writesWith(permitted, channel.isThread());
    },
    permitted(id, member) {
      const channel = channelOf(id);
      return channel === null ? 0n : permittedIn(channel, member);
    },
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
