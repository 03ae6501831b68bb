import { KNOWN_BODIES } from '../analysis/statements/speaker-words.ts';
import type { Command } from '../command.ts';
import { type About, allOf, restOf } from './about.ts';
import { type Draft, type Filter, quoted, wordsOf } from './drafting.ts';
import { isPlace } from './entities.ts';
import { LANGUAGES, PUBLISHERS } from './tables.ts';
import { withoutStop } from './tidy.ts';

const NAMES = Object.keys(LANGUAGES).join('|');
const SOURCES =
  '(?:sources?|articles?|media|press|outlets?|publications?|reports?|papers?|newspapers?|pages?|texts?|news|coverage|ones)';
const LANGUAGE = new RegExp(
  String.raw`^(?:(?:and|but|only|just|in|from|show|me|the|use|please|with)\s+)*(?<name>${NAMES})(?:[- ]language)?(?:\s+${SOURCES})?(?<only>\s+only|\s+please)*$`,
  'iu',
);

/** 'In English sources only'. */
export function inLanguage(text: string, about: About, commands: readonly Command[]): Draft | null {
  const plain = withoutStop(text);
  const name = LANGUAGE.exec(plain)?.groups?.name?.toLowerCase();
  if (name === undefined || !/^in\b|\b(?:only|just|language)\b|\s/iu.test(plain)) return null;
  return narrowed(about, 'lang', LANGUAGES[name]!, commands);
}

const ONLY =
  /^(?:(?:and|but|ok|now|please|show me|what about|is there|anything|something|what)\s+)*(?:(?:only|just|nothing but|exclusively)(?:\s+(?:from|by|in|with))?|(?<from>from|by|according to))\s+(?:the\s+)?(?<name>[\p{L}\p{N}.&'’ -]{2,60}?)(?:\s+(?:only|please))*$/iu;
const ONLY_AFTER = /^(?:(?:and|but|from|by|in)\s+)*(?:the\s+)?(?<name>[\p{L}\p{N}.&'’ -]{2,60}?)\s+(?:only|alone)$/iu;
const WITHOUT =
  /^(?:(?:and|but|ok|now|please|show me)\s+)*(?:without|except(?: for)?|excluding|nothing (?:from|by|of)|not from|not by|leave out|ignore|(?<no>no)|but not|other than|minus)\s+(?:the\s+)?(?<name>[\p{L}\p{N}.&'’ -]{2,60}?)(?:\s+please)?$/iu;

/** 'Only Yonhap', 'without RT': publishers, or words that must not stand there. */
export function fromPublisher(text: string, about: About, commands: readonly Command[]): Draft | null {
  const plain = withoutStop(text);
  const only = ONLY.exec(plain) ?? ONLY_AFTER.exec(plain);
  const wanted = only?.groups?.name;
  if (wanted !== undefined && isPublisher(wanted, about))
    return narrowed(about, 'source', cased(wanted, about), commands);
  const { name: unwanted, no } = WITHOUT.exec(plain)?.groups ?? {};
  if (unwanted === undefined) return null;
  if (isPublisher(unwanted, about)) return narrowed(about, 'source', `-${cased(unwanted, about)}`, commands);
  // `No, Sullivan` corrects.
  return no === undefined && isShort(unwanted) ? withOperator(about, `-${quoted(unwanted)}`, commands) : null;
}

/** A publisher of the last reply, one that we know, or what is written as one. */
function isPublisher(name: string, { shown }: About): boolean {
  const lower = name.toLowerCase();
  if (shown?.publishers?.some((publisher) => publisher.toLowerCase().includes(lower)) ?? false) return true;
  if (PUBLISHERS.has(lower.split(' ')[0]!)) return true;
  const isWritten = /^\p{Lu}/u.test(name) && name.split(' ').every((word) => /^(?:\p{Lu}|of|the|and|&)/u.test(word));
  const isShort = /^\p{Lu}{2,5}$/u.test(name) && !KNOWN_BODIES.has(lower) && !isPlace(name);
  return isWritten && (PRESS.test(name) || /^\p{Lu}\p{Ll}+\p{Lu}/u.test(name) || isShort);
}

const PRESS =
  /\b(?:agency|bugle|chronicle|courier|daily|gazette|globe|guardian|herald|independent|insider|journal|ledger|mail|mirror|news|observer|post|press|radio|review|standard|star|sun|telegraph|times|tribune|tv|voice|wire)\b/iu;

function cased(name: string, { shown }: About): string {
  return shown?.publishers?.find((publisher) => publisher.toLowerCase() === name.toLowerCase()) ?? name;
}

function isShort(name: string): boolean {
  return (
    name.split(' ').length < 4 &&
    !/\b(?:doubt|any|it|that|this|further|more|idea|problem|question|need|he|she|they|i|you)\b/iu.test(name)
  );
}

/** The same ask, narrowed by this option; where its command has none, by what the words of a search understand. */
export function narrowed(about: About, option: Filter, value: string, commands: readonly Command[]): Draft | null {
  if (about.ask === null) return null;
  const command = commands.find(({ name }) => name === about.ask!.command);
  if (command === undefined) return null;
  if (command.options.some(({ name }) => name === option)) {
    return { command: command.name, options: { ...wordsOf(about), [option]: value }, carried: allOf(about) };
  }
  return withOperator(about, `${option}:${quoted(value)}`, commands);
}

/** The same ask with an operator of a search behind its words, in the place of one of that name. */
export function withOperator(about: About, operator: string, commands: readonly Command[]): Draft | null {
  if (about.ask === null) return null;
  const command = commands.find(({ name }) => name === about.ask!.command);
  if (command === undefined) return null;
  const rest = command.name === 'quotes' ? 'topic' : restOf(command);
  const name = /^[a-z]+:/u.exec(operator)?.[0];
  const words = about.ask.options[rest] ?? '';
  const others =
    name === undefined ? words : words.replace(new RegExp(String.raw`(?:^|\s)${name}\s?(?:"[^"]*"|\S+)`, 'giu'), '');
  return {
    command: command.name,
    options: { ...wordsOf(about), [rest]: `${others} ${operator}`.trim() },
    carried: allOf(about),
  };
}
