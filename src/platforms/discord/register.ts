import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody as RegisteredCommand,
} from 'discord.js';
import type { Command, OptionSpec } from '../../command.ts';
import { offeredOnMessages } from '../chat/on-message.ts';
import { languages } from '../languages/index.ts';
import type { Language, Named } from '../languages/language.ts';
import { limits } from './limits.ts';
import { registeredName } from './names.ts';

export interface RegisterOptions {
  readonly commands: readonly Command[];
  readonly commandPrefix: string;
  /** The only server that has the commands; null where every server and person has them. */
  readonly guildId: string | null;
}

/** What Discord is told of the commands. */
export function registrationOf(options: RegisterOptions): RegisteredCommand[] {
  const { commands, guildId } = options;
  const common = {
    // Whoever may not write in a channel should not make the bot write there.
    default_member_permissions: String(PermissionFlagsBits.SendMessages),
    ...(guildId === null ? everywhere : {}),
  };
  return [...slashCommands(options), ...contextMenus(commands)].map((command) => ({ ...command, ...common }));
}

function slashCommands({ commands, commandPrefix }: RegisterOptions): RegisteredCommand[] {
  return commands.map((command) => ({
    type: ApplicationCommandType.ChatInput,
    name: registeredName(command.name, commandPrefix),
    name_localizations: localised(
      ({ commands }) => commands[command.name],
      ({ name }) => commandPrefix + name,
    ),
    description: command.summary,
    description_localizations: localised(
      ({ commands }) => commands[command.name],
      ({ summary }) => summary,
    ),
    options: command.options
      .toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false))
      .map((option) => optionOf(command, option)),
  }));
}

/** What people are offered on the messages of others, under Apps. */
function contextMenus(commands: readonly Command[]): RegisteredCommand[] {
  return offeredOnMessages(commands).map(({ name, onMessage }) => ({
    type: ApplicationCommandType.Message,
    name: onMessage.label,
    name_localizations: byLocale(({ commands }) => commands[name]?.onMessage),
  }));
}

/** In servers, in direct messages with the bot and in those of others; a server or a person can install it. */
const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

function optionOf(command: Command, option: OptionSpec): APIApplicationCommandBasicOption {
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
    default:
      return option.type satisfies never;
  }
}

function localised(find: (language: Language) => Named | undefined, word: (named: Named) => string) {
  return byLocale((language) => {
    const named = find(language);
    return named === undefined ? undefined : word(named);
  });
}

/** By Discord's codes of locales; what a language has no words for stays as it is. */
function byLocale(wordIn: (language: Language) => string | undefined) {
  const entries = languages.flatMap((language) => {
    const word = wordIn(language);
    return word === undefined ? [] : language.discordLocales.map((locale) => [locale, word] as const);
  });
  return entries.length === 0 ? null : Object.fromEntries(entries);
}
