import type { Remark } from '../remark.ts';
import { EVERY_DAY, type Weekday, weekdaysFrom } from './weekdays.ts';
import { type WhenWord, whenWords } from './when-words.ts';
import { nearestZones, zoneNamed } from './zones.ts';

/** When something is due, again and again. */
export interface When {
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
  /** In the order of the week, at least one. */
  readonly days: readonly Weekday[];
  /** In the spelling of the IANA time zone database. */
  readonly zone: string;
}

export interface TypedWhen {
  /** Perhaps with days and a zone: 'weekdays at 7am in Tokyo'. */
  readonly time: string;
  readonly days?: string | undefined;
  readonly zone?: string | undefined;
}

/**
 * Reads a time of day with its days and its zone as people write them in English, Korean and Japanese. Every day, where
 * none is named, in `defaultZone`, where none is. Whoever names other days, or another zone, in the time than beside it
 * is told so: nobody knows which of them is meant.
 */
export function readWhen(typed: TypedWhen, defaultZone: string): When | Remark {
  const within = readWithin(typed.time);
  if ('about' in within) return within;
  const days = readBeside(typed.days, readDays);
  if ('about' in days) return days;
  const zone = readBeside(typed.zone, readZone);
  if ('about' in zone) return zone;

  const inTime = typed.time.trim();
  if (within.days && days.read && within.days.join() !== days.read.join())
    return { about: 'days named twice', inTime, beside: days.typed };
  if (within.zone && zone.read && within.zone !== zone.read)
    return { about: 'zone named twice', inTime, beside: zone.typed };
  const { hour, minute } = within;
  return {
    hour,
    minute,
    days: days.read ?? within.days ?? EVERY_DAY,
    zone: zone.read ?? within.zone ?? defaultZone,
  };
}

interface Within {
  readonly hour: number;
  readonly minute: number;
  readonly days: readonly Weekday[] | null;
  readonly zone: string | null;
}

function readWithin(typed: string): Within | Remark {
  const unreadable: Remark = { about: 'unreadable time', typed: typed.trim() };
  const words = whenWords(typed);
  if (words === null) return unreadable;
  const [time, ...otherTimes] = words.filter((word) => word.is === 'time');
  const [place, ...otherPlaces] = words.filter((word) => word.is === 'other');
  const isMarked = words.some(({ is }) => is === 'in');
  if (!time || otherTimes.length > 0 || otherPlaces.length > 0 || (isMarked && !place)) return unreadable;

  const namesDays = words.some(({ is }) => is === 'days' || is === 'to' || is === 'and');
  const days = namesDays ? daysOf(words) : null;
  if (namesDays && !days) return unreadable;

  const zone = place ? readZone(place.text) : null;
  // What nobody calls a zone, and is like none, need not be meant as one: '9 sharp'.
  if (isRemark(zone)) return isMarked || zone.nearest.length > 0 ? zone : unreadable;
  return { hour: time.time.hour, minute: time.time.minute, days, zone };
}

/** What is said beside the time, as it was typed and as it is read; null where nothing is. */
function readBeside<Read>(
  typed: string | undefined,
  read: (typed: string) => Read | Remark,
): { readonly typed: string; readonly read: Read | null } | Remark {
  const said = typed?.trim() ?? '';
  if (said === '') return { typed: said, read: null };
  const found = read(said);
  return isRemark(found) ? found : { typed: said, read: found };
}

function isRemark<Found>(found: Found): found is Extract<Found, Remark> {
  return typeof found === 'object' && found !== null && 'about' in found;
}

/** Days as people type them alone: 'mon,wed,fri', 'fri-mon', '평일', '毎日'. */
function readDays(typed: string): readonly Weekday[] | Remark {
  const words = whenWords(typed);
  const namesDays = words?.every(({ is }) => is === 'days' || is === 'to' || is === 'and');
  return (words && namesDays && daysOf(words)) || { about: 'unreadable days', typed };
}

function readZone(typed: string): string | Extract<Remark, { about: 'no such zone' }> {
  return zoneNamed(typed) ?? { about: 'no such zone', typed, nearest: nearestZones(typed) };
}

/** The days that some words name, in the order of the week; null where they make no sense, or name none. */
function daysOf(words: readonly WhenWord[]): readonly Weekday[] | null {
  const days = new Set<Weekday>();
  let namings = 0;
  let namesAll = false;
  for (const [place, word] of words.entries()) {
    const [before, after] = [words[place - 1], words[place + 1]];
    if (word.is === 'days') {
      for (const day of word.days) days.add(day);
      namings++;
      namesAll ||= word.days.length === EVERY_DAY.length;
    }
    if (word.is === 'and' && (before === undefined || after?.is !== 'days')) return null;
    if (word.is === 'to') {
      const [first, last] = [before, after].map((end) =>
        end?.is === 'days' && end.days.length === 1 ? end.days[0]! : null,
      );
      if (!first || !last) return null;
      for (const day of weekdaysFrom(first, last)) days.add(day);
    }
  }
  // 'Every day, mon-fri' says two things.
  if (namings === 0 || (namesAll && namings > 1)) return null;
  return EVERY_DAY.filter((day) => days.has(day));
}
