import { type APIMessage, type GatewayMessageCreateDispatchData, MessageType } from 'discord.js';

/** What somebody wrote to the bot. */
export interface Called {
  readonly text: string;
  /** Whether nobody else reads it. */
  readonly isDirect: boolean;
  /** The message that it replies to. */
  readonly repliesTo: APIMessage | null;
}

/**
 * Null where a message is not for the bot. It answers people who mention it or write to it alone; a reply to one of its
 * messages mentions it as well, unless the person has switched that off. Bots, webhooks and Discord itself get no answer.
 */
export function calledBy(message: GatewayMessageCreateDispatchData, self: string): Called | null {
  const isFromPerson = message.author.bot !== true && message.webhook_id === undefined;
  const isWritten = message.type === MessageType.Default || message.type === MessageType.Reply;
  const isDirect = message.guild_id === undefined;
  const isMentioned = message.mentions.some(({ id }) => id === self);
  if (!isFromPerson || !isWritten || !(isDirect || isMentioned)) return null;
  return { text: textOf(message, self), isDirect, repliesTo: message.referenced_message ?? null };
}

/** The content with the names of people in place of their mentions, and without other markup of Discord's. */
export function textOf({ content, mentions }: Pick<APIMessage, 'content' | 'mentions'>, self: string): string {
  const nameOf = (id: string) => {
    if (id === self) return '';
    const user = mentions.find((one) => one.id === id);
    return user?.global_name ?? user?.username ?? '';
  };
  return (
    content
      .replace(/<@!?(\d+)>/g, (_, id: string) => nameOf(id))
      // Roles, channels, emoji, times and commands are written by their ids.
      .replace(/<(?:@&|#|a?:\w+:|t:|\/[^:>]+:|id:)[^>]*>/g, '')
      .replace(/[^\S\n]+/g, ' ')
      .trim()
  );
}
