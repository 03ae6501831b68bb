import type { Ask, Command } from '../command.ts';
import { parseText } from '../parse-text.ts';
import { ON_TOPIC, restOf } from './about.ts';
import { AUXILIARIES, IDLE_VERBS, PREPOSITIONS } from './tables.ts';
import { withoutStop } from './tidy.ts';

/**
 * A line as it is typed after the slash; null where the text is no line. In doubt it is a question. `goesOn`: there is a topic
 * of before, which a command without one takes.
 */
export function readLine(text: string, goesOn: boolean, commands: readonly Command[]): Line | null {
  const [, slash, name = '', rest = ''] =
    /^(\/(?:briefwire\s+)?)?([a-z][a-z-]*):?(?:\s+(.*)|[?!.]+)?$/isu.exec(text) ?? [];
  const command = commands.find((command) => command.name === name.toLowerCase());
  if (command === undefined) return slash === undefined || name === '' ? null : { command: name, options: {} };
  const typed = ON_TOPIC.has(command.name) && rest.split(' ').length <= LONGEST_ASKED ? withoutStop(rest) : rest;
  const options = parseText(command, slash === undefined ? typed : rest);
  const isNamed = Object.keys(options).some((option) => option !== restOf(command));
  const isOne = slash !== undefined || isNamed || isLine(command, options[restOf(command)] ?? '', goesOn);
  return isOne ? { command: command.name, options } : null;
}

type Line = Pick<Ask, 'command' | 'options'>;

/** So many words behind a command may end in a question mark and still be what to look for. */
const LONGEST_ASKED = 3;

/** Whether what stands behind the name of a command reads like words to look for, and not like the rest of a sentence. */
function isLine({ name }: Command, words: string, goesOn: boolean): boolean {
  if (name === 'ask') return true;
  if (words === '') return !(goesOn && ON_TOPIC.has(name));
  if (name === 'verify') return words.includes('@');
  const outside = words
    .replace(/"[^"]*"|“[^”]*”/gu, ' ')
    .trim()
    .toLowerCase();
  const own = outside.split(/[\s,.;:]+/u);
  if (name === 'show' || name === 'help') return own.length === 1 && !SENTENCE.test(outside);
  if (/\?$/u.test(words) || PREPOSITIONS.has(own[0]!) || CLAUSE.test(own[0]!)) return false;
  return !own.some((word) => AUXILIARIES.has(word) || IDLE_VERBS.has(word) || SENTENCE.test(word));
}

const CLAUSE = /^(?:and|if|or|this|those|these|to|whether)$/u;
const SENTENCE =
  /^(?:i|you|we|he|she|they|him|her|it|me|us|them|that|this|which|who|what|when|where|why|how|please|confirmed|denied)$/u;

/** What a sentence asks of a command by its name: 'brief me on the troops', 'quotes of Lavrov on the troops'. */
export function namedInSentence(text: string, commands: readonly Command[]): Line | null {
  const plain = withoutStop(text);
  for (const [pattern, name] of SENTENCES) {
    const found = pattern.exec(plain)?.groups;
    const command = commands.find((command) => command.name === name);
    if (found === undefined || command === undefined) continue;
    const { person, topic, since } = found;
    const on = topic?.replace(/^(?:the|a|an) (?=\S)/iu, '').trim();
    if (name === 'quotes') {
      return { command: name, options: { ...(person && { person: person.trim() }), ...(on && { topic: on }) } };
    }
    return { command: command.name, options: { ...(on && { [restOf(command)]: on }), ...(since && { since }) } };
  }
  return null;
}

/** 'What's new?', where nothing was spoken of before. */
export function asksForNews(text: string, commands: readonly Command[]): Line | null {
  const isKnown = commands.some(({ name }) => name === 'digest');
  return isKnown && BARE_NEWS.test(withoutStop(text)) ? { command: 'digest', options: {} } : null;
}

const LEAD =
  '(?:what (?:is|are) )?(?:(?:give|get|show|send|find|list|make)(?: (?:me|us))? )?(?:(?:a|an|the|all|some|any) )?(?:short |quick )?';
const NEWS = "(?:what(?:[’']s| is| has been) new|anything new|(?:any|the) news|news)";
const BARE_NEWS = new RegExp(`^${NEWS}$`, 'iu');
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
  [new RegExp(`^${LEAD}sources? (?:on|for|about) (?<topic>.+)$`, 'iu'), 'find-sources'],
  [new RegExp(`^${NEWS} (?:on|about|in|with|regarding) (?<topic>.+?)(?: since (?<since>.+))?$`, 'iu'), 'digest'],
  [new RegExp(`^${NEWS} since (?<since>.+)$`, 'iu'), 'digest'],
  [/^search for (?<topic>.+)$/iu, 'search'],
];
