import { PermissionFlagsBits as Bits } from 'discord.js';

/** Somebody in a server. */
export interface Member {
  readonly id: string;
  /** Ids of their roles, without that of everybody. */
  readonly roles: readonly string[];
}

/** A server as far as permissions go. */
interface Powers {
  /** Also the id of the role that everybody has. */
  readonly id: string;
  readonly owner: string;
  readonly permissionsOf: (role: string) => bigint;
}

/** What a channel allows and forbids somebody, or those with a role. */
export interface Overwrite {
  /** Of the member or of the role. */
  readonly id: string;
  readonly allow: bigint;
  readonly deny: bigint;
}

const ALL = Object.values(Bits).reduce((sum, bit) => sum | bit, 0n);

/**
 * What a member may do in a channel, as Discord works it out:
 * https://discord.com/developers/docs/topics/permissions#permission-overwrites. What a role of theirs allows in the channel
 * counts more than what another one forbids, and what is said of themselves counts most.
 */
export function permittedTo({ id, roles }: Member, server: Powers, overwrites: readonly Overwrite[]): bigint {
  const base = [server.id, ...roles].reduce((sum, role) => sum | server.permissionsOf(role), 0n);
  if (id === server.owner || has(base, Bits.Administrator)) return ALL;
  const ofEverybody = overwrites.filter((one) => one.id === server.id);
  const ofRoles = overwrites.filter((one) => one.id !== server.id && roles.includes(one.id));
  const ofThemselves = overwrites.filter((one) => one.id === id);
  return [ofEverybody, ofRoles, ofThemselves].reduce((permitted, group) => {
    const forbidden = group.reduce((sum, { deny }) => sum | deny, 0n);
    const allowed = group.reduce((sum, { allow }) => sum | allow, 0n);
    return (permitted & ~forbidden) | allowed;
  }, base);
}

/** Whether somebody with these permissions in a channel sees that there is one. */
export function seesWith(permissions: bigint): boolean {
  return has(permissions, Bits.Administrator) || has(permissions, Bits.ViewChannel);
}

/** Whether somebody with these permissions in a channel may read what was written there before. */
export function readsWith(permissions: bigint): boolean {
  return has(permissions, Bits.Administrator) || has(permissions, Bits.ViewChannel | Bits.ReadMessageHistory);
}

/** Whether somebody with these permissions in a channel may manage it. */
export function managesWith(permissions: bigint): boolean {
  return has(permissions, Bits.Administrator) || has(permissions, Bits.ManageChannels | Bits.ViewChannel);
}

/** Whether somebody with these permissions sees a channel, or a thread in it, and may write there. */
export function writesWith(permissions: bigint, isThread: boolean): boolean {
  if (has(permissions, Bits.Administrator)) return true;
  return has(permissions, Bits.ViewChannel | (isThread ? Bits.SendMessagesInThreads : Bits.SendMessages));
}

function has(permissions: bigint, wanted: bigint): boolean {
  return (permissions & wanted) === wanted;
}
