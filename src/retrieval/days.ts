import type { IsoDate } from '../corpus/article.ts';

const DAY_ms = 86_400_000;

/** Days from 1970-01-01 to this one. */
export function dayNumber(day: IsoDate): number {
  return Date.parse(day) / DAY_ms;
}

/** The day that is so many days later. */
export function laterBy(day: IsoDate, days: number): IsoDate {
  return utcDay(new Date((dayNumber(day) + days) * DAY_ms));
}

/** The day of a moment, by UTC. */
export function utcDay(moment: Date): IsoDate {
  return moment.toISOString().slice(0, 10) as IsoDate;
}
