import type { APIEmbed, APIMessage } from 'discord.js';
import { noNames, plainText } from './plain-text.ts';

/**
 * What a message says: its text, else that of a message which it forwards, else that of the previews below it. Empty where
 * there are only pictures or files.
 */
export function messageText({ content, mentions, message_snapshots: forwarded, embeds }: APIMessage): string {
  const [snapshot] = forwarded ?? [];
  const candidates = [content, snapshot?.message.content ?? '', embeds.map(embedText).join('\n')];
  return candidates.map((text) => plainText(text, mentions, noNames)).find((text) => text !== '') ?? '';
}

function embedText({ title, description, fields = [] }: APIEmbed): string {
  const said = [title, description, ...fields.flatMap(({ name, value }) => [name, value])];
  return said.filter((text) => text !== undefined && text !== '').join('\n');
}
