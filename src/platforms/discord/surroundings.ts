import type { Client } from 'discord.js';
import type { Names } from './plain-text.ts';

/** What is known of the place where something was written, without asking Discord. */
export interface Surroundings {
  /** The bot as a user. */
  readonly bot: string;
  /** The role that Discord made for the bot, which people pick for the bot itself; null where it has none. */
  readonly role: string | null;
  readonly isThread: boolean;
  /** The channel that a thread belongs to. */
  readonly parent: string | null;
  /** The language of the server, as a locale of Discord; null in direct messages. */
  readonly locale: string | null;
  readonly names: Names;
}

export function surroundingsOf(
  client: Client<true>,
  { guild_id: guildId, channel_id: channelId }: { readonly guild_id?: string; readonly channel_id: string },
): Surroundings {
  const guild = guildId === undefined ? undefined : client.guilds.cache.get(guildId);
  const channel = guild?.channels.cache.get(channelId);
  const thread = channel?.isThread() ? channel : null;
  return {
    bot: client.user.id,
    role: guild?.roles.botRoleFor(client.user)?.id ?? null,
    isThread: thread !== null,
    parent: thread?.parentId ?? null,
    locale: guild?.preferredLocale ?? null,
    names: {
      role: (id) => guild?.roles.cache.get(id)?.name ?? null,
      channel: (id) => guild?.channels.cache.get(id)?.name ?? null,
    },
  };
}
