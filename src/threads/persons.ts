import { FEMALE_NAMES, MALE_NAMES } from '../analysis/statements/speaker-words.ts';
import { type About, aboutTurn, hasMatter } from './about.ts';
import type { Before } from './before.ts';

export type Pronoun = 'he' | 'she' | 'they';

const FORMS: Readonly<Record<Pronoun, readonly string[]>> = {
  he: ['he', 'him', 'his'],
  she: ['she', 'her', 'hers'],
  they: ['they', 'them', 'their', 'theirs'],
};

/** By every form of them, in small letters. */
export const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map(
  (['he', 'she', 'they'] as const).flatMap((pronoun) => FORMS[pronoun].map((form) => [form, pronoun] as const)),
);

/** So many turns back a `he` can still mean somebody. */
const FURTHEST = 3;

/**
 * Whom a pronoun means: the one person that the last question or its reply was about. Null where nobody fits, and where
 * two do: nobody is guessed.
 */
export function personMeant(pronoun: Pronoun, { about, turns, commands }: Before, isSubject = true): string | null {
  const chain = turns
    .slice(-FURTHEST)
    .toReversed()
    .map((turn) => aboutTurn(turn, commands));
  for (const known of turns.length === 0 ? [about] : chain) {
    if (known === null) continue;
    const fitting = distinct(candidates(known, pronoun, isSubject)).filter((name) => fits(name, pronoun));
    if (fitting.length > 0) return fitting.length === 1 ? fitting[0]! : null;
  }
  return null;
}

function candidates(known: About, pronoun: Pronoun, isSubject: boolean): string[] {
  const { reading, person, shown } = known;
  const asked = reading.words.filter(({ role }) => role === 'person').map(({ text }) => text);
  const replied = shown?.answered === true ? shown.persons : [];
  if (person !== null) return pronoun === 'they' || !isCountry(reading, person) ? [person] : [];
  if (pronoun === 'they') {
    // Whoever acts in the question, where that is one body or country.
    const actors = reading.words.filter(
      ({ role, mention }) => (role === 'place' || role === 'body') && !mention!.demonym,
    );
    const first = actors[0];
    if (first && asked.length === 0) return actorStands(reading.text, first.start) ? [first.text] : [];
    // Of one person, `they` is said where nothing else can be meant.
    if (hasMatter(known)) return [];
  }
  // `who replied to Lavrov`: the reply names whom one asked for, and `him` is still Lavrov.
  const namesWhom = /\bwho(?:m|se)?\b/iu.test(reading.text) && (isSubject || asked.length !== 1);
  if (namesWhom) return [...asked, ...replied];
  return asked.length > 0 ? asked : [...replied];
}

function isCountry({ words }: About['reading'], person: string): boolean {
  return words.some(({ role, text }) => (role === 'place' || role === 'body') && text === person);
}

/** Not behind a preposition: `what did Japan say`, not `what happened in Japan`. */
function actorStands(text: string, start: number): boolean {
  return !/\b(?:about|at|by|for|from|in|of|on|to|with|near|against|into)\s+(?:the\s+)?$/iu.test(text.slice(0, start));
}

function fits(name: string, pronoun: Pronoun): boolean {
  const words = name.toLowerCase().split(' ');
  if (pronoun === 'he')
    return !words.some((word) => FEMALE_NAMES.has(word)) || words.some((word) => MALE_NAMES.has(word));
  if (pronoun === 'she')
    return !words.some((word) => MALE_NAMES.has(word)) || words.some((word) => FEMALE_NAMES.has(word));
  return true;
}

/** `Lavrov` and `Sergey Lavrov` are one; the longer name stays. */
function distinct(names: readonly string[]): string[] {
  const parts = (name: string) => name.toLowerCase().split(' ');
  const within = (name: string, other: string) => parts(name).every((part) => parts(other).includes(part));
  return names.filter(
    (name, at) =>
      !names.some((other, place) => place !== at && within(name, other) && (!within(other, name) || place < at)),
  );
}
