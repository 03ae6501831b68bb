import { type APIInteraction, type APIMessage, InteractionType, InteractionResponseType as Response } from 'discord.js';
import { refusal } from './api-error.ts';
import type { Posted } from './messages.ts';
import type { Scene } from './scenes.ts';
import type { Answerable } from './validate/callback.ts';
import type { World } from './world.ts';

/** Within which an interaction must be answered, and within which its token is good. */
const FIRST_ANSWER = 3_000;
const TOKEN_LIFE = 15 * 60_000;

/** The first answer to an interaction, as it was accepted. */
export interface Callback {
  readonly type: number;
  // biome-ignore lint/suspicious/noExplicitAny: what it is depends on the type, and tests know which they expect.
  readonly data: any;
  readonly at: number;
}

/** Something that a person did, and what became of it. */
export interface Interaction {
  readonly payload: APIInteraction;
  readonly scene: Scene;
  readonly userId: string;
  readonly sentAt: number;
  readonly callbacks: Callback[];
  /** What `@original` means: the answer, or the message of the button that was pressed. */
  original: Posted | null;
  /** The messages that it led to, each once: answers, follow-ups, and what it edited. */
  readonly results: Posted[];
  followUps: number;
}

/** What the interaction with this id and token may be answered with now. Throws what Discord answers otherwise. */
export function answerable(world: World, id: string, token: string): Interaction {
  const interaction = world.interactions.find(({ payload }) => payload.id === id && payload.token === token);
  if (interaction === undefined) throw refusal('unknownInteraction');
  if (interaction.callbacks.length > 0) throw refusal('alreadyAcknowledged');
  if (world.clock.now() - interaction.sentAt > FIRST_ANSWER) throw refusal('unknownInteraction');
  return interaction;
}

/** The interaction whose webhook this is. It is there only from the first answer on, and not for ever. */
export function answered(world: World, applicationId: string, token: string): Interaction {
  const interaction = world.interactions.find(({ payload }) => payload.token === token);
  const isThere =
    interaction !== undefined && interaction.callbacks.length > 0 && applicationId === world.applicationId;
  if (!isThere || interaction.payload.type === InteractionType.ApplicationCommandAutocomplete) {
    throw refusal('unknownWebhook');
  }
  if (world.clock.now() - interaction.sentAt > TOKEN_LIFE) throw refusal('invalidWebhookToken');
  return interaction;
}

const withMessage = [Response.ChannelMessageWithSource, Response.DeferredChannelMessageWithSource];
const withUpdate = [Response.DeferredMessageUpdate, Response.UpdateMessage];

/** Which answers go with the interaction. */
export function answersTo({ payload }: Interaction): Answerable {
  const message: APIMessage | null = payload.message ?? null;
  switch (payload.type) {
    case InteractionType.ApplicationCommand:
      return { types: [...withMessage, Response.Modal], message, optionType: 0 };
    case InteractionType.MessageComponent:
      return { types: [...withMessage, ...withUpdate, Response.Modal], message, optionType: 0 };
    case InteractionType.ModalSubmit:
      return { types: [...withMessage, ...(message === null ? [] : withUpdate)], message, optionType: 0 };
    case InteractionType.ApplicationCommandAutocomplete:
      return {
        types: [Response.ApplicationCommandAutocompleteResult],
        message,
        optionType: focused(payload.data.options),
      };
    default:
      return { types: [Response.Pong], message, optionType: 0 };
  }
}

interface TypedOption {
  readonly type: number;
  readonly focused?: boolean;
  readonly options?: readonly TypedOption[];
}

/** The type of the option that is being typed, wherever among subcommands it stands. */
function focused(options: readonly TypedOption[] | undefined): number {
  for (const option of options ?? []) {
    const type = option.focused ? option.type : focused(option.options);
    if (type !== 0) return type;
  }
  return 0;
}

/** Remembers that the interaction led to this message. */
export function noteResult(interaction: Interaction, posted: Posted): void {
  if (!interaction.results.includes(posted)) interaction.results.push(posted);
}
