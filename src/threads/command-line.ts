import type { Ask, Command } from '../command.ts';
import { parseText } from '../parse-text.ts';
import { restOf } from './about.ts';
import { AUXILIARIES, IDLE_VERBS, PREPOSITIONS } from './tables.ts';
import { withoutStop } from './tidy.ts';

/** A line as it is typed after the slash; null where the text is no line. In doubt it is a question. */
export function readLine(text: string, commands: readonly Command[]): Pick<Ask, 'command' | 'options'> | null {
  const [, slash, name = '', rest = ''] =
    /^(\/(?:briefwire\s+)?)?([a-z][a-z-]*)(?:\s+(.*)|[?!.]+)?$/isu.exec(text) ?? [];
  const command = commands.find((command) => command.name === name.toLowerCase());
  if (slash !== undefined && name !== '') return command ? askOf(command, rest) : { command: name, options: {} };
  if (command === undefined) return null;
  const options = parseText(command, rest);
  const words = options[restOf(command)] ?? '';
  const isNamed = Object.keys(options).some((option) => option !== restOf(command));
  if (isNamed || command.name === 'ask' || isLine(command, words))
    return words === '' && command.name === 'ask' ? null : { command: command.name, options };
  return null;
}

function askOf(command: Command, rest: string): Pick<Ask, 'command' | 'options'> {
  return { command: command.name, options: parseText(command, rest) };
}

/** Whether what stands behind the name of a command reads like words to look for, and not like the rest of a sentence. */
function isLine(command: Command, words: string): boolean {
  if (words === '') return !command.options.some(({ required }) => required) && command.name !== 'quotes';
  const outside = words.replace(/"[^"]*"|“[^”]*”/gu, ' ').trim();
  if (command.name === 'verify' || command.name === 'show' || command.name === 'help') return !/\s/u.test(outside);
  if (/\?$/u.test(words)) return false;
  const [first = ''] = outside.toLowerCase().split(/\s+/u);
  if (
    PREPOSITIONS.has(first) ||
    /^(?:me|us|him|her|them|it|that|this|those|these|whether|if|to|and|or|please)$/u.test(first)
  )
    return false;
  return !outside
    .toLowerCase()
    .split(/[\s,.;:]+/u)
    .some((word) => AUXILIARIES.has(word) || IDLE_VERBS.has(word) || SENTENCE.test(word));
}

const SENTENCE =
  /^(?:i|you|we|he|she|they|it|me|us|them|that|which|who|what|when|where|why|how|please|confirmed|denied)$/u;

/** What a sentence asks of a command by its name: 'brief me on the troops', 'quotes of Lavrov on the troops'. */
export function namedInSentence(text: string, commands: readonly Command[]): Pick<Ask, 'command' | 'options'> | null {
  const plain = withoutStop(text);
  for (const [pattern, name] of SENTENCES) {
    const found = pattern.exec(plain)?.groups;
    const command = commands.find((command) => command.name === name);
    if (found === undefined || command === undefined) continue;
    const { person, topic } = found;
    const on = topic?.replace(/^(?:the|a|an) (?=\S)/iu, '').trim();
    if (name === 'quotes') {
      return { command: name, options: { ...(person && { person: person.trim() }), ...(on && { topic: on }) } };
    }
    return { command: command.name, options: { [restOf(command)]: on ?? '' } };
  }
  return null;
}

const LEAD =
  '(?:(?:give|get|show|send|find|list|make)(?: (?:me|us))? )?(?:(?:a|an|the|all|some|any) )?(?:short |quick )?';
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^${LEAD}brief(?:ing)?(?: (?:me|us))?(?: please)? (?:on|about|regarding) (?<topic>.+)$`, 'iu'), 'brief'],
  [
    new RegExp(
      `^${LEAD}(?:quotes?|quotations|statements) (?:of|by|from) (?<person>.+?)(?: (?:on|about|regarding) (?<topic>.+))?$`,
      'iu',
    ),
    'quotes',
  ],
  [new RegExp(`^${LEAD}(?:quotes?|quotations) (?:on|about|regarding) (?<topic>.+)$`, 'iu'), 'quotes'],
  [new RegExp(`^${LEAD}timeline (?:of|on|for|about) (?<topic>.+)$`, 'iu'), 'timeline'],
  [new RegExp(`^${LEAD}positions (?:on|about|regarding) (?<topic>.+)$`, 'iu'), 'positions'],
  [new RegExp(`^${LEAD}figures (?:on|for|about) (?<topic>.+)$`, 'iu'), 'figures'],
  [/^search (?:for )(?<topic>.+)$/iu, 'search'],
];
