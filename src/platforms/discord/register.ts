import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody as MessageCommand,
  type APIApplicationCommandBasicOption as Option,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody as SlashCommand,
  type APIApplicationCommandSubcommandOption as Subcommand,
} from 'discord.js';
import type { Command, OptionSpec } from '../../command.ts';
import { groupOf, subcommandOf } from '../../command-name.ts';
import { languages } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { WRITABLE } from './channel-types.ts';
import { limits } from './limits.ts';
import { registeredName, shownSubcommand } from './names.ts';

export interface RegisterOptions {
  readonly commands: readonly Command[];
  readonly commandPrefix: string;
  /** The only server that has the commands; null where every server and person has them. */
  readonly guildId: string | null;
}

/** What Discord is told of the commands: those that are typed, and those that are chosen on a message. */
export function registrationOf(options: RegisterOptions): (SlashCommand | MessageCommand)[] {
  return [...slashCommands(options), ...messageCommands(options)];
}

/** A command of its own, or one with subcommands for those whose names begin with the same word. */
export function slashCommands({ commands, commandPrefix, guildId }: RegisterOptions): SlashCommand[] {
  return [...Map.groupBy(commands, groupOf)].map(([group, members]) => {
    // Discord shows the description of a command with subcommands to nobody, but wants one.
    const { name, summary } = members.find((member) => member.name === group) ?? members[0]!;
    return {
      type: ApplicationCommandType.ChatInput,
      name: registeredName(group, commandPrefix),
      name_localizations: localised(
        ({ commands }) => commands[group],
        ({ name }) => registeredName(name, commandPrefix),
      ),
      ...description(name, summary),
      options: members.some((member) => subcommandOf(member) !== null)
        ? members.map(subcommand)
        : optionsOf(members[0]!),
      ...availability(guildId),
    };
  });
}

function subcommand(command: Command): Subcommand {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name: subcommandOf(command) ?? command.name,
    name_localizations: localised(
      (language) => (language.commands[command.name] === undefined ? undefined : shownSubcommand(command, language)),
      (name) => name ?? command.name,
    ),
    ...description(command.name, command.summary),
    options: optionsOf(command),
  };
}

function description(command: string, summary: string) {
  return {
    description: summary,
    description_localizations: localised(
      ({ commands }) => commands[command],
      ({ summary }) => summary,
    ),
  };
}

function optionsOf(command: Command): Option[] {
  return command.options
    .toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false))
    .map((option) => optionOf(command, option));
}

/** They are named apart from the prefix, since Discord lists the apps with the commands of each. */
export function messageCommands({ commands, guildId }: RegisterOptions): MessageCommand[] {
  return commands.flatMap(({ name, onMessage }) => {
    if (onMessage === undefined) return [];
    const names = localised(
      ({ commands }) => commands[name]?.onMessage,
      (label) => label,
    );
    const named = { name: onMessage.label, name_localizations: names };
    return [{ type: ApplicationCommandType.Message, ...named, ...availability(guildId) } as const];
  });
}

function availability(guildId: string | null) {
  return {
    // Whoever may not write in a channel should not make the bot write there.
    default_member_permissions: String(PermissionFlagsBits.SendMessages),
    ...(guildId === null ? everywhere : {}),
  };
}

/** In servers, in direct messages with the bot and in those of others; a server or a person can install it. */
const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

function optionOf(command: Command, option: OptionSpec): Option {
  const names = ({ commands }: Language) => commands[command.name]?.options[option.name];
  const named = {
    name: option.name,
    name_localizations: localised(names, ({ name }) => name),
    description: option.summary,
    description_localizations: localised(names, ({ summary }) => summary),
    required: option.required ?? false,
  };
  switch (option.type) {
    case 'integer':
      return {
        ...named,
        type: ApplicationCommandOptionType.Integer,
        ...(option.min !== undefined && { min_value: option.min }),
        ...(option.max !== undefined && { max_value: option.max }),
      };
    case 'choice': {
      const choices = (option.choices ?? []).map((choice) => ({ name: choice, value: choice }));
      return { ...named, type: ApplicationCommandOptionType.String, choices };
    }
    case 'text':
    case 'date': {
      const text = { ...named, type: ApplicationCommandOptionType.String, max_length: limits.optionLength } as const;
      return option.complete === undefined ? text : { ...text, autocomplete: true };
    }
    case 'channel':
      return { ...named, type: ApplicationCommandOptionType.Channel, channel_types: [...WRITABLE] };
    default:
      return option.type satisfies never;
  }
}

/** By Discord's codes of locales; what a language has no words for stays as it is. */
function localised<Found>(find: (language: Language) => Found | undefined, word: (found: Found) => string) {
  const entries = languages.flatMap((language) => {
    const found = find(language);
    return found === undefined ? [] : language.discordLocales.map((locale) => [locale, word(found)] as const);
  });
  return entries.length === 0 ? null : Object.fromEntries(entries);
}
