import type { IsoDate } from './corpus/article.ts';

/** The IANA time zone of this process. */
export function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The calendar day of a moment in the time zone of this process. */
export function localDay(date: Date): IsoDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` as IsoDate;
}
