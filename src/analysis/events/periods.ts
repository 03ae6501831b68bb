import type { IsoDate } from '../../corpus/article.ts';
import { calendarDay } from '../../corpus/dates.ts';
import type { Precision, When } from './event.ts';

const DAY_ms = 86_400_000;

/** 0 is Sunday, as `Date` and chrono-node count. */
export function weekdayOf(day: IsoDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

export function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4));
}

/** From 1 to 12. */
export function monthOf(day: IsoDate): number {
  return Number(day.slice(5, 7));
}

/** The day that is so many days later. */
export function daysLater(day: IsoDate, days: number): IsoDate {
  return isoDay(new Date(Date.parse(day) + days * DAY_ms));
}

/** How many days `day` comes after `other`; negative where it comes before. */
export function daysFrom(other: IsoDate, day: IsoDate): number {
  return Math.round((Date.parse(day) - Date.parse(other)) / DAY_ms);
}

/** The same day so many months later, or the last of that month where there is no such day. */
export function monthsLater(day: IsoDate, months: number): IsoDate {
  const first = new Date(Date.UTC(yearOf(day), monthOf(day) - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(Number(day.slice(8)), last));
  return isoDay(first);
}

export function dayPeriod(year: number, month: number, day: number): When | null {
  const read = calendarDay(year, month, day)?.day;
  return read ? single(read) : null;
}

export function single(day: IsoDate): When {
  return { from: day, to: day, precision: 'day' };
}

/** `month` may run over either end of the year: month 0 is December of the year before. */
export function monthPeriod(year: number, month: number): When {
  return monthsPeriod(year, month, 1, 'month');
}

export function quarterPeriod(year: number, quarter: number): When {
  return monthsPeriod(year, 3 * quarter - 2, 3, 'quarter');
}

/** From the first of January of `year` to the last day of December of `last`. */
export function yearPeriod(year: number, last = year): When {
  return monthsPeriod(year, 1, 12 * (last - year + 1), 'year');
}

export function monthsPeriod(year: number, month: number, count: number, precision: Precision): When {
  const from = isoDay(new Date(Date.UTC(year, month - 1, 1)));
  return { from, to: isoDay(new Date(Date.UTC(year, month - 1 + count, 0))), precision };
}

/**
 * The week from Monday to Sunday that is `offset` weeks from the one of `day`. On a Sunday the week may just have ended or
 * just have begun, depending on the country, so that both readings are covered.
 */
export function weekPeriod(day: IsoDate, offset: number): When {
  const monday = daysLater(day, -((weekdayOf(day) + 6) % 7) + 7 * offset);
  const sunday = weekdayOf(day) === 0 ? daysLater(monday, 12) : daysLater(monday, 6);
  return { from: monday, to: sunday, precision: 'week' };
}

function isoDay(date: Date): IsoDate {
  return date.toISOString().slice(0, 10) as IsoDate;
}
