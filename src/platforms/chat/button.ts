import { createHmac } from 'node:crypto';
import type { Ask } from '../../command.ts';
import type { IsoDate } from '../../corpus/article.ts';
import type { Store } from '../../store/store.ts';
import type { Cursor } from './paging.ts';

/**
 * What a button does with the reply that it stands for. `again` posts once more what may not have arrived; `follow` opens a
 * form in which to ask on.
 */
const actions = ['more', 'back', 'post', 'again', 'useful', 'useless', 'follow'] as const;
export type Action = (typeof actions)[number];

/** What is needed to make one page of a reply again: kept in the store, so that buttons work after a restart. */
export interface PageState {
  readonly ask: Pick<Ask, 'command' | 'options' | 'at'> & { readonly now: IsoDate };
  readonly cursor: Cursor;
  /** Where the pages before this one began, the first one first. */
  readonly trail: readonly Cursor[];
  /** The thread that the reply belongs to, and what of that was taken over, where it was asked for in one. */
  readonly thread?: string;
  readonly carried?: readonly string[];
}

/** Longest id of a button: Discord takes 100 characters, Slack 255. */
export const LONGEST_BUTTON_ID = 100;

/** Base64url characters of a key: 132 bits, which nobody guesses. */
const KEY_LENGTH = 22;
const SHAPE = new RegExp(`^(${actions.join('|')})\\.([\\w-]{${KEY_LENGTH}})$`);

export interface Buttons {
  /** Keeps the page and gives the id of a button for it. */
  readonly idFor: (action: Action, page: PageState, now: number) => string;
  /** What an id from outside stands for; null where it is none of ours, or its page is no longer kept. */
  readonly read: (id: string) => { readonly action: Action; readonly key: string; readonly page: PageState } | null;
}

/**
 * Ids of buttons: an action and the key of a page. The key is an HMAC-SHA256 of the page under the store's secret, so
 * that the same page has the same key, and nobody outside can make one. What is not in the store is not believed.
 */
export function createButtons(store: Store): Buttons {
  return {
    idFor(action, page, now) {
      const state = JSON.stringify(page);
      const key = createHmac('sha256', store.secret).update(`page\n${state}`).digest('base64url').slice(0, KEY_LENGTH);
      store.keepButton(key, state, now);
      return `${action}.${key}`;
    },
    read(id) {
      const [, action, key] = SHAPE.exec(id) ?? [];
      const state = key === undefined ? null : store.button(key);
      // What the store holds was written by `idFor` alone.
      return state === null ? null : { action: action as Action, key: key!, page: JSON.parse(state) as PageState };
    },
  };
}
