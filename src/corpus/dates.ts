import * as chrono from 'chrono-node';
import type { IsoDate } from './article.ts';

export type DayReading = { readonly day: IsoDate } | { readonly ambiguous: true } | null;

/** A longer text is no date, whatever it holds. In UTF-16 units. */
const LONGEST_DATE = 80;

/**
 * Reads a text that is nothing but a date (with a weekday, a time or a zone perhaps) as a calendar day. The day is the
 * one written: no zone is applied. `03/04/2023` can be two days and is `ambiguous`; a date without its year is null, and
 * so is a sentence that begins with a date.
 */
export function readDay(text: string): DayReading {
  const folded = text
    .replace(/\s+/g, ' ')
    .replace(/\([a-z ]+ time\)$/i, '')
    .trim();
  if (folded.length > LONGEST_DATE) return null;
  for (const [form, read] of FORMS) {
    const match = form.exec(folded);
    if (match) return isBesideDate(folded.slice(match[0].length)) ? read(match.slice(1).map(Number)) : null;
  }
  return writtenDay(folded);
}

/** Dates in figures, each as a text begins with it. */
const FORMS: readonly (readonly [RegExp, (figures: number[]) => DayReading])[] = [
  [
    /^(\d{4})(?:[-/]|\. ?)(\d{1,2})(?:[-/]|\. ?)(\d{1,2})(?!\d)/,
    ([year, month, day]) => calendarDay(year!, month!, day!),
  ],
  [/^(\d{4})(\d{2})(\d{2})(?!\d)/, ([year, month, day]) => calendarDay(year!, month!, day!)],
  [/^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/u, ([year, month, day]) => calendarDay(year!, month!, day!)],
  [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/, ([first, second, year]) => figuresDay(first!, second!, year!)],
];

/** `YYYY-MM-DD`, or null where there is no such day or no article can be that old or new. */
export function calendarDay(year: number, month: number, day: number): { readonly day: IsoDate } | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1600 || year > 2200 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { day: date.toISOString().slice(0, 10) as IsoDate };
}

function figuresDay(first: number, second: number, year: number): DayReading {
  if (first === second || (first > 12 && second <= 12)) return calendarDay(year, second, first);
  if (second > 12) return calendarDay(year, first, second);
  return calendarDay(year, first, second) && { ambiguous: true };
}

/** 'October 30, 2023', 'Mon, 30 Oct 2023 10:15:00 +0900', '30th of October 2023'. */
function writtenDay(text: string): DayReading {
  if (!/\d{4}/.test(text)) return null;
  const [result, ...others] = chrono.strict.parse(text, undefined, { forwardDate: false });
  if (!result || others.length > 0) return null;
  const { start, end } = result;
  if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) return null;
  // 'October 22 - 24, 2023' says when something happened, not when it was published.
  if (end?.isCertain('day') && (end.get('day') !== start.get('day') || end.get('month') !== start.get('month')))
    return null;
  if (!isBesideDate(text.slice(0, result.index)) || !isBesideDate(text.slice(result.index + result.text.length)))
    return null;
  return calendarDay(start.get('year')!, start.get('month')!, start.get('day')!);
}

/** Whether the text beside a date holds nothing but weekdays, times and zones. */
function isBesideDate(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => BESIDE_A_DATE.test(word));
}

const BESIDE_A_DATE = new RegExp(
  [
    '(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|at|on|local|time|hrs?|h|uhr',
    't?\\d{1,6}(?:z|am|pm|h)?|[ap]m?|m|gmt|utc|[a-z]{1,2}[sd]?t|ist|z',
    '[월화수목금토일](?:요일)?|오전|오후|[月火水木金土日](?:曜日?)?|星期[一二三四五六日天]|[周週][一二三四五六日]|午前|午後|上午|下午',
    '\\d{1,2}[시時时点點](?:\\d{1,2}[분分])?|\\d{1,2}[분分]',
  ]
    .map((part) => `^(?:${part})$`)
    .join('|'),
  'u',
);

/**
 * The day that stands by itself in a file name, `2023-10-30-talks.txt` or `wire_20231030.txt`. Digits that are part of a
 * longer number or of something hexadecimal are none.
 */
export function dayInFileName(path: string): IsoDate | null {
  const name = path
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.\w+$/u, '');
  if (UUID.test(name)) return null;
  const match = /(?<![\p{L}\p{N}])(\d{4})([-_.]?)(\d{2})\2(\d{2})(?:T\d{4,6}Z?)?(?![\p{L}\p{N}])/u.exec(name);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
  // Eight digits in a row are often a number of some other kind.
  if (match[2] === '' && (year < 1900 || year > 2100)) return null;
  return calendarDay(year, month, day)?.day ?? null;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/iu;
