import { type Ask, type Command, type Desk, type OptionSpec, type ParsedOptions, usageOf } from './command.ts';
import { BriefwireError } from './errors.ts';
import { nearest } from './nearest.ts';
import { inEnglish, type Remark } from './remark.ts';
import type { Reply } from './reply.ts';

/** UTF-16 units of one option; more is a paste that went wrong. Slack and Discord allow fewer in one message. */
export const MAX_OPTION_LENGTH = 10_000;

/**
 * Answers one ask. What a person can put right becomes a `refusal` that says how; any other error is thrown on for the
 * platform to log.
 */
export async function answer(ask: Ask, desk: Desk, commands: readonly Command[]): Promise<Reply> {
  const command = commands.find(({ name }) => name === ask.command);
  if (command === undefined) return unknownCommand(ask.command, commands);
  try {
    const { now, offset, at } = ask;
    const page = {
      ...(now !== undefined && { now }),
      ...(offset !== undefined && { offset }),
      ...(at !== undefined && { at }),
    };
    return await command.run({ ...parseOptions(command, ask.options), page }, desk, commands);
  } catch (error) {
    return refusalOf(error, command);
  }
}

/** What a person can put right, as a reply that says how. @throws any other error, as it is */
export function refusalOf(error: unknown, command: Command | undefined): Reply {
  if (!(error instanceof BriefwireError)) throw error;
  const { code, message, remark } = error;
  const suggestions = code === 'usage' && command !== undefined ? [`help ${command.name}`] : [];
  return { kind: 'refusal', code, message, remark, suggestions };
}

/**
 * Checks option values as typed. Blank ones count as not given.
 * @throws BriefwireError `usage`, with a sentence that names the option and what it takes.
 */
export function parseOptions(command: Command, typed: Ask['options']): Omit<ParsedOptions, 'page'> {
  const unknown = Object.keys(typed).find((name) => !command.options.some((option) => option.name === name));
  if (unknown !== undefined) {
    const usage = usageOf(command);
    throw new BriefwireError('usage', { about: 'no such option', command: command.name, option: unknown, usage });
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

function missing(command: Command, option: OptionSpec): Remark | null {
  if (!option.required) return null;
  return { about: 'option missing', option: option.name, example: command.examples[0] ?? usageOf(command) };
}

function misfit(option: OptionSpec, value: string): Remark | null {
  const { name, type, choices = [], min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = option;
  if (value.length > MAX_OPTION_LENGTH) {
    return { about: 'option too long', option: name, length: value.length, most: MAX_OPTION_LENGTH };
  }
  if (type === 'choice' && !choices.includes(value)) {
    return { about: 'not a choice', option: name, typed: value, choices };
  }
  if (type !== 'integer') return null;
  if (/^[+-]?\d+$/.test(value) && Number(value) >= min && Number(value) <= max) return null;
  return { about: 'not a whole number', option: name, typed: value, min, max };
}

function unknownCommand(typed: string, commands: readonly Command[]): Reply {
  const remark: Remark = { about: 'no such command', typed };
  const names = commands.map(({ name }) => name);
  const suggestions = [...nearest(typed.toLowerCase(), names), 'help'];
  return { kind: 'refusal', code: 'usage', message: inEnglish(remark), remark, suggestions };
}
