import { ChannelType } from 'discord.js';

const THREADS: readonly (ChannelType | undefined)[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

export function isThreadType(type: ChannelType | undefined): boolean {
  return THREADS.includes(type);
}

/** Whether nothing but threads stands in such a channel. */
export function holdsThreadsAlone(type: ChannelType | null): boolean {
  return type === ChannelType.GuildForum || type === ChannelType.GuildMedia;
}

/** Channels of a server in which people write to one another. */
export const WRITABLE = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const;
