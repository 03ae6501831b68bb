import type { Reply } from '../../reply.ts';
import type { Action, PageState } from '../chat/button.ts';
import { layOut, type PreviewOptions } from '../chat/lay-out.ts';
import { type MessageBody, pageBody } from './render.ts';
import { surfaceFor } from './surface.ts';

/** The message that Discord would be sent for a page of the reply. Only the ids of its buttons are made to be read. */
export function preview(reply: Reply, state: PageState, options: PreviewOptions): MessageBody {
  const { language, visibility } = options;
  return pageBody(layOut(reply, state, surfaceFor(visibility, language, options), readableId), language);
}

function readableId(action: Action, { cursor: { item, from } }: PageState): string {
  return `${action}.item-${item}.from-${from}`;
}
