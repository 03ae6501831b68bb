import { type Ask, type Command, type Desk, type OptionSpec, type ParsedOptions, usageOf } from './command.ts';
import { BriefwireError } from './errors.ts';
import { nearest } from './nearest.ts';
import type { Reply } from './reply.ts';

/** UTF-16 units of one option; more is a paste that went wrong. Slack and Discord allow fewer in one message. */
export const MAX_OPTION_LENGTH = 10_000;

/**
 * Answers one ask. What a person can put right becomes a `refusal` that says how; any other error is thrown on for the
 * platform to log.
 */
export function answer(ask: Ask, desk: Desk, commands: readonly Command[]): Reply {
  const command = commands.find(({ name }) => name === ask.command);
  if (command === undefined) return unknownCommand(ask.command, commands);
  try {
    return command.run(parseOptions(command, ask.options), desk, commands);
  } catch (error) {
    if (!(error instanceof BriefwireError)) throw error;
    const suggestions = error.code === 'usage' ? [`help ${command.name}`] : [];
    return { kind: 'refusal', code: error.code, message: error.message, suggestions };
  }
}

/**
 * Checks option values as typed. Blank ones count as not given.
 * @throws BriefwireError `usage`, with a sentence that names the option and what it takes.
 */
export function parseOptions(command: Command, typed: Ask['options']): ParsedOptions {
  const unknown = Object.keys(typed).find((name) => !command.options.some((option) => option.name === name));
  if (unknown !== undefined) {
    throw new BriefwireError('usage', `${command.name} has no option ${unknown}. How to use it: ${usageOf(command)}`);
  }
  const values = new Map<string, string>();
  for (const option of command.options) {
    const value = Object.hasOwn(typed, option.name) ? typed[option.name]!.trim() : '';
    const fault = value === '' ? missing(command, option) : misfit(option, value);
    if (fault !== null) throw new BriefwireError('usage', fault);
    if (value !== '') values.set(option.name, value);
  }
  return {
    text: (name) => values.get(name),
    integer: (name) => (values.has(name) ? Number(values.get(name)) : undefined),
  };
}

function missing(command: Command, option: OptionSpec): string | null {
  if (!option.required) return null;
  return `The ${option.name} is missing, as in: ${command.examples[0] ?? usageOf(command)}`;
}

function misfit(option: OptionSpec, value: string): string | null {
  if (value.length > MAX_OPTION_LENGTH) {
    return `${option.name} is ${value.length} characters long; at most ${MAX_OPTION_LENGTH} are read.`;
  }
  if (option.type !== 'integer') return null;
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = option;
  if (/^[+-]?\d+$/.test(value) && Number(value) >= min && Number(value) <= max) return null;
  return `${option.name} takes a whole number from ${min} to ${max}, not ${value}.`;
}

function unknownCommand(typed: string, commands: readonly Command[]): Reply {
  const names = commands.map(({ name }) => name);
  return {
    kind: 'refusal',
    code: 'usage',
    message: `There is no command ${typed}.`,
    suggestions: [...nearest(typed.toLowerCase(), names), 'help'],
  };
}
