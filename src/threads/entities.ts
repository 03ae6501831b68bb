import { COUNTRIES } from '../analysis/statements/countries.ts';
import { runsIn } from '../analysis/statements/names.ts';
import { KNOWN_BODIES, MODIFIERS, ROLES } from '../analysis/statements/speaker-words.ts';
import { speechVerbsOf } from '../analysis/statements/speech-verbs.ts';
import { type Token, tokensIn } from '../analysis/statements/tokens.ts';
import type { Range } from '../corpus/article.ts';
import { covers, overlaps } from '../ranges.ts';
import { NEEDS_CAPITAL, SPOT_WORDS } from './tables.ts';

export type EntityKind = 'place' | 'body' | 'person';

/** Somebody, some body or some country that a text names. */
export interface Mention extends Range {
  readonly kind: EntityKind;
  /** Names of one thing share it: `Tokyo` and `Japanese` are `japan`. */
  readonly id: string;
  readonly text: string;
  /** `Japanese`: it goes before what it belongs to. */
  readonly demonym: boolean;
}

interface Place {
  readonly id: string;
  readonly demonym: boolean;
}

const places = new Map<string, Place>(
  COUNTRIES.flatMap(({ names, demonyms, seats, governments }) => {
    const id = names[0]!;
    return [
      ...[...names, ...seats, ...governments].map((name) => [name, { id, demonym: false }] as const),
      ...demonyms.flatMap((name) => [name, `${name}s`].map((form) => [form, { id, demonym: true }] as const)),
    ];
  }),
);
const LONGEST_PLACE = 5;

/** The adjective of a country, as it is written, or its people: `Japanese`, `Russians`; null where we know none. */
export function demonymOf(id: string, people: boolean): string | null {
  const demonym = COUNTRIES.find(({ names }) => names[0] === id)?.demonyms[0];
  if (demonym === undefined) return null;
  return `${demonym}${people && /[ni]$/u.test(demonym) ? 's' : ''}`.replace(/(?<!\p{L})\p{L}/gu, (letter) =>
    letter.toUpperCase(),
  );
}

/** What the tokens of a text name, in order. `known` are persons' names by which small letters are read as well. */
export function mentionsIn(text: string, tokens: readonly Token[], known: readonly string[]): Mention[] {
  const named = placesIn(text, tokens);
  const persons = namesIn(text, tokens, known);
  const whole = persons.filter((person) => person.text.includes(' '));
  const kept = named.filter((place) => !whole.some((person) => overlaps(person, place) && !covers(place, person)));
  const others = persons.filter((person) => !kept.some((place) => overlaps(place, person)));
  return [...kept, ...others].sort((a, b) => a.start - b.start);
}

function placesIn(text: string, tokens: readonly Token[]): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    for (let count = LONGEST_PLACE; count > 0; count--) {
      const run = tokens.slice(at, at + count);
      if (run.length < count || run.some(({ kind }) => kind !== 'word')) continue;
      const words = run.map(({ lower }) => lower).join(' ');
      const place = places.get(words) ?? places.get(words.replace(/\.$/u, ''));
      if (place === undefined || (NEEDS_CAPITAL.has(words) && !run[0]!.capital)) continue;
      const [start, end] = [run[0]!.start, run.at(-1)!.end];
      const last = run.at(-1)!;
      const written = last.possessive ? last.start + last.text.length : end;
      found.push({ kind: 'place', ...place, start, end: written, text: text.slice(start, written) });
      at += count - 1;
      break;
    }
  }
  return found;
}

function namesIn(text: string, tokens: readonly Token[], known: readonly string[]): Mention[] {
  const found: Mention[] = [];
  for (const run of runsIn(text, tokens)) {
    if (run.kind === 'role') continue;
    const { start, end } = run.kind === 'person' ? titled(run, tokens) : run;
    const name = text.slice(run.start, end).replace(/['’]s?$/u, '');
    if (run.kind === 'person' && !isName(run.words, run.start, text, known) && !acts(run, tokens)) continue;
    if (run.kind === 'person' && run.words.length === 1 && THING_BEFORE.test(text.slice(0, run.start))) continue;
    found.push({
      kind: run.kind,
      id: name.toLowerCase(),
      demonym: false,
      start,
      end: run.start + name.length,
      text: name,
    });
  }
  const surnames = new Map(known.flatMap((name) => name.split(' ').map((word) => [word.toLowerCase(), name] as const)));
  for (const { kind, lower, text: word, start } of tokens) {
    const end = start + word.length;
    if (kind !== 'word' || found.some((other) => overlaps(other, { start, end }))) continue;
    if (word.length > 2 && surnames.has(lower) && !ROLES.has(lower)) {
      found.push({ kind: 'person', id: lower, demonym: false, start, end, text: word });
    } else if (
      (/^\p{Lu}{2,6}$/u.test(word) && /\p{Ll}/u.test(text)) ||
      (KNOWN_BODIES.has(lower) && !COMMON.has(lower))
    ) {
      found.push({ kind: 'body', id: lower, demonym: false, start, end, text: word });
    }
  }
  return found;
}

/** `the Freeway`, `10 Freeway`: no person. */
const THING_BEFORE = /(?:\b(?:the|a|an)|\d)\s+$/iu;

/** Names of bodies that are other words where they are written small. */
const COMMON = new Set('abc amnesty ap apple disney eu google house intel meta sony times twitter un who'.split(' '));

/** A capital at the head of a text is a name only where the word looks like one. */
function isName(words: readonly string[], start: number, text: string, known: readonly string[]): boolean {
  const first = words[0]!;
  if (SPOT_WORDS.has(first)) return false;
  if (words.length > 1 || start > 0 || known.some((name) => name.toLowerCase().split(' ').includes(first))) return true;
  return !ENDING.test(first) && text.trim().split(' ').length < 3;
}

/** Words that end so have a capital at the head of a text and are no names. */
const ENDING = /(?:s|ing|ed|tion|ment)$/u;

/** `Kirby said`: the word behind it is something that people do. */
function acts({ words, end }: Range & { readonly words: readonly string[] }, tokens: readonly Token[]): boolean {
  const next = tokens.find(({ start }) => start >= end);
  return !ENDING.test(words[0]!) && next?.kind === 'word' && speechVerbsOf(next.lower) !== null;
}

/** With the titles before it: `Foreign Minister Sergey Lavrov`. */
function titled(run: Range, tokens: readonly Token[]): Range {
  let at = tokens.findIndex(({ start }) => start >= run.start);
  const isTitle = (token: Token | undefined) =>
    token?.kind === 'word' && (ROLES.has(token.lower) || (MODIFIERS.has(token.lower) && token.capital));
  while (isTitle(tokens[at - 1])) at--;
  return { start: tokens[at]?.start ?? run.start, end: run.end };
}

export function isPlace(name: string): boolean {
  return places.has(name.toLowerCase());
}

/** The persons whom a text names, each once. */
export function personsIn(text: string): string[] {
  const mentions = mentionsIn(text, tokensIn(text, 0, text.length, []), []);
  return [...new Set(mentions.filter(({ kind }) => kind === 'person').map(({ text }) => text))];
}
