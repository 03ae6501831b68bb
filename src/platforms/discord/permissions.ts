import { PermissionFlagsBits } from 'discord.js';

/** What the bot needs in a server to answer those who mention it there, and to post by itself, by the names that Discord gives it. */
const needed = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads],
  ['Create Public Threads', PermissionFlagsBits.CreatePublicThreads],
  ['Read Message History', PermissionFlagsBits.ReadMessageHistory],
  ['Attach Files', PermissionFlagsBits.AttachFiles],
] as const;

/** The names, to be read. */
export const NEEDED_PERMISSIONS = needed.map(([name]) => name).join(', ');

/** The names of what the bot lacks, of the permissions that it has as Discord writes them: a number in decimal digits. */
export function lackingIn(permissions: string): string[] {
  const has = BigInt(permissions);
  if ((has & PermissionFlagsBits.Administrator) !== 0n) return [];
  return needed.filter(([, bit]) => (has & bit) === 0n).map(([name]) => name);
}

/** Where whoever may manage a server invites the bot to it, with what it needs; again, where it is in already. */
export function invitationTo(application: string): string {
  const permissions = needed.reduce((sum, [, bit]) => sum | bit, 0n);
  return `https://discord.com/oauth2/authorize?client_id=${application}&scope=bot+applications.commands&permissions=${permissions}`;
}
