import type { Reply } from '../../reply.ts';
import type { PageState } from '../chat/button.ts';
import { layOut, type PreviewOptions } from '../chat/lay-out.ts';
import { surfaceOf } from './context.ts';
import { type Message, messageOf } from './message.ts';
import { renderPage } from './render.ts';

/** What Slack would be sent for a page of a reply, to look at in its Block Kit Builder. Its buttons stand for nothing. */
export function preview(reply: Reply, state: PageState, options: PreviewOptions): Message {
  const { language } = options;
  // A mistyped command is answered privately wherever it was typed.
  const visibility = reply.kind === 'refusal' ? 'private' : options.visibility;
  const idFor = (action: string, { cursor }: PageState) => `${action}.preview-${cursor.item}-${cursor.from}`;
  const laidOut = layOut(reply, state, surfaceOf(options, language, visibility), idFor);
  return messageOf(renderPage(laidOut, language), visibility);
}
