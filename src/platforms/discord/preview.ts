import type { Command } from '../../command.ts';
import type { Reply } from '../../reply.ts';
import type { Action, PageState } from '../chat/button.ts';
import { layOut, type Visibility } from '../chat/lay-out.ts';
import { english } from '../languages/en.ts';
import type { Language } from '../languages/language.ts';
import { type MessageBody, pageBody } from './render.ts';
import { surfaceFor } from './surface.ts';

export interface PreviewOptions {
  readonly visibility: Visibility;
  readonly commandPrefix: string;
  readonly commands: readonly Command[];
  readonly language?: Language;
}

/** The message that Discord would be sent for a page of the reply. Only the ids of its buttons are made to be read. */
export function preview(reply: Reply, state: PageState, options: PreviewOptions): MessageBody {
  const { language = english, visibility } = options;
  return pageBody(layOut(reply, state, surfaceFor(visibility, language, options), readableId), language);
}

function readableId(action: Action, { cursor: { item, from } }: PageState): string {
  return `${action}.item-${item}.from-${from}`;
}
