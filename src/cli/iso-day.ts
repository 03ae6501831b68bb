import type { IsoDate } from '../corpus/article.ts';
import { calendarDay } from '../corpus/dates.ts';

/** `2024-01-10`, also with a time after it, as a calendar day; null for anything else. No zone is applied. */
export function isoDay(text: string): IsoDate | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/.exec(text) ?? [];
  if (year === undefined) return null;
  return calendarDay(Number(year), Number(month), Number(day))?.day ?? null;
}
