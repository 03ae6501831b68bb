import type { Ask, Command } from '../command.ts';
import { lastAbout, ON_TOPIC, restOf } from './about.ts';
import { bare } from './bare.ts';
import { type Before, topicBefore } from './before.ts';
import { asksForNews, namedInSentence, readLine } from './command-line.ts';
import { corrected } from './correction.ts';
import { onOtherDays, withoutDays } from './dates.ts';
import { type Draft, displayed, joined, question, withFilters } from './drafting.ts';
import { another, elliptical } from './ellipsis.ts';
import { exchanged } from './exchange.ts';
import { fromPublisher, inLanguage } from './filters.ts';
import { PRONOUNS, personMeant } from './persons.ts';
import { isPointer, pointed } from './pointing.ts';
import { isMore, isThanks, withoutPoliteness, withoutTag } from './politeness.ts';
import { quotationToCheck } from './quotation.ts';
import { isTopical, read } from './reading.ts';
import { aboutSaid } from './said.ts';
import { tidy, withoutStop } from './tidy.ts';
import { inEnglish } from './translated.ts';
import type { Turn } from './turn.ts';

export interface Thread {
  /** Oldest first. */
  readonly turns: readonly Turn[];
  /** What people wrote in the thread before the bot was called, oldest first. */
  readonly said: readonly string[];
}

export type Understood =
  | {
      readonly kind: 'ask';
      readonly ask: Pick<Ask, 'command' | 'options'>;
      /** Exactly what was taken over from before, in words of the thread; options as `name:value`. */
      readonly carried: readonly string[];
      /** What to ask instead where the reply to this one is empty: it was a guess that somebody is on record. */
      readonly otherwise?: { readonly ask: Pick<Ask, 'command' | 'options'>; readonly carried: readonly string[] };
    }
  /** The next page of the last reply. */
  | { readonly kind: 'more' }
  /** Nothing is asked, and nothing is to be said. */
  | { readonly kind: 'thanks' }
  /** Nothing that could be looked for. */
  | { readonly kind: 'nothing' };

/** A text that is longer than this, in UTF-16 units, is a line or a question as it stands. */
const LONGEST = 1000;
/** A follow-up is short: in a longer text, in UTF-16 units, nothing is exchanged. */
const LONGEST_FOLLOW_UP = 300;

/** What is meant by what somebody wrote to the bot: a line, a question of its own, or one that goes on from before. */
export function understand(text: string, { turns, said }: Thread, commands: readonly Command[]): Understood {
  const typed = inEnglish(tidy(text));
  if (typed.length > LONGEST)
    return asked({ ...(readLine(typed, false, commands) ?? question(typed, [])), carried: [] });
  if (!/[\p{L}\p{N}]/u.test(typed)) return isThanks(typed) ? { kind: 'thanks' } : { kind: 'nothing' };
  if (isThanks(typed)) return { kind: 'thanks' };
  const about = lastAbout(turns, commands) ?? aboutSaid(said);
  if (isMore(withoutPoliteness(typed) || typed)) return turns.length > 0 ? { kind: 'more' } : { kind: 'nothing' };

  const before: Before | null = about === null ? null : { about, turns, commands };
  const words = withoutPoliteness(typed);
  const line = before !== null && isFollowUp(typed) ? null : lineIn(typed, words, before !== null, commands);
  if (line !== null) return asked({ ...line, carried: [] });
  if (words === '') return { kind: 'nothing' };
  const quotation = quotationToCheck(words, turns, said, commands);
  if (quotation !== null) return asked(quotation);
  const news = before === null ? asksForNews(words, commands) : null;
  if (news !== null) return asked({ ...news, carried: [] });
  const named = namedInSentence(words, commands);
  if (named !== null) return asked(withMeant({ ...named, carried: [] }, before));
  const claim = withoutTag(words);
  // What stands in the same message is nearer than what was before.
  const standsAlone = claim !== words || words.length > LONGEST_FOLLOW_UP;
  const followed = before === null || standsAlone ? null : followUp(words, before);
  if (followed !== null) return asked(followed);
  const own = withoutOpener(claim);
  return read(own).words.some(isTopical) ? asked(question(own, [])) : { kind: 'nothing' };
}

/** The line that a text is, whatever was said before; null where it is none. What changes a channel is always typed as one. */
export function typedLine(text: string, commands: readonly Command[]): Pick<Ask, 'command' | 'options'> | null {
  const typed = inEnglish(tidy(text));
  return lineIn(typed, typed.length > LONGEST ? '' : withoutPoliteness(typed), false, commands);
}

/** A line, with the politeness around it or without. */
function lineIn(typed: string, words: string, goesOn: boolean, commands: readonly Command[]) {
  return readLine(typed, goesOn, commands) ?? (words === '' ? null : readLine(words, goesOn, commands));
}

function asked({ otherwise, ...draft }: Draft): Understood {
  return { kind: 'ask', ...askOf(draft), ...(otherwise !== undefined && { otherwise: askOf(otherwise) }) };
}

function askOf({ command, options, carried }: Draft) {
  return { ask: { command, options }, carried: displayed(carried) };
}

/** Without the 'and' at the head of a question of its own. */
function withoutOpener(words: string): string {
  return words.replace(/^(?:(?:and|but|also|then|no|sorry|actually)\b[\s,]+)+(?=\S)/iu, '');
}

function followUp(words: string, before: Before): Draft | null {
  const { about, commands } = before;
  const narrowing = inLanguage(words, about, commands) ?? fromPublisher(words, about, commands);
  if (narrowing !== null) return withFilters(narrowing, about, commands);
  const timeless = withoutDays(about, commands);
  const days = onOtherDays(words, { ...before, about: timeless });
  if (days !== null) return withFilters(days, timeless, commands);
  const correction = corrected(words, about);
  if (correction !== null && 'rephrased' in correction)
    return followUp(correction.rephrased, before) ?? question(correction.rephrased, []);
  const draft =
    correction ??
    commandAlone(words, before) ??
    bare(words, before) ??
    exchanged(words, about) ??
    pointed(words, before) ??
    another(words, before) ??
    elliptical(words, before);
  return draft === null ? null : withFilters(draft, about, commands);
}

/** `sources?` after a question asks for its sources, and not for the list of all. */
function isFollowUp(typed: string): boolean {
  return /^(?:sources?)\W*$/iu.test(typed);
}

/** 'Timeline?', 'positions on that': the command, on the topic of before. */
function commandAlone(words: string, before: Before): Draft | null {
  const { about, commands } = before;
  const [, name = '', rest = ''] =
    /^(?:(?:and|the|a|as|any|show|me|give)\s+)*([a-z-]+)(?:\s+(?:on|of|for|about)?\s*(.+))?$/iu.exec(
      withoutStop(words),
    ) ?? [];
  const command = commands.find((command) => command.name === name.toLowerCase());
  if (command === undefined || !ON_TOPIC.has(command.name) || !(rest === '' || isPointer(rest))) return null;
  const topic = topicBefore(before);
  const option = command.name === 'quotes' && about.person === null ? 'topic' : restOf(command);
  return { command: command.name, options: { [option]: joined(topic) }, carried: topic };
}

/** 'Brief me on that', 'quotes by him': with what the words mean. */
function withMeant(draft: Draft, before: Before | null): Draft {
  if (before === null) return draft;
  const meant = Object.entries(draft.options).map(([name, value]) => [name, meantBy(value, before)] as const);
  if (meant.every(([, words]) => words === null)) return draft;
  const found = meant.filter(([, words]) => words !== null && words.length > 0);
  const kept = Object.entries(draft.options).filter(([, value]) => meantBy(value, before) === null);
  return {
    ...draft,
    options: Object.fromEntries([...kept, ...found.map(([name, words]) => [name, joined(words!)] as const)]),
    carried: found.flatMap(([, words]) => words!),
  };
}

/** What of before a pointing word means; null where the words point at nothing. */
function meantBy(words: string, before: Before): readonly string[] | null {
  if (isPointer(words)) return topicBefore(before);
  const pronoun = PRONOUNS.get(words.toLowerCase());
  if (pronoun === undefined) return null;
  const person = personMeant(pronoun, before);
  return person === null ? [] : [person];
}
