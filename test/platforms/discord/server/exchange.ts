import type { APIInteraction, APIMessage } from 'discord.js';
import type { Callback, Interaction } from './interactions.ts';
import { isLoading, type Posted } from './messages.ts';
import type { World } from './world.ts';

/** Something that a person did, and how the bot answers it. */
export interface Exchange {
  readonly id: string;
  readonly token: string;
  readonly payload: APIInteraction;
  /** The first answer, as soon as it is there. */
  readonly firstResponse: Promise<Callback>;
  /** The first message that stands: answered at once, edited into a deferred answer, or updated by a button. */
  answered(): Promise<APIMessage>;
  /** The messages that came of it and are still there, the loading one too, each with who sees it. */
  readonly messages: readonly Posted[];
  readonly callbacks: readonly Callback[];
}

/** The interaction as tests look at it. */
export function exchangeOf({ changes }: World, interaction: Interaction): Exchange {
  const { payload, callbacks, results } = interaction;
  const there = () => results.filter((posted) => !posted.isDeleted);
  return {
    id: payload.id,
    token: payload.token,
    payload,
    callbacks,
    get firstResponse() {
      return changes.until(`a first answer to ${nameOf(payload)}`, () => callbacks[0]);
    },
    answered: () =>
      changes.until(
        `a message that answers ${nameOf(payload)}`,
        () => there().find((posted) => !isLoading(posted))?.message,
      ),
    get messages() {
      return there();
    },
  };
}

function nameOf({ data }: APIInteraction): string {
  const { name, custom_id: customId } = data as { readonly name?: string; readonly custom_id?: string };
  return name === undefined ? `'${customId}'` : `/${name}`;
}
