import type { Article, Range } from '../../corpus/article.ts';
import { isRole } from './mention.ts';
import { type Run, runsIn } from './names.ts';
import { DEMONYMS, PLACES } from './places.ts';
import {
  FAMILY_FIRST,
  FEMALE,
  FEMALE_NAMES,
  KNOWN_BODIES,
  MALE,
  MALE_NAMES,
  MONTHS,
  NO_MENTION,
  PARTICLES,
} from './speaker-words.ts';
import { type Token, tokensIn } from './tokens.ts';

export type Gender = 'm' | 'f' | null;

export interface Person {
  /** As the article spells it first. */
  readonly name: string;
  /** The words of the name, in small letters. */
  readonly words: readonly string[];
  /** Each title as the words that were found with the name, in small letters: `['russian', 'foreign', 'minister']`. */
  readonly titles: (readonly string[])[];
  gender: Gender;
  /** Something besides two capitals says that this is a person. */
  sure: boolean;
}

/** Where somebody is named (or, without a person, spoken of by a title). In order of `start`. */
export interface Sighting extends Range {
  readonly person: Person | null;
  /** The titles beside an unnamed somebody, for telling whether it may be a person that is known. */
  readonly title: readonly string[];
  readonly definite: boolean;
}

interface Body {
  readonly name: string;
  /** Where the article first names it. */
  readonly start: number;
}

/** Who holds an office, and where the article first speaks of each. */
interface Office {
  readonly holders: readonly { readonly person: Person; readonly start: number }[];
  /** Where it first speaks of somebody unnamed, `a spokesman`; infinite where it never does. */
  readonly stranger: number;
}

export interface Roster {
  /** By the words of the full name. */
  readonly byName: ReadonlyMap<string, Person>;
  /** By what people are called later: the last word of the name, or the first where the family name leads. */
  readonly bySurname: ReadonlyMap<string, readonly Person[]>;
  readonly byOffice: ReadonlyMap<string, Office>;
  readonly sightings: readonly Sighting[];
  /** Names of bodies by the word they end with or begin with: `ministry` to the ministries of the article. */
  readonly bodies: ReadonlyMap<string, readonly Body[]>;
  /** Words that have a capital within a sentence as well, in small letters. */
  readonly capitals: ReadonlySet<string>;
}

/** So many titles of one person, or names of bodies of one kind, tell all that can be told. */
const ENOUGH = 12;

/** Everybody whom the paragraphs of an article name, quotations included. */
export function rosterOf(article: Article): Roster {
  const people = new Map<string, Person>();
  const bodies = new Map<string, Body[]>();
  const paragraphs = article.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ start, end }) => tokensIn(article.text, start, end, []));
  const found = paragraphs.map((tokens) => runsIn(article.text, tokens));
  const lone: { run: Run; at: Sighting }[] = [];
  const sightings: Sighting[] = [];
  for (const run of found.flat()) {
    if (run.kind === 'body') {
      const known = bodies.get(run.head) ?? [];
      if (known.length < ENOUGH && !known.some(({ name }) => name === run.text))
        known.push({ name: run.text, start: run.start });
      bodies.set(run.head, known);
    } else if (run.kind === 'role') {
      sightings.push({ start: run.start, end: run.end, person: null, title: run.title, definite: run.definite });
    } else if (run.words.length === 1) {
      lone.push({ run, at: { start: run.start, end: run.end, person: null, title: run.title, definite: true } });
    } else {
      const key = run.words.join(' ');
      const person = people.get(key) ?? { name: run.text, words: run.words, titles: [], gender: null, sure: false };
      people.set(key, person);
      learn(person, run.title);
      sightings.push({ start: run.start, end: run.end, person, title: run.title, definite: true });
    }
  }
  const all = merged([...people.values()], sightings);
  const bySurname = surnameIndex(all);
  const capitals = capitalsIn(paragraphs);
  for (const { run, at } of lone) {
    const persons = bySurname.get(run.words[0]!) ?? [];
    const [person] = persons;
    if (person && persons.length === 1) {
      learn(person, run.title);
      person.sure = true;
      sightings.push({ ...at, person });
    } else if (persons.length > 1 || run.title.length > 0 || mayBePerson(run, capitals)) sightings.push(at);
  }
  sightings.sort((a, b) => a.start - b.start || b.end - a.end);
  const seen = withoutInner(sightings);
  const byName = new Map(all.map((person) => [person.words.join(' '), person]));
  return { byName, bySurname, byOffice: officesOf(seen), sightings: seen, bodies, capitals };
}

/** A single capital that is no place, body or month: somebody whom the article never names in full, perhaps. */
function mayBePerson({ words: [word] }: Run, capitals: ReadonlySet<string>): boolean {
  const known =
    PLACES.has(word!) || KNOWN_BODIES.has(word!) || MONTHS.has(word!) || DEMONYMS.has(word!.replace(/s$/u, ''));
  return !known && capitals.has(word!);
}

function officesOf(sightings: readonly Sighting[]): Map<string, Office> {
  const offices = new Map<string, { holders: { person: Person; start: number }[]; stranger: number }>();
  const officeOf = (word: string) => {
    const office = offices.get(word) ?? { holders: [], stranger: Number.POSITIVE_INFINITY };
    offices.set(word, office);
    return office;
  };
  const known = new Set<Person>();
  for (const { person, title, definite, start } of sightings) {
    if (person && !known.has(person)) {
      known.add(person);
      for (const head of new Set(person.titles.flatMap(headOf))) officeOf(head).holders.push({ person, start });
    } else if (!person && !definite)
      for (const head of headOf(title)) officeOf(head).stranger = Math.min(officeOf(head).stranger, start);
  }
  return offices;
}

/** The office that a title names: `minister` of `foreign minister of the republic`; spokesmen and spokeswomen hold one. */
export function headOf(title: readonly string[]): string[] {
  const link = title.findIndex((word) => NO_MENTION.has(word));
  const head = (link < 0 ? title : title.slice(0, link)).findLast(isRole);
  return head === undefined ? [] : [head.replace(/^spokes.*$/u, 'spokesperson').replace(/^adviser$/u, 'advisor')];
}

function capitalsIn(paragraphs: readonly (readonly Token[])[]): Set<string> {
  const within = paragraphs.flatMap((tokens) =>
    tokens.filter(({ capital }, at) => capital && at > 0 && tokens[at - 1]!.kind === 'word').map(({ lower }) => lower),
  );
  return new Set(within);
}

/**
 * A name that ends in another whole name is that person with something before it (`Education Miguel Cardona`, `Joseph R. Biden`
 * beside `Biden`): the shorter name stays, unless the longer
 * came first and with a title (`Dr Lina Tucker Reinders`).
 */
function merged(people: readonly Person[], sightings: Sighting[]): Person[] {
  const byWords = new Map(people.map((person) => [person.words.join(' '), person]));
  const order = new Map(people.map((person, at) => [person, at]));
  const instead = new Map<Person, Person>();
  for (const person of people)
    for (let from = person.words.length - 2; from > 0 && !instead.has(person); from--) {
      const shorter = byWords.get(person.words.slice(from).join(' '));
      if (!shorter) continue;
      // `Van der Meer` is a surname that is written in three words.
      const first =
        PARTICLES.has(shorter.words[0]!) || (person.titles.length > 0 && order.get(person)! < order.get(shorter)!);
      const [less, stays] = first ? [shorter, person] : [person, shorter];
      if (instead.has(less) || instead.has(stays)) continue;
      instead.set(less, stays);
      for (const title of less.titles) learn(stays, title);
    }
  for (const [at, sighting] of sightings.entries()) {
    const shorter = sighting.person && instead.get(sighting.person);
    if (shorter) sightings[at] = { ...sighting, person: shorter };
  }
  return people.filter((person) => !instead.has(person));
}

function surnameIndex(people: readonly Person[]): Map<string, Person[]> {
  const index = new Map<string, Person[]>();
  for (const person of people) {
    const keys = new Set([person.words.at(-1)!]);
    if (isFamilyFirst(person.words)) keys.add(person.words[0]!);
    for (const key of keys) {
      const others = index.get(key);
      if (others) others.push(person);
      else index.set(key, [person]);
    }
  }
  return index;
}

/** `Yoon Suk Yeol`, `Cho Tae-yong`, `Xi Jinping`. */
function isFamilyFirst(words: readonly string[]): boolean {
  return FAMILY_FIRST.has(words[0]!) && !MALE_NAMES.has(words[0]!) && words.length <= 3;
}

function learn(person: Person, title: readonly string[]): void {
  if (
    title.length > 0 &&
    person.titles.length < ENOUGH &&
    !person.titles.some((known) => known.join(' ') === title.join(' '))
  )
    person.titles.push(title);
  const first = person.words[0]!;
  if (title.length > 0 || MALE_NAMES.has(first) || FEMALE_NAMES.has(first) || isFamilyFirst(person.words))
    person.sure = true;
  const words = title.map((word) => word.replace(/\.$/u, ''));
  if (words.some((word) => MALE.has(word))) person.gender = 'm';
  else if (words.some((word) => FEMALE.has(word))) person.gender = 'f';
  else if (person.gender === null && MALE_NAMES.has(first)) person.gender = 'm';
  else if (person.gender === null && FEMALE_NAMES.has(first)) person.gender = 'f';
}

/** A title is part of the name it belongs to: `spokesman Dmitry Peskov` is one sighting. */
function withoutInner(sightings: readonly Sighting[]): Sighting[] {
  return sightings.filter((sighting, at) => {
    if (sighting.person || sighting.title.length === 0) return true;
    const near = [sightings[at - 1], sightings[at + 1], sightings[at - 2], sightings[at + 2]];
    return !near.some(
      (other) =>
        other?.person &&
        Math.abs(other.start > sighting.start ? other.start - sighting.end : sighting.start - other.end) < 120 &&
        other.title.includes(sighting.title.at(-1)!) &&
        other.title.join(' ').startsWith(sighting.title.join(' ')),
    );
  });
}
