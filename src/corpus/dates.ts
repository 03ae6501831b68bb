import * as chrono from 'chrono-node';
import type { IsoDate } from './article.ts';

export type DayReading = { readonly day: IsoDate } | { readonly ambiguous: true } | null;

/**
 * Reads a text that is nothing but a date (with a weekday, a time or a zone perhaps) as a calendar day. The day is the
 * one written: no zone is applied. `03/04/2023` can be two days and is `ambiguous`; a date without its year is null.
 */
export function readDay(text: string): DayReading {
  const folded = text.replace(/\s+/g, ' ').trim();
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+\d{1,2}:\d{2}.*)?$/.exec(folded) ??
    /^(\d{4})(\d{2})(\d{2})(?:T\d.*)?$/.exec(folded);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const eastAsian = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/u.exec(folded);
  if (eastAsian) return calendarDay(Number(eastAsian[1]), Number(eastAsian[2]), Number(eastAsian[3]));
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(folded);
  if (figures) return figuresDay(Number(figures[1]), Number(figures[2]), Number(figures[3]));
  return writtenDay(folded);
}

/** `YYYY-MM-DD`, or null where there is no such day or no article can be that old or new. */
export function calendarDay(year: number, month: number, day: number): { readonly day: IsoDate } | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1600 || year > 2200 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { day: date.toISOString().slice(0, 10) as IsoDate };
}

function figuresDay(first: number, second: number, year: number): DayReading {
  if (first === second || (first > 12 && second <= 12)) return calendarDay(year, second, first);
  if (second > 12) return calendarDay(year, first, second);
  return { ambiguous: true };
}

/** 'October 30, 2023', 'Mon, 30 Oct 2023 10:15:00 +0900', '30th of October 2023'. */
function writtenDay(text: string): DayReading {
  if (text.length > 80 || !/\d{4}/.test(text)) return null;
  const [result, ...others] = chrono.strict.parse(text, undefined, { forwardDate: false });
  if (!result || others.length > 0) return null;
  const start = result.start;
  if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) return null;
  const rest = (text.slice(0, result.index) + text.slice(result.index + result.text.length)).toLowerCase();
  const beside = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!beside.every((word) => BESIDE_A_DATE.test(word))) return null;
  return calendarDay(start.get('year')!, start.get('month')!, start.get('day')!);
}

/** Weekdays, times and zones as they stand beside a date. */
const BESIDE_A_DATE =
  /^(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|at|on|\d{1,4}|[ap]m|gmt|utc|[a-z]{1,2}[sd]?t|ist|edt|est|kst|jst|local|time|hrs?|z)$/;
