import {
  type APIInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type APIChatInputApplicationCommandInteraction as Commanding,
  type APIApplicationCommandAutocompleteInteraction as Completing,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import type { Ask } from '../../command.ts';
import type { Delivery } from '../chat/chat.ts';
import type { Visibility } from '../chat/lay-out.ts';
import { languageFor } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { commandNamed } from './names.ts';

/** What somebody did, as far as it concerns us. */
export type Deed =
  | { readonly kind: 'command'; readonly ask: Pick<Ask, 'command' | 'options'> }
  | { readonly kind: 'completion'; readonly command: string; readonly option: string; readonly typed: string }
  | { readonly kind: 'button'; readonly id: string; readonly visibility: Visibility }
  /** Something that none of our messages and commands leads to. */
  | { readonly kind: 'unknown' };

export function deedOf(interaction: APIInteraction, prefix: string): Deed {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return interaction.data.type === ApplicationCommandType.ChatInput
        ? { kind: 'command', ask: askOf(interaction as Commanding, prefix) }
        : { kind: 'unknown' };
    case InteractionType.ApplicationCommandAutocomplete:
      return completionOf(interaction, prefix);
    case InteractionType.MessageComponent: {
      const isPrivate = ((interaction.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
      return { kind: 'button', id: interaction.data.custom_id, visibility: isPrivate ? 'private' : 'channel' };
    }
    default:
      return { kind: 'unknown' };
  }
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

function askOf({ data }: Commanding, prefix: string): Pick<Ask, 'command' | 'options'> {
  const options = (data.options ?? []).flatMap((option) =>
    'value' in option ? [[option.name, String(option.value)] as const] : [],
  );
  return { command: commandNamed(data.name, prefix), options: Object.fromEntries(options) };
}

function completionOf({ data }: Completing, prefix: string): Deed {
  for (const option of data.options) {
    if (option.type === ApplicationCommandOptionType.String && option.focused) {
      return { kind: 'completion', command: commandNamed(data.name, prefix), option: option.name, typed: option.value };
    }
  }
  return { kind: 'completion', command: commandNamed(data.name, prefix), option: '', typed: '' };
}
