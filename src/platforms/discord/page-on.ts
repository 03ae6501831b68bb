import type { APIMessage } from 'discord.js';
import type { Action, PageState } from '../chat/button.ts';
import type { Chat } from '../chat/chat.ts';

/** Buttons that stand for the very page that they are below, before those that lead to a neighbour of it. */
const actions: readonly Action[] = ['follow', 'useful', 'useless', 'post', 'again', 'more', 'back'];

/** The page that a message of ours shows; null where it shows none, or one that is no longer kept. */
export function pageOn({ components }: Pick<APIMessage, 'components'>, chat: Pick<Chat, 'press'>): PageState | null {
  const presses = idsIn(components).flatMap((id) => chat.press(id) ?? []);
  const [best] = presses.toSorted((a, b) => actions.indexOf(a.action) - actions.indexOf(b.action));
  return best?.page ?? null;
}

/** The ids of all buttons in these components. */
export function idsIn(component: unknown): string[] {
  if (Array.isArray(component)) return component.flatMap(idsIn);
  if (typeof component !== 'object' || component === null) return [];
  const { custom_id: id, components } = component as { readonly custom_id?: string; readonly components?: unknown };
  return [...(id === undefined ? [] : [id]), ...idsIn(components)];
}
