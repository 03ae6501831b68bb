import type { Command } from '../command.ts';
import { type About, hasMatter, subjectOf, topicOf } from './about.ts';
import { commandNamed, type Draft, question } from './drafting.ts';
import { type Pronoun, personMeant } from './persons.ts';
import { isTopical, read, type Word } from './reading.ts';
import { ABOUT, AUXILIARIES } from './tables.ts';
import { withoutStop } from './tidy.ts';
import type { Turn } from './turn.ts';

export interface Before {
  readonly about: About;
  readonly turns: readonly Turn[];
  readonly commands: readonly Command[];
}

const PRONOUN = /\b(?<subject>he|she|they)\b|\b(?<object>him|her|them)\b|\b(?<own>his|hers|her|their)\b/iu;
const PERSONS: Readonly<Record<string, Pronoun>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  they: 'they',
  them: 'they',
  their: 'they',
};
const SPEECH =
  '(?:said|say|says|tell|told|comment(?:ed)?|remark(?:ed)?|think|thinks|state[ds]?|add(?:ed)?|reply|replied|respond(?:ed)?|react(?:ed)?|promise[ds]?|answer(?:ed)?)';
/** 'What did he say about that', 'has she commented on the troops'. */
const SPOKE = new RegExp(
  `^(?:and |but |so |then )*(?:what (?<more>else |more )?(?:exactly )?(?:did|does|do|has|had|have|is|was) (?<who>he|she|they)|(?:did|has|have|does|do) (?<whose>he|she|they)|what (?:is|was|were|are) (?<own>his|her|their) (?:words|comments?|response|reaction|reply|answer|position|view|statement|remarks?)) ?(?:also |actually |really |ever |exactly |have to )*(?:${SPEECH})?(?: (?:anything|something))?(?: (?<else>else))?(?: (?:about|on|regarding|concerning|of|to) (?<topic>.+?))?$`,
  'iu',
);

/** A question that points at what was before: each pointing word is exchanged for what it means. Null where none does. */
export function pointed(text: string, before: Before): Draft | null {
  const quotes = quotesOf(text, before);
  const question = substituted(text, before);
  return quotes === null || question === null ? (quotes ?? question) : { ...quotes, otherwise: question };
}

function quotesOf(text: string, { about, turns, commands }: Before): Draft | null {
  const spoke = SPOKE.exec(withoutStop(text));
  if (spoke === null || commandNamed('quotes', commands) === null) return null;
  const { who, whose, own, topic } = spoke.groups!;
  if (own === undefined && !new RegExp(SPEECH, 'iu').test(text)) return null;
  const person = personMeant(PERSONS[(who ?? whose ?? own)!.toLowerCase()]!, turns, about, commands);
  const pointsAt = topic === undefined ? person === null : isPointer(topic);
  const before = pointsAt ? topicOf(about).filter((words) => words !== person) : [];
  const on = pointsAt ? before.join(' ') : (topic ?? '').replace(/^(?:the|a|an) (?=\S)/iu, '');
  if (person === null && on === '') return null;
  return {
    command: 'quotes',
    options: { ...(person !== null && { person }), ...(on !== '' && { topic: on }) },
    carried: [...(person === null ? [] : [person]), ...before],
  };
}

const POINTER = /^(?:that|this|it|those|these|them|the (?:matter|topic|issue|subject|same|above))$/iu;

export function isPointer(words: string): boolean {
  return POINTER.test(words.trim());
}

/** Where `it` and `that` point at nothing before: they open a clause, or stand before the noun that they belong to. */
const EMPTY_IT =
  /\bit (?:true|so|right|correct|possible|likely|clear|known|said|reported) (?:that|whether|if)\b|\b(?:was|is) it (?!true\b|so\b)\p{L}+ (?:who|that)\b/iu;
const THAT =
  /\b(?:that|this|those|these)\b(?=\s*(?:$|[?.!,;]|(?:is|are|was|were|be|been|has|have|had|did|do|does|will|would|can|could|true|happen|happens|happened|mean|means|come|comes|work|works|about|in|on|by|from|with|before|after|over|and|or|to|for|at|so|all)\b))/iu;
const DEMONSTRATIVE = /\b(?:that|this|those|these)\s+(?=\p{L}+)/iu;
/** Behind them, `that` opens a clause or goes with the noun before it. */
const CLAUSE =
  /\b(?:say|says|said|claims?|claimed|confirm(?:s|ed)?|den(?:y|ies|ied)|know|think|believe|true|report(?:s|ed)?|warn(?:s|ed)?|fact|news|countr(?:y|ies)|so|troops|weapons|people)\s+$/iu;

function substituted(text: string, { about, turns, commands }: Before): Draft | null {
  const carried: string[] = [];
  let words = withoutStop(text).replace(/^(?:(?:and|but|so)\s+)+/iu, '');
  let points = false;
  const topic = topicOf(about);
  const carry = (chunks: readonly string[]) => {
    points = true;
    carried.push(...chunks);
    return chunks.join(' ');
  };

  const pronoun = PRONOUN.exec(words);
  const isPeople = pronoun !== null && /^th/iu.test(pronoun[0]);
  if (pronoun !== null && !(isPeople && meansThings(words, pronoun))) {
    const person = personMeant(PERSONS[pronoun[0].toLowerCase()]!, turns, about, commands);
    const isOwn =
      pronoun.groups!.own !== undefined ||
      (/^her$/iu.test(pronoun[0]) && /^\s+\p{L}/u.test(words.slice(pronoun.index + 3)));
    // Nobody is guessed: then the topic is all that can be meant.
    const name = person === null ? '' : `${carry([person])}${isOwn ? '’s' : ''}`;
    words = spliced(words, pronoun, name);
    if (person === null) words = `${words} ${carry(topic)}`;
  } else if (pronoun !== null) words = spliced(words, pronoun, carry(topic));

  if (!EMPTY_IT.test(words)) words = replacedOnce(words, /\bit(?:s|self)?\b(?!')/iu, () => carry(topic));
  const that = THAT.exec(words);
  if (
    that !== null &&
    !(CLAUSE.test(words.slice(0, that.index)) && /^\s*\p{L}/u.test(words.slice(that.index + that[0].length)))
  ) {
    words = spliced(words, that, carry(topic));
  }
  words = replacedOnce(
    words,
    /(?<!\b(?:is|are|was|were|has|have|had|will) )\bthere\b(?! (?:is|are|was|were|has|have|had|be|a|any|an|no)\b)/iu,
    () => carry(topic),
  );
  const demonstrative = DEMONSTRATIVE.exec(words);
  if (
    demonstrative !== null &&
    !points &&
    !CLAUSE.test(words.slice(0, demonstrative.index)) &&
    demonstrative.index > 0
  ) {
    words = `${spliced(words, demonstrative, 'the ')} ${carry(topic)}`;
  }
  if (!points) return null;
  const own = read(withoutNames(words, carried));
  // `why did he go`: the person alone does not say what it is about.
  const rest = topic.filter((chunk) => !carried.some((name) => words.includes(chunk) || chunk.includes(name)));
  if (!own.words.some(isMatter) && rest.length > 0) words = `${words} ${carry(rest)}`;
  return question(`${words.replace(/\s+/gu, ' ').trim()}?`, carried);
}

const isMatter = (word: Word) => isTopical(word) && word.role !== 'verb';

/** `when were they sent`, `who sent them`: things, where nobody speaks. */
function meansThings(words: string, pronoun: RegExpExecArray): boolean {
  if (pronoun.groups!.own !== undefined) return false;
  if (pronoun.groups!.object !== undefined) return true;
  return /\b(?:are|were|been|be)\b/iu.test(words) || !/\b(?:did|do|have|had|will|would)\s+they\b/iu.test(words);
}

function spliced(words: string, { index, 0: found }: RegExpExecArray, instead: string): string {
  return `${words.slice(0, index)}${instead}${words.slice(index + found.length)}`;
}

function replacedOnce(words: string, pattern: RegExp, instead: () => string): string {
  const found = pattern.exec(words);
  return found === null ? words : spliced(words, found, instead());
}

function withoutNames(words: string, names: readonly string[]): string {
  return names.reduce((rest, name) => rest.replace(name, ' '), words);
}

const ASKED = String.raw`^(?:(?:and|but|so)\s+)*(?:(?:at|by|for|from|in|on|since|to|until|with)\s+)?`;
const ASKS = new RegExp(
  `${ASKED}(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|do|does|did|has|have|had|can|could|will|would)\\b`,
  'iu',
);
const ASKS_FOR_THING = new RegExp(`${ASKED}(?:which|what|how many|how much|whose)\\s`, 'iu');

/** A question that leaves out what it is about: 'who took part', 'which countries', 'was anybody hurt'. */
export function elliptical(text: string, { about }: Before): Draft | null {
  const words = withoutStop(text);
  const reading = read(words, about.shown?.persons);
  if (!ASKS.test(words) || reading.words.length > LONGEST_ELLIPSIS) return null;
  if (reading.words.some(({ mention, lower }) => mention !== null || ABOUT.has(lower))) return null;
  const things = reading.words.filter(({ role }) => role === 'thing').length;
  const isNoun = reading.words.every(
    ({ role, lower }) => (role === 'thing' || role === 'small') && !AUXILIARIES.has(lower),
  );
  if (things > 0 && !(ASKS_FOR_THING.test(words) && isNoun && things < 3)) return null;
  const subject = subjectOf(about);
  return question(`${words.replace(/^(?:(?:and|but|so)\s+)+/iu, '')} ${subject.join(' ')}?`, subject);
}

const LONGEST_ELLIPSIS = 7;

/** 'And what did Peskov say?': another person, on the same topic. */
export function another(text: string, { about }: Before): Draft | null {
  const opener = /^(?:(?:and|but|also|then)\b[\s,]*)+/iu.exec(text)?.[0];
  if (opener === undefined) return null;
  const words = withoutStop(text.slice(opener.length));
  const reading = read(words, about.shown?.persons);
  const names = reading.words.some(({ mention }) => mention !== null);
  const hasOwn = reading.words.some(({ role }) => role === 'thing');
  if (!names || hasOwn || !hasMatter(about)) return null;
  const topic = topicOf(about).filter((chunk) => !words.includes(chunk));
  return question(`${words} ${topic.join(' ')}?`.replace(' ?', '?'), topic);
}
