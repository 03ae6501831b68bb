import type { Command } from '../../command.ts';
import type { Notice } from '../../posting/poster.ts';
import { lineOf } from '../chat/line.ts';
import type { Reader } from '../chat/reader.ts';
import { channelIdIn } from './channels.ts';
import type { Content } from './message.ts';
import { renderNote } from './render.ts';

/** What whoever set something up is told of it, and which channel it is about. */
export function renderNotice(notice: Notice, reader: Reader, commands: readonly Command[]): Content {
  const content = renderNote(sentenceOf(notice, reader, commands));
  const id = channelIdIn(notice.channel.split(':').at(-1)!);
  if (id === null) return content;
  const mention = { type: 'rich_text_section', elements: [{ type: 'channel', channel_id: id }] } as const;
  return {
    ...content,
    blocks: [...content.blocks, { type: 'rich_text', elements: [{ ...mention, elements: [...mention.elements] }] }],
  };
}

function sentenceOf(notice: Notice, { language, toType }: Reader, commands: readonly Command[]): string {
  const { about, why, what, topic, number } = notice;
  const { notices } = language;
  const it = what === 'digest' ? notices.aDigest(topic) : notices.aWatch(topic);
  const on = topic === null ? {} : { topic };
  if (about === 'paused') {
    const resume = what === 'digest' ? `digest resume ${number}` : lineOf({ command: 'watch', options: on }, commands);
    return notices.paused(it, why, toType(resume));
  }
  // What may have been lost counts as posted: it has to be asked for by its day.
  const command = what === 'digest' ? 'digest' : 'brief';
  return notices.perhapsLost(it, toType(lineOf({ command, options: { ...on, since: 'yesterday' } }, commands)));
}
