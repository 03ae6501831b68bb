import { BriefwireError } from './errors.ts';
import { type ConfigOption, type Environment, readOptions, type Values } from './read-options.ts';

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
  index: {
    name: 'INDEX',
    type: 'choice',
    choices: ['auto', 'minisearch', 'sqlite'],
    default: 'auto',
    secret: false,
    group: 'Storage',
    help: 'What finds words in articles: minisearch in memory, sqlite for large archives, or auto, which goes by their number.',
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

export type Config = Values<typeof configOptions>;

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

/** The values of secret options in `env`, for the log to strike out. */
export function secretsIn(env: Environment, table: Record<string, ConfigOption> = configOptions): readonly string[] {
  return Object.values(table)
    .filter((option) => option.secret)
    .map((option) => env[option.name]?.trim() ?? '')
    .filter((value) => value !== '');
}
