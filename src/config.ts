import { delimiter } from 'node:path';
import { BriefwireError } from './errors.ts';

/** One setting, read from the environment or from `.env`. */
export interface ConfigOption {
  /** The environment variable. */
  readonly name: string;
  readonly type: 'paths' | 'path' | 'choice' | 'text' | 'names' | 'integer' | 'url';
  readonly choices?: readonly string[];
  /** What a text, or each of the names, has to look like, and an example that does. */
  readonly shape?: RegExp;
  readonly example?: string;
  /** The smallest and the largest integer that makes sense. */
  readonly min?: number;
  readonly max?: number;
  /** As a person would write it; empty where nothing is set. */
  readonly default: string;
  /** The value is never shown in a message, a log line or a generated file. */
  readonly secret: boolean;
  readonly group: string;
  /** What it is for, in whole sentences. */
  readonly help: string;
}

/** All settings of Briefwire: config, checks, `.env.example` and the log's redaction follow from this table. */
export const configOptions = {
  corpus: {
    name: 'CORPUS',
    type: 'paths',
    default: 'corpus',
    secret: false,
    group: 'Articles',
    help: 'Folders of articles, or .jsonl files of them. Several are separated by a colon (on Windows a semicolon).',
  },
  dataDir: {
    name: 'DATA_DIR',
    type: 'path',
    default: 'data',
    secret: false,
    group: 'Storage',
    help: 'The folder in which Briefwire keeps its index, what it remembers, and the history of the terminal chat.',
  },
  slackBotToken: {
    name: 'SLACK_BOT_TOKEN',
    type: 'text',
    default: '',
    secret: true,
    group: 'Slack',
    help: 'The bot token of the Slack app, which begins with xoxb-. With it Briefwire connects to Slack.',
  },
  slackAppToken: {
    name: 'SLACK_APP_TOKEN',
    type: 'text',
    default: '',
    secret: true,
    group: 'Slack',
    help: 'For Socket Mode: the app-level token, which begins with xapp- and has the scope connections:write.',
  },
  slackSigningSecret: {
    name: 'SLACK_SIGNING_SECRET',
    type: 'text',
    default: '',
    secret: true,
    group: 'Slack',
    help: 'For HTTP in place of Socket Mode: the signing secret, by which requests are known to be from Slack.',
  },
  port: {
    name: 'PORT',
    type: 'integer',
    min: 0,
    max: 65_535,
    default: '3000',
    secret: false,
    group: 'Slack',
    help: 'For HTTP: the port on which Briefwire listens, at the path /slack/events. 0 takes any free one.',
  },
  slackApiUrl: {
    name: 'SLACK_API_URL',
    type: 'url',
    default: 'https://slack.com/api/',
    secret: false,
    group: 'Slack',
    help: 'Another address of the Slack API, for a proxy or GovSlack.',
  },
  discordToken: {
    name: 'DISCORD_TOKEN',
    type: 'text',
    default: '',
    secret: true,
    group: 'Discord',
    help: 'The token of the Discord bot. With it Briefwire connects to Discord.',
  },
  discordGuildId: {
    name: 'DISCORD_GUILD_ID',
    type: 'text',
    shape: /^\d{1,20}$/,
    example: '1012345678901234567',
    default: '',
    secret: false,
    group: 'Discord',
    help: 'Registers the commands in this server alone, where they appear at once; else everywhere.',
  },
  discordApiUrl: {
    name: 'DISCORD_API_URL',
    type: 'url',
    default: 'https://discord.com/api',
    secret: false,
    group: 'Discord',
    help: 'Another address of the Discord API, without a version, for a proxy.',
  },
  commandPrefix: {
    name: 'COMMAND_PREFIX',
    type: 'text',
    shape: /^[a-z0-9_-]{1,16}$/,
    example: 'bw-',
    default: '',
    secret: false,
    group: 'Commands on Slack and Discord',
    help: 'What the names of commands begin with where another app has the same ones: bw- makes /bw-brief.',
  },
  channelCommands: {
    name: 'CHANNEL_COMMANDS',
    type: 'names',
    shape: /^[a-z-]+$/,
    example: 'brief,ask',
    default: '',
    secret: false,
    group: 'Commands on Slack and Discord',
    help: 'Commands whose replies everybody in the channel sees unless private is asked for, such as brief,ask.',
  },
  threadTtlDays: {
    name: 'THREAD_TTL_DAYS',
    type: 'integer',
    min: 1,
    max: 3650,
    default: '30',
    secret: false,
    group: 'Commands on Slack and Discord',
    help: 'Days for which it is remembered what a follow-up question in a thread can refer to.',
  },
  personLimit: {
    name: 'PERSON_LIMIT',
    type: 'integer',
    min: 0,
    max: 10_000,
    default: '30',
    secret: false,
    group: 'Commands on Slack and Discord',
    help: 'How much one person can ask in a minute, presses of buttons included. 0 sets no limit.',
  },
  channelLimit: {
    name: 'CHANNEL_LIMIT',
    type: 'integer',
    min: 0,
    max: 10_000,
    default: '300',
    secret: false,
    group: 'Commands on Slack and Discord',
    help: 'How much one channel can ask in a minute. 0 sets no limit.',
  },
  digestManagers: {
    name: 'DIGEST_MANAGERS',
    type: 'names',
    shape: /^(?:slack:[TE][A-Z0-9]+:[UW][A-Z0-9]+|discord:\d{5,20})$/,
    example: 'slack:T0HARBOUR:U0ANNA,discord:123456789012345678',
    default: '',
    secret: false,
    group: 'Digests and watches',
    help: 'People who may set up digests and watches in every channel, beside those who may manage the channel.',
  },
  digestCatchUpHours: {
    name: 'DIGEST_CATCH_UP_HOURS',
    type: 'integer',
    min: 0,
    max: 168,
    default: '12',
    secret: false,
    group: 'Digests and watches',
    help: 'For so many hours a digest that could not be posted in time is made up for; older ones are folded into the next.',
  },
  logLevel: {
    name: 'LOG_LEVEL',
    type: 'choice',
    choices: ['error', 'warn', 'info', 'debug'],
    default: 'warn',
    secret: false,
    group: 'Log',
    help: 'How much is written to standard error: error, warn, info or debug.',
  },
} as const satisfies Record<string, ConfigOption>;

type Value<Option extends ConfigOption> = Option extends { type: 'paths' | 'names' }
  ? readonly string[]
  : Option extends { type: 'integer' }
    ? number
    : Option extends { type: 'choice'; choices: readonly (infer Choice)[] }
      ? Choice
      : string;

type Values<Table extends Record<string, ConfigOption>> = { readonly [Field in keyof Table]: Value<Table[Field]> };

export type Config = Values<typeof configOptions>;
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings in `env`.
 * @throws BriefwireError `config`, naming every setting that cannot be used and what it takes.
 */
export function parseConfig(env: Environment): Config {
  const { config, faults } = readConfig(env);
  if (faults.length > 0) throw new BriefwireError('config', faults.join('\n'));
  return config;
}

/** The settings in `env`, with the default in place of each that cannot be used, and a sentence on each of those. */
export function readConfig(env: Environment): { config: Config; faults: readonly string[] } {
  const { values, faults } = readOptions(configOptions, env);
  return { config: values, faults };
}

/** Reads any table of options. A variable that is empty or blank counts as not set. */
export function readOptions<Table extends Record<string, ConfigOption>>(
  table: Table,
  env: Environment,
): { values: Values<Table>; faults: readonly string[] } {
  const faults: string[] = [];
  const values = Object.entries(table).map(([field, option]) => {
    const raw = env[option.name]?.trim();
    if (raw === undefined || raw === '') return [field, parsed(option, option.default)];
    const fault = faultOf(option, raw);
    if (fault !== null) faults.push(fault);
    return [field, parsed(option, fault === null ? raw : option.default)];
  });
  // What each field holds follows from its option's type, which the compiler cannot see through `fromEntries`.
  return { values: Object.fromEntries(values) as Values<Table>, faults };
}

/** The values of secret options in `env`, for the log to strike out. */
export function secretsIn(env: Environment, table: Record<string, ConfigOption> = configOptions): readonly string[] {
  return Object.values(table)
    .filter((option) => option.secret)
    .map((option) => env[option.name]?.trim() ?? '')
    .filter((value) => value !== '');
}

function parsed(option: ConfigOption, raw: string): unknown {
  switch (option.type) {
    case 'paths':
      return pathsIn(raw);
    case 'names':
      return namesIn(raw);
    case 'integer':
      return Number(raw);
    default:
      return raw;
  }
}

function faultOf(option: ConfigOption, raw: string): string | null {
  const shown = option.secret ? 'what it holds' : `"${raw}"`;
  switch (option.type) {
    case 'paths':
      return pathsIn(raw).length > 0
        ? null
        : `${option.name} names no path: ${shown}. Write one, such as ${option.default}.`;
    case 'path':
      return null; // Whether it can be used shows when it is: `check` says so.
    case 'choice': {
      if (option.choices?.includes(raw)) return null;
      return `${option.name} takes ${option.choices?.join(', ')}, not ${shown}.`;
    }
    case 'integer': {
      const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = option;
      if (/^-?\d+$/.test(raw) && Number(raw) >= min && Number(raw) <= max) return null;
      return `${option.name} takes a whole number from ${min} to ${max}, not ${shown}.`;
    }
    case 'url':
      if (URL.canParse(raw) && /^https?:/i.test(raw)) return null;
      return `${option.name} takes an address such as ${option.default}, not ${shown}.`;
    case 'text':
      return option.shape === undefined || option.shape.test(raw) ? null : misshapen(option, shown);
    case 'names':
      return namesIn(raw).every((name) => option.shape?.test(name) ?? true) ? null : misshapen(option, shown);
    default:
      return option.type satisfies never;
  }
}

function misshapen({ name, example }: ConfigOption, shown: string): string {
  return `${name} takes something such as ${example}, not ${shown}.`;
}

function namesIn(raw: string): readonly string[] {
  return raw.split(/[\s,]+/).filter((name) => name !== '');
}

function pathsIn(raw: string): readonly string[] {
  return raw
    .split(new RegExp(`[${delimiter}\n]`))
    .map((path) => path.trim())
    .filter((path) => path !== '');
}
