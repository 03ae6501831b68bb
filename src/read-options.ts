import { delimiter } from 'node:path';

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

type Value<Option extends ConfigOption> = Option extends { type: 'paths' | 'names' }
  ? readonly string[]
  : Option extends { type: 'integer' }
    ? number
    : Option extends { type: 'choice'; choices: readonly (infer Choice)[] }
      ? Choice
      : string;

export type Values<Table extends Record<string, ConfigOption>> = {
  readonly [Field in keyof Table]: Value<Table[Field]>;
};

export type Environment = Readonly<Record<string, string | undefined>>;

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
