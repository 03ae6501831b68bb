import { delimiter } from 'node:path';
import { BriefwireError } from './errors.ts';

/** One setting, read from the environment or from `.env`. */
export interface ConfigOption {
  /** The environment variable. */
  readonly name: string;
  readonly type: 'paths' | 'path' | 'choice';
  readonly choices?: readonly string[];
  /** As a person would write it. */
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
    help: 'The folder in which Briefwire keeps its index and the history of the terminal chat.',
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

type Value<Option extends ConfigOption> = Option extends { type: 'paths' }
  ? readonly string[]
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
  return option.type === 'paths' ? pathsIn(raw) : raw;
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
    default:
      return option.type satisfies never;
  }
}

function pathsIn(raw: string): readonly string[] {
  return raw
    .split(new RegExp(`[${delimiter}\n]`))
    .map((path) => path.trim())
    .filter((path) => path !== '');
}
