import type { About } from './about.ts';
import type { Draft } from './drafting.ts';
import { isTopical, type Reading, read } from './reading.ts';
import { instead, type New } from './replacing.ts';
import { ABOUT, DETERMINERS, PREPOSITIONS } from './tables.ts';
import { withoutStop } from './tidy.ts';

const OPENER =
  /^(?:(?:and|but|or|also|then|ok|okay|now|so|only|just|what about|how about|what of|same (?:question |thing )?(?:for|about|with)|the same (?:for|about|with)|(?:and )?as for|(?:as )?compared (?:to|with)|versus|vs|according to|about|concerning|on|regarding)\b[\s,]*)+/iu;
/** Behind them, a name that nobody knows is that of a place. */
const WHERE = new Set(['at', 'from', 'in', 'into', 'near', 'outside', 'to', 'toward', 'towards']);
/** A person names in so many words at most what they want instead. */
const LONGEST = 8;

/** 'And Japan?', 'what about the missiles?', 'in Tokyo?': something new in the place of something of its kind. */
export function exchanged(text: string, about: About): Draft | null {
  const opener = OPENER.exec(text)?.[0] ?? '';
  const named = readNew(text, about, opener.length);
  if (named === null) return null;
  // A lone word can be a question of its own; the name of somebody cannot, and `in the second quarter` cannot.
  if (opener === '' && named.preposition === null && (named.kind === 'thing' || !isNamed(named, about))) return null;
  return instead(named, about);
}

/** Reads what is nothing but a name or a thing; null for sentences. */
export function readNew(text: string, about: About, from = 0): New | null {
  const reading = read(withoutStop(text), about.shown?.persons);
  const words = reading.words.filter(({ start }) => start >= from);
  if (words.length === 0 || words.length > LONGEST) return null;
  if (words.some(({ role, lower }) => role === 'verb' || role === 'idle' || isSentenceWord(lower))) return null;
  const first = words.findIndex(
    ({ role, lower }) => role !== 'small' || !(PREPOSITIONS.has(lower) || DETERMINERS.has(lower)),
  );
  const own = words.slice(Math.max(first, 0));
  if (first < 0 || !own.some(isTopical)) return null;
  const lead = words.slice(0, first).find(({ lower }) => PREPOSITIONS.has(lower));
  const name = own.every(({ mention, lower }) => mention !== null || /^(?:and|or|the|of)$/u.test(lower))
    ? own[0]!.mention
    : null;
  const begin =
    name?.kind !== 'person' && DETERMINERS.has(words[first - 1]?.lower ?? '') ? words[first - 1]!.start : own[0]!.start;
  const preposition = lead === undefined || ABOUT.has(lead.lower) ? null : lead.lower;
  const whole = reading.text.slice(begin, own.at(-1)!.end);
  const isPerson =
    name === null && own.length === 1 && first === 0 && hasSmallPerson(about.reading) && !/s$/u.test(whole);
  if (isPerson) return { kind: 'person', text: whole, id: whole.toLowerCase(), preposition };
  const kind = name?.kind === 'person' && preposition !== null && WHERE.has(preposition) ? 'place' : name?.kind;
  return { kind: kind ?? 'thing', text: whole, id: name?.id ?? whole.toLowerCase(), preposition };
}

/** Whoever types `lavrov` types `peskov`. */
function hasSmallPerson({ words }: Reading): boolean {
  return words.some(({ role, text }) => role === 'person' && text === text.toLowerCase());
}

function isSentenceWord(lower: string): boolean {
  return /^(?:who|whom|whose|what|when|where|why|how|which|it|he|she|they|him|her|them|his|hers|their|its|is|are|was|were|do|does|did|that|this|i|you|we|not|there)$/u.test(
    lower,
  );
}

function isNamed({ kind, id }: New, { reading, shown }: About): boolean {
  if (kind === 'place' || kind === 'body') return true;
  return (
    kind === 'person' &&
    id.length > 0 &&
    (reading.words.some(({ role }) => role === 'person') || (shown?.persons.length ?? 0) > 0)
  );
}
