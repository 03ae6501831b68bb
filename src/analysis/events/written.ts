import * as chrono from 'chrono-node';
import type { Reading } from './date-words.ts';
import type { When } from './event.ts';
import { dayPeriod, monthPeriod, weekdayOf } from './periods.ts';

/** Any day will do: what chrono-node takes from it is never used. */
const REFERENCE = new Date(2020, 0, 1, 12);

/**
 * Reads written date words, 'Saturday, Oct. 28' or '13–15 September 2023', by chrono-node, and takes of its result only
 * what the words themselves say. Null where there is no such day.
 */
export function readWritten(words: string): Reading | null {
  const [result, ...others] = chrono.strict.parse(words.replace(/\s+/g, ' '), REFERENCE);
  if (!result || others.length > 0) return null;
  const { start, end } = result;
  if (!start.isCertain('month') || !start.isCertain('day')) return null;
  const [month, day] = [start.get('month')!, start.get('day')!];
  const year = [start, end].find((part) => part?.isCertain('year'))?.get('year') ?? null;
  const weekday = start.isCertain('weekday') ? start.get('weekday')! : null;
  const first = dayPeriod(year ?? 2020, month, day);
  const last = end
    ? dayPeriod(end.isCertain('year') ? end.get('year')! : (year ?? 2020), end.get('month')!, end.get('day')!)
    : first;
  if (!first || !last || last.to < first.from) return null;
  if (year === null) {
    const until = end ? { month: end.get('month')!, day: end.get('day')! } : null;
    return { kind: 'day of year', month, day, last: until, weekday };
  }
  // A weekday that does not fit is a mistake of the article, and nobody knows which half is wrong.
  if (weekday !== null && weekdayOf(first.from) !== weekday) return { kind: 'open' };
  return { kind: 'period', when: { from: first.from, to: last.to, precision: 'day' } };
}

/** The number of a month by its name, from 1. */
export function monthNumber(name: string): number {
  return chrono.parse(`${name.replace('.', '')} 2020`, REFERENCE)[0]!.start.get('month')!;
}

export function monthOfYear(name: string, year: string): When {
  return monthPeriod(Number(year), monthNumber(name));
}
