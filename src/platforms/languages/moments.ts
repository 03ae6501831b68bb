import type { DueTime } from '../../channel.ts';

/** A Monday, from which the names of the days are counted. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

const WEEKDAYS = [1, 2, 3, 4, 5].join();
const WEEKEND = [6, 7].join();
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7].join();

/** Which days of the week are meant, where there is a word for all of them together. */
export function daysKind({ days }: Pick<DueTime, 'days'>): 'every day' | 'weekdays' | 'weekend' | null {
  switch (days.join()) {
    case EVERY_DAY:
      return 'every day';
    case WEEKDAYS:
      return 'weekdays';
    case WEEKEND:
      return 'weekend';
    default:
      return null;
  }
}

/** The names of these days in a language. */
export function dayNames({ days }: Pick<DueTime, 'days'>, locale: string, weekday: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
  return days.map((day) => format.format(MONDAY + (day - 1) * DAY_MS));
}

/** `Monday, 30 November 2026 at 07:00`, as readers of the language write it, in a time zone. */
export function momentIn(at: number, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone },
  }).format(at);
}
