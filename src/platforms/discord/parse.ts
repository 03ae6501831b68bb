import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type APIChatInputApplicationCommandInteraction as Commanding,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import type { Ask, Command } from '../../command.ts';
import type { Delivery } from '../chat/chat.ts';
import type { Visibility } from '../chat/lay-out.ts';
import { languageFor } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { questionIn } from './form.ts';
import { messageText } from './message-text.ts';
import { commandNamed } from './names.ts';

/** What somebody did by a command, a button or a form, as far as it concerns us. */
export type Deed =
  | { readonly kind: 'command'; readonly ask: Pick<Ask, 'command' | 'options'> }
  | { readonly kind: 'completion'; readonly command: string; readonly option: string; readonly typed: string }
  /** A command that was chosen on a message, by what it is called there; `text` is that of the message. */
  | { readonly kind: 'on message'; readonly label: string; readonly text: string }
  | { readonly kind: 'button'; readonly id: string; readonly visibility: Visibility }
  /** A form that was filled in; `id` is that of the button which had opened it, `message` that of the button's message. */
  | {
      readonly kind: 'form';
      readonly id: string;
      readonly message: string;
      readonly text: string;
      readonly visibility: Visibility;
    }
  /** Something that none of our messages and commands leads to. */
  | { readonly kind: 'unknown' };

/** What it takes to read the name of a command. */
interface Registered {
  readonly commands: readonly Command[];
  readonly commandPrefix: string;
}

export function deedOf(interaction: APIInteraction, registered: Registered): Deed {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return commandOf(interaction, registered);
    case InteractionType.ApplicationCommandAutocomplete:
      return completionOf(interaction.data, registered);
    case InteractionType.MessageComponent:
      return { kind: 'button', id: interaction.data.custom_id, visibility: visibilityOf(interaction.message) };
    case InteractionType.ModalSubmit: {
      const { data, message } = interaction;
      const on = { id: data.custom_id, message: message?.id ?? interaction.id, visibility: visibilityOf(message) };
      return { kind: 'form', ...on, text: questionIn(data) };
    }
    default:
      return { kind: 'unknown' };
  }
}

function commandOf(interaction: APIApplicationCommandInteraction, registered: Registered): Deed {
  const { data } = interaction;
  switch (data.type) {
    case ApplicationCommandType.ChatInput:
      return { kind: 'command', ask: askOf((interaction as Commanding).data, registered) };
    case ApplicationCommandType.Message: {
      const message = data.resolved.messages[data.target_id];
      return { kind: 'on message', label: data.name, text: message === undefined ? '' : messageText(message) };
    }
    default:
      return { kind: 'unknown' };
  }
}

/** Who sees the message of a button; where a form came without one, nobody else should see what comes of it. */
function visibilityOf(message: Pick<APIMessage, 'flags'> | undefined): Visibility {
  return message !== undefined && ((message.flags ?? 0) & MessageFlags.Ephemeral) === 0 ? 'channel' : 'private';
}

/** Who did it, where, and under which name it is remembered. */
export function deliveryOf(interaction: APIInteraction): Delivery {
  const user = interaction.member?.user ?? interaction.user;
  const channel = interaction.channel?.id ?? user?.id;
  return { id: `discord:${interaction.id}`, person: `discord:${user?.id}`, channel: `discord:${channel}` };
}

/** The language that the person has set in Discord. */
export function languageOf(interaction: APIInteraction): Language {
  return languageFor('locale' in interaction ? interaction.locale : null);
}

function askOf(data: Commanding['data'], registered: Registered): Pick<Ask, 'command' | 'options'> {
  const { command, options } = typedIn(data, registered);
  const values = options.flatMap((option) => ('value' in option ? [[option.name, String(option.value)] as const] : []));
  return { command, options: Object.fromEntries(values) };
}

function completionOf(data: Completing['data'], registered: Registered): Deed {
  const { command, options } = typedIn(data, registered);
  for (const option of options) {
    if (option.type === ApplicationCommandOptionType.String && option.focused) {
      return { kind: 'completion', command, option: option.name, typed: option.value };
    }
  }
  return { kind: 'completion', command, option: '', typed: '' };
}

type Completing = APIApplicationCommandAutocompleteInteraction;
type Typed = NonNullable<(Commanding | Completing)['data']['options']>[number];

/** The command, and its options, which stand within the subcommand where there is one. */
function typedIn(
  { name, options = [] }: (Commanding | Completing)['data'],
  { commands, commandPrefix }: Registered,
): { readonly command: string; readonly options: readonly Typed[] } {
  const [only] = options;
  if (only?.type !== ApplicationCommandOptionType.Subcommand) {
    return { command: commandNamed([name], commandPrefix, commands), options };
  }
  return { command: commandNamed([name, only.name], commandPrefix, commands), options: only.options ?? [] };
}
