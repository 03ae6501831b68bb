import type { APIInteractionGuildMember, APIUser, UserFlags } from 'discord.js';
import { idOf } from './clock.ts';

const met = new Map<string, APIUser>();

/** A person of this name. The same name is always the same person. */
export function person(name: string): APIUser {
  const one = personNamed(name);
  met.set(one.id, one);
  return one;
}

/** Somebody who was spoken of by their name before. */
export function personWith(id: string): APIUser | undefined {
  return met.get(id);
}

function personNamed(name: string): APIUser {
  return {
    id: idOf(`person ${name}`),
    username: name.toLowerCase(),
    global_name: name,
    discriminator: '0',
    avatar: null,
    banner: null,
    accent_color: null,
    public_flags: 0 as UserFlags,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
  };
}

/** The bot itself. */
export function robot(name: string): APIUser {
  return { ...personNamed(name), id: idOf(`bot ${name}`), global_name: null, bot: true };
}

/** The person as a member of a guild who may do what an ordinary member may, unless told otherwise. */
export function member(
  user: APIUser,
  roles: readonly string[] = [],
  permissions: string = PERMISSIONS,
): APIInteractionGuildMember {
  return {
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [...roles],
    joined_at: '2023-09-01T12:00:00.000000+00:00',
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0 as APIInteractionGuildMember['flags'],
    permissions,
  };
}

/** See channels, send messages, embed links, attach files, read the history, use commands, begin threads and write in them. */
export const PERMISSIONS = String(
  (1n << 10n) |
    (1n << 11n) |
    (1n << 14n) |
    (1n << 15n) |
    (1n << 16n) |
    (1n << 31n) |
    (1n << 35n) |
    (1n << 38n) |
    (1n << 46n),
);
