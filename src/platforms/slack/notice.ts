import type { Command } from '../../command.ts';
import type { Notice } from '../../posting/poster.ts';
import { noticeSentence } from '../chat/notice.ts';
import type { Reader } from '../chat/reader.ts';
import { channelIdIn } from './channels.ts';
import type { Content } from './message.ts';
import { renderNote } from './render.ts';

/** What whoever set something up is told of it, and which channel it is about. */
export function renderNotice(notice: Notice, reader: Reader, commands: readonly Command[]): Content {
  const content = renderNote(noticeSentence(notice, reader, commands));
  const id = channelIdIn(notice.channel.split(':').at(-1)!);
  if (id === null) return content;
  const mention = { type: 'rich_text_section', elements: [{ type: 'channel', channel_id: id }] } as const;
  return {
    ...content,
    blocks: [...content.blocks, { type: 'rich_text', elements: [{ ...mention, elements: [...mention.elements] }] }],
  };
}
