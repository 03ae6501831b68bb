import type { IsoDate } from '../corpus/article.ts';
import { dayNumber } from '../retrieval/days.ts';

/** As ISO 8601 numbers them: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The weekday of a calendar day. */
export function weekdayOf(day: IsoDate): Weekday {
  // 1970-01-01 was a Thursday.
  return EVERY_DAY.at((dayNumber(day) + 3) % 7)!;
}

/** The weekdays named by what begins at `start`, and where it ends. `text` is without wide forms (NFKC). */
export function weekdaysAt(text: string, start: number): { days: readonly Weekday[]; end: number } | null {
  for (const [form, days] of FORMS) {
    form.lastIndex = start;
    const match = form.exec(text);
    if (match) return { days: typeof days === 'function' ? days(match[1]!) : days, end: form.lastIndex };
  }
  return null;
}

/** From one weekday to another, over the end of the week where the second comes first. In the order of the week. */
export function weekdaysFrom(first: Weekday, last: Weekday): Weekday[] {
  const isWithin = (day: Weekday) => (first <= last ? day >= first && day <= last : day >= first || day <= last);
  return EVERY_DAY.filter(isWithin);
}

const FORMS: readonly (readonly [RegExp, readonly Weekday[] | ((letters: string) => Weekday[])])[] = [
  [/(?:daily|(?:every|each)\s*day)(?!\p{L})|매일|毎日|毎(?=[朝晩])/iuy, EVERY_DAY],
  [/(?:(?:week[ -]?|work|working |business )days?|m-f)(?!\p{L})|평일|주중|平日/iuy, weekdaysFrom(1, 5)],
  [/week-?ends?(?!\p{L})|주말|週末/iuy, weekdaysFrom(6, 7)],
  [
    /(mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:s|nesdays?)?|thu(?:r(?:s(?:days?)?)?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)(?!\p{L})/iuy,
    (word) => [
      (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(word.slice(0, 3).toLowerCase()) + 1) as Weekday,
    ],
  ],
  // 월수금, 월요일; a longer word such as 일본 begins with no day, and 1월 is January.
  [
    /(?<!\d)([월화수목금토일]+)(?:요일)?(?!(?!에|마다|부터|까지|과|와|랑|하고|오전|오후|새벽|아침|낮|저녁|밤|정오|자정|[월화수목금토일]요일)\p{L})/uy,
    (letters) => weekdaysIn(letters, '월화수목금토일'),
  ],
  [
    /(?<!\d)([月火水木金土日]+)(?:曜日?)?(?!(?!午[前後]|早朝|未明|朝|昼|夕方|夜|正午|[月火水木金土日]曜)\p{Script=Han})/uy,
    (letters) => weekdaysIn(letters, '月火水木金土日'),
  ],
];

function weekdaysIn(letters: string, week: string): Weekday[] {
  return EVERY_DAY.filter((day) => letters.includes(week[day - 1]!));
}
