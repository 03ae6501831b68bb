import { type APIMessage, ComponentType } from 'discord.js';
import { commands } from '../../../commands/index.ts';
import type { IsoDate } from '../../../src/corpus/article.ts';
import type { PageState } from '../../../src/platforms/chat/button.ts';
import { layOut, type Visibility } from '../../../src/platforms/chat/lay-out.ts';
import { START } from '../../../src/platforms/chat/paging.ts';
import { type MessageBody, pageBody } from '../../../src/platforms/discord/render.ts';
import { surfaceFor } from '../../../src/platforms/discord/surface.ts';
import { english } from '../../../src/platforms/languages/en.ts';
import type { Language } from '../../../src/platforms/languages/language.ts';
import type { Reply } from '../../../src/reply.ts';
import { read } from './markdown.ts';
import { everyComponent } from './server/validate/components.ts';

export const firstState: PageState = {
  ask: { command: 'ask', options: {}, now: '2024-02-01' as IsoDate },
  cursor: START,
  trail: [],
};

/** Every page of a reply, as one who presses More until there is no more gets them. */
export function pagesOf(reply: Reply, visibility: Visibility = 'private', language: Language = english): MessageBody[] {
  const surface = surfaceFor(visibility, language, { commands, commandPrefix: '' });
  const pages: MessageBody[] = [];
  for (let state: PageState | null = firstState; state !== null; ) {
    const { cursor }: PageState = state;
    let next: PageState | null = null;
    const laidOut = layOut(from(reply, cursor.item), state, surface, (action, page) => {
      if (action === 'more') next = page;
      return `${action}.${'x'.repeat(22)}`;
    });
    pages.push(pageBody(laidOut, language));
    if (next !== null && later((next as PageState).cursor, cursor) <= 0) throw new Error('The pages do not go on.');
    state = next;
  }
  return pages;
}

function later(a: PageState['cursor'], b: PageState['cursor']): number {
  return a.item - b.item || a.from - b.from;
}

/** What the desk would find for a page that begins with this item: without more, so that the last page is one. */
function from(reply: Reply, item: number): Reply {
  if (!('findings' in reply)) return reply;
  const { findings } = reply;
  return { ...reply, findings: { ...findings, excerpts: findings.excerpts.slice(item), more: false } };
}

/** The texts of a message, each as it is sent. */
export function textsIn(body: Pick<MessageBody, 'components'>): string[] {
  return body.components[0].components.flatMap((component) =>
    component.type === ComponentType.TextDisplay ? [component.content] : [],
  );
}

/** What is seen of a message. */
export function seenIn(body: Pick<MessageBody, 'components'>): string {
  return textsIn(body)
    .map((text) => read(text).text)
    .join('\n');
}

/** What is seen of a message on the test server. */
export function seenOn(message: APIMessage): string {
  return seenIn(message as unknown as Pick<MessageBody, 'components'>);
}

/** What its buttons say. */
export function labelsOn(message: APIMessage): string[] {
  return everyComponent(message.components).flatMap(({ child }) => (child.label as string | undefined) ?? []);
}

/** The id of the button that says this. */
export function buttonIn(message: APIMessage, label: string): string {
  const found = everyComponent(message.components).find(({ child }) => child.label === label);
  if (found === undefined) throw new Error(`There is no button ${label}, but: ${labelsOn(message).join(', ')}`);
  return found.child.custom_id as string;
}
