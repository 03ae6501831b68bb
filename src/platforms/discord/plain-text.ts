import type { APIUser } from 'discord.js';

/** What a message points at, by ids. Null where nobody knows. */
export interface Names {
  readonly role: (id: string) => string | null;
  readonly channel: (id: string) => string | null;
}

export const noNames: Names = { role: () => null, channel: () => null };

/** Those who are mentioned in a message; in a server they may go by another name there. */
export type Mentioned = Pick<APIUser, 'id' | 'username' | 'global_name'> & {
  readonly member?: { readonly nick?: string | null };
};

/**
 * The text of a message without what only Discord can read: people, roles and channels by their names, or dropped where
 * these are not known; emoji of a server and points in time are dropped. `own` are ids that stand for the bot.
 */
export function plainText(
  content: string,
  mentioned: readonly Mentioned[],
  names: Names,
  own: readonly string[] = [],
): string {
  const person = (id: string) => {
    const found = mentioned.find((user) => user.id === id);
    return found === undefined ? null : (found.member?.nick ?? found.global_name ?? found.username);
  };
  const named = (find: (id: string) => string | null) => (_: string, id: string) =>
    (own.includes(id) ? null : find(id)) ?? '';
  return (
    content
      .replace(/<@!?(\d+)>/g, named(person))
      .replace(/<@&(\d+)>/g, named(names.role))
      .replace(/<#(\d+)>/g, named(names.channel))
      .replace(/<\/([^:<>]+):\d+>/g, '/$1')
      .replace(/<a?:\w+:\d+>|<t:-?\d+(?::\w)?>|<id:\w+>/g, '')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/^[\s,;:]+|\s+$/g, '')
      // `who denied it, @Briefwire?`
      .replace(/,? ([?!]+)$/, '$1')
  );
}
