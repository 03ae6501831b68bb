import type { Ask, Command } from '../command.ts';
import { commandIn, type NamedLine } from '../command-name.ts';
import { parseText } from '../parse-text.ts';
import { ON_TOPIC, restOf } from './about.ts';
import { AUXILIARIES, DETERMINERS, IDLE_VERBS, PREPOSITIONS } from './tables.ts';
import { withoutStop } from './tidy.ts';

/**
 * A line as it is typed after the slash; null where the text is no line. In doubt it is a question. `goesOn`: there is a topic
 * of before, which a command without one takes, unless it is spelled out as `digest now`.
 */
export function readLine(text: string, goesOn: boolean, commands: readonly Command[]): Line | null {
  const [, slash, name = '', rest = ''] =
    /^(\/(?:briefwire\s+)?)?([a-z][a-z-]*):?(?:\s+(.*)|[?!.]+)?$/isu.exec(text) ?? [];
  const readings = readingsOf(name, rest, commands);
  const [first] = readings;
  if (first === undefined) return slash === undefined || name === '' ? null : { command: name, options: {} };
  if (slash !== undefined) return { command: first.command.name, options: parseText(first.command, first.rest) };
  for (const reading of readings) {
    const line = lineOf(reading, goesOn && reading.command.name === name.toLowerCase() && reading.rest === rest);
    if (line !== null) return line;
  }
  return null;
}

type Line = Pick<Ask, 'command' | 'options'>;

/**
 * The commands that a line can be of, the one with the longer name first: `digest pause 2` is a pause, and `digest pause in
 * the fighting` a digest.
 */
function readingsOf(name: string, rest: string, commands: readonly Command[]): readonly NamedLine[] {
  const shorter = commands.find((command) => command.name === name.toLowerCase());
  // `digest list?`: one word is no sentence, whatever stands behind it.
  const longer = commandIn(`${name} ${rest.includes(' ') ? rest : withoutStop(rest)}`, commands);
  const isLonger = longer !== null && (longer.command !== shorter || longer.rest.length < withoutStop(rest).length);
  return [...(isLonger ? [longer] : []), ...(shorter === undefined ? [] : [{ command: shorter, rest }])];
}

/** So many words behind a command may end in a question mark and still be what to look for. */
const LONGEST_ASKED = 3;

function lineOf({ command, rest }: NamedLine, goesOn: boolean): Line | null {
  const main = command.options.find((option) => option.rest);
  const isAsked = ON_TOPIC.has(command.name) && rest.split(' ').length <= LONGEST_ASKED;
  const options = parseText(command, isAsked || main?.type === 'integer' ? withoutStop(rest) : rest);
  // A command that takes no words is none where words are left.
  if (main === undefined) return wordsIn(command, rest) === '' ? { command: command.name, options } : null;
  const words = options[main.name] ?? '';
  if (main.type === 'integer') return /^\d*$/u.test(words) ? { command: command.name, options } : null;
  const isNamed = Object.keys(options).some((option) => option !== main.name);
  return isNamed || isLine(command, words, goesOn) ? { command: command.name, options } : null;
}

/** What of a line belongs to no option. */
function wordsIn(command: Command, rest: string): string {
  const words = { name: 'words', summary: '', type: 'text', rest: true } as const;
  return parseText({ ...command, options: [...command.options, words] }, withoutStop(rest)).words ?? '';
}

/** Whether what stands behind the name of a command reads like words to look for, and not like the rest of a sentence. */
function isLine({ name, manages = false }: Command, words: string, goesOn: boolean): boolean {
  if (name === 'ask') return true;
  if (words === '') return !(goesOn && ON_TOPIC.has(name));
  if (name === 'verify') return words.includes('@');
  if (name === 'digest schedule') return TIME.test(words);
  const outside = words
    .replace(/"[^"]*"|“[^”]*”/gu, ' ')
    .trim()
    .toLowerCase();
  const own = outside.split(/[\s,.;:]+/u);
  if (name === 'show' || name === 'help') return isNameOfOne(name, own) && !SENTENCE.test(outside);
  if (/\?$/u.test(words) || PREPOSITIONS.has(own[0]!) || CLAUSE.test(own[0]!)) return false;
  if (manages && (own.length > LONGEST_WATCHED || DETERMINERS.has(own[0]!) || own.some((word) => MANNER.has(word))))
    return false;
  return !own.some((word) => AUXILIARIES.has(word) || IDLE_VERBS.has(word) || SENTENCE.test(word));
}

/** Names of articles are one word; those of commands at most two. */
function isNameOfOne(command: string, words: readonly string[]): boolean {
  return words.length <= (command === 'help' ? 2 : 1);
}

/** What sets something up is a line only where it can hardly be anything else: a topic is so many words. */
const LONGEST_WATCHED = 5;
/** How somebody is told to watch something: 'watch Pyongyang closely'. */
const MANNER = new Set(['carefully', 'closely', 'live', 'out', 'together']);
/** When a digest is to come has a number in it, or is called by a word. */
const TIME = /\d|\b(?:noon|midday|midnight)\b/iu;
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
