import { readDay } from '../../corpus/dates.ts';
import type { Reading, Which } from './date-words.ts';
import type { Precision } from './event.ts';
import { dayPeriod, monthsPeriod, quarterPeriod, yearPeriod } from './periods.ts';
import {
  ANY_WEEKDAY,
  BOUND,
  COUNT,
  countOf,
  DASH,
  DAY,
  EARLY,
  FULL_MONTH,
  MONTH,
  PART_OF_DAY,
  UNIT,
  WEEKDAY,
  weekdayNumber,
  YEAR,
} from './vocabulary.ts';
import { monthNumber, monthOfYear, readWritten } from './written.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** A way to write a date. `needs`: it is one only with a preposition before it. */
export interface Form {
  readonly name: string;
  readonly pattern: RegExp;
  /** Null: these words are no date after all. */
  readonly read: (groups: Groups, words: string) => Reading | null;
  readonly needs?: 'preposition';
}

const OPEN: Reading = { kind: 'open' };
const TO = `(?:${DASH}| to | until | through )`;
const WHICH = '(?:[Tt]his past|[Tt]his coming|[Tt]he coming|[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Cc]oming)';
const ROUGHLY =
  '(?:(?:[Mm]ore|[Ll]ess|[Ff]ewer) than|(?:[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Oo]ver|[Ss]ome|[Jj]ust(?: over| under)?|[Rr]oughly|[Aa]t least|[Bb]arely|[Oo]nly))';
const HALF = '(?<half>first|second) half';
const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** In order of name. Where several match at one place, the longest wins. */
export const FORMS: readonly Form[] = [
  // Not the second half of 'a year and two months ago'.
  form('ago', `(?<!\\b(?:and|or|to|than) )(?<count>${COUNT}) (?<unit>${UNIT})s? ago`, ago),
  form(
    'ago, roughly',
    `(?:${ROUGHLY} )?(?:(?:${COUNT}|\\d+|a couple of|a few|half an?|many|several) )?(?:${UNIT}|decade|hour|minute)s? ago`,
    () => OPEN,
  ),
  form(
    'between days',
    `(?<=[Bb]etween )(?:the )?(?:${MONTH} ${DAY} and (?:${MONTH} )?${DAY}(?:,? ${YEAR})?|${DAY} and ${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?)`,
    (_, words) => written({}, words.replace(' and ', ' to ')),
  ),
  form(
    'bounds of a span',
    `${BOUND}(?<which>the|[Ll]ast|[Nn]ext|[Tt]his) (?<unit>week|month|year)(?! (?:after|before|of|that|when)\\b)`,
    ({ which, unit }) => ({
      ...{ kind: 'span', unit: unit as Exclude<Precision, 'day'>, offset: offsetOf(which!), part: null },
      isUnnamed: which === 'the',
    }),
  ),
  form('calendar day', `(?<day>\\d{4}-\\d\\d-\\d\\d)(?![\\d-])`, ({ day }) => inFigures(day!)),
  form('day beside today', '(?:[Yy]esterday|[Tt]omorrow|[Tt]oday|[Tt]onight|[Ll]ast night)(?! of\\b)', (_, words) => ({
    kind: 'day',
    offset: /^(?:yes|las)/iu.test(words) ? -1 : /^tom/iu.test(words) ? 1 : 0,
  })),
  form('day of month', `(?:${ANY_WEEKDAY},? )?(?:the )?(?<![\\d.,:] ?)${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?`, written),
  form('days of month', `(?:the )?(?<![\\d.,:] ?)${DAY}${TO}${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?`, written),
  form('decade', '(?:the )?(?:(?:early|late|mid)[ -])?(?<decade>(?:1[89]|20)\\d0)s', ({ decade }) =>
    // 'The 1800s' are a century, 'the 2000s' are either.
    decade!.endsWith('00') ? OPEN : { kind: 'period', when: yearPeriod(Number(decade), Number(decade) + 9) },
  ),
  form('figures', '(?<day>\\d{1,2}/\\d{1,2}/\\d{4})(?![\\d/])', ({ day }) => inFigures(day!)),
  form('half of year', `the ${HALF} of (?:the year )?(?<year>${YEAR})`, ({ half, year }) => ({
    kind: 'period',
    when: monthsPeriod(Number(year), half === 'first' ? 1 : 7, 6, 'quarter'),
  })),
  form(
    'later',
    `(?:${ROUGHLY} )?(?:${COUNT}|\\d+|[Aa] couple of|[Aa] few|[Ff]ew|[Ss]everal) (?:${UNIT}|hour)s? (?:later|earlier|before|after|afterwards?|prior)(?! this| that)`,
    () => OPEN,
  ),
  form(
    'month',
    `(?:${EARLY})?(?<month>${FULL_MONTH})`,
    ({ month }) => ({ kind: 'month', month: monthNumber(month!), which: null }),
    'preposition',
  ),
  form('month, earlier or later in', `(?:[Ee]arlier|[Ll]ater) in (?<month>${FULL_MONTH})(?! \\d)`, ({ month }) => ({
    ...{ kind: 'month', month: monthNumber(month!), which: null },
  })),
  form('month day', `(?:${ANY_WEEKDAY},? )?${MONTH} ${DAY}(?:,? ${YEAR})?`, written),
  form('month days', `(?:${ANY_WEEKDAY},? )?${MONTH} ${DAY}${TO}(?:${MONTH} )?${DAY}(?:,? ${YEAR})?`, written),
  form(
    'month of a named year',
    `(?:${EARLY})?(?<month>${FULL_MONTH})(?: of)? (?<which>last|this|next) year`,
    ({ month, which }) => ({
      kind: 'month of year',
      month: monthNumber(month!),
      offset: offsetOf(which!),
    }),
  ),
  form(
    'month of that year',
    `${FULL_MONTH}(?: of)?,? (?:that|the same|the following|the previous|an?|one|the) year(?: \\p{L}+)?`,
    () => OPEN,
  ),
  form(
    'month, which',
    `(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -])?(?<which>${WHICH}) (?<month>${FULL_MONTH})(?! \\d)`,
    ({ month, which }) => ({
      kind: 'month',
      month: monthNumber(month!),
      which: whichOf(which!),
    }),
  ),
  form('month year', `(?:${EARLY})?(?<month>${MONTH})(?:,| of)? (?<year>${YEAR})`, ({ month, year }) => ({
    kind: 'period',
    when: monthOfYear(month!, year!),
  })),
  form(
    'months year',
    `(?<month>${FULL_MONTH}) (?:and|to|or) ${FULL_MONTH}(?: of)? (?:${YEAR}|(?:last|this|next) year)`,
    () => OPEN,
  ),
  form(
    'named before',
    `(?:[Tt]he )(?:previous|next|following|same) (?:${UNIT}|weekend|morning|evening|night)`,
    () => OPEN,
  ),
  form('quarter', `the (?<quarter>first|second|third|fourth) quarter of (?<year>${YEAR})`, ({ quarter, year }) => ({
    kind: 'period',
    when: quarterPeriod(Number(year), ORDINALS.indexOf(quarter!) + 1),
  })),
  form('quarter in short', `Q(?<quarter>[1-4]) (?<year>${YEAR})`, ({ quarter, year }) => ({
    kind: 'period',
    when: quarterPeriod(Number(year), Number(quarter)),
  })),
  form(
    'quarter without year',
    '(?:the (?:first|second|third|fourth)|(?:last|this|next|the previous)) quarter(?! of)',
    () => OPEN,
    'preposition',
  ),
  form(
    'season',
    `(?:the )?(?:(?:early|late|mid)[ -])?(?:spring|summer|autumn|fall|winter)(?: of)? ${YEAR}`,
    () => OPEN,
  ),
  form('season, which', '(?:[Ll]ast|[Nn]ext|[Tt]his) (?:spring|summer|autumn|winter)', () => OPEN),
  form(
    'span',
    '(?:(?<part>[Ee]arlier|[Ll]ater) )?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -])?(?<which>[Ll]ast|[Nn]ext|[Tt]his) (?<unit>week|month|year)',
    span,
  ),
  form('that', '[Tt]hat (?:same )?(?:day|week|month|year|weekend|evening|night)', () => OPEN),
  form('this part of the day', `[Tt]his (?:morning|afternoon|evening)`, () => ({ kind: 'day', offset: 0 })),
  form('up to now', `the (?:past|last) (?:(?<count>${COUNT}) )?(?<unit>${UNIT})s?`, upToNow, 'preposition'),
  form(
    'weekday',
    `(?:(?<which>${WHICH}|[Ll]ater on|[Ee]arlier on|[Ee]arly|[Ll]ate) )?(?<weekday>${WEEKDAY})${PART_OF_DAY}?(?<possessive>['’]s)?`,
    weekday,
  ),
  form('weekend', `(?:the|(?<which>${WHICH})) weekend`, ({ which }) => ({
    kind: 'weekend',
    which: which ? whichOf(which) : null,
  })),
  form(
    'year',
    `(?:${EARLY}|the year )?(?<year>${YEAR})`,
    ({ year }) => ({ kind: 'period', when: yearPeriod(Number(year)) }),
    'preposition',
  ),
  form('year, early or late', `(?:[Ee]arly|[Ll]ate|[Mm]id)[ -](?<year>${YEAR})`, ({ year }) => ({
    kind: 'period',
    when: yearPeriod(Number(year)),
  })),
  form(
    'years',
    `(?<year>${YEAR})(?:(?:${DASH}| to | and | until | through )(?<last>${YEAR})|[-–](?<short>\\d\\d)(?!\\d))`,
    years,
    'preposition',
  ),
];

function form(name: string, pattern: string, read: Form['read'], needs?: 'preposition'): Form {
  const bounded = new RegExp(`(?<![\\p{L}\\p{N}$€£¥₩/.-])(?:${pattern})(?![\\p{L}\\p{N}]|-\\p{L})`, 'gu');
  return needs ? { name, pattern: bounded, read, needs } : { name, pattern: bounded, read };
}

function written(_groups: Groups, words: string): Reading | null {
  return readWritten(words.replace(/^the /u, ''));
}

/** '03/04/2023' is two days, and so stays open. */
function inFigures(figures: string): Reading | null {
  const read = readDay(figures);
  if (!read) return null;
  if ('ambiguous' in read) return OPEN;
  const [year, month, day] = read.day.split('-').map(Number);
  return { kind: 'period', when: dayPeriod(year!, month!, day!)! };
}

function ago({ count, unit }: Groups): Reading {
  return { kind: 'ago', count: countOf(count!), unit: unit as Precision };
}

function upToNow({ count, unit }: Groups): Reading {
  return { kind: 'up to now', count: count ? countOf(count) : 1, unit: unit as Precision };
}

function span({ part, which, unit }: Groups, words: string): Reading {
  const offset = offsetOf(which!);
  // 'early this year' is over or not, as the sentence has it; only 'earlier' and 'later' are told against today.
  const told = offset === 0 && part ? (part.toLowerCase() as 'earlier' | 'later') : null;
  if (offset !== 0 && part && /^later/iu.test(words)) return OPEN;
  return { kind: 'span', unit: unit as Exclude<Precision, 'day'>, offset, part: told, isUnnamed: false };
}

function years({ year, last, short }: Groups): Reading | null {
  const until = Number(last ?? `${year!.slice(0, 2)}${short}`);
  return until > Number(year) ? { kind: 'period', when: yearPeriod(Number(year), until) } : null;
}

function weekday({ which, weekday: name, possessive }: Groups): Reading {
  const plain = !which || /^(?:ear|late$)/iu.test(which);
  return {
    kind: 'weekday',
    weekday: weekdayNumber(name!),
    which: plain ? null : whichOf(which),
    possessive: !!possessive,
  };
}

function offsetOf(which: string): number {
  const lower = which.toLowerCase();
  return lower === 'last' ? -1 : lower === 'next' ? 1 : 0;
}

function whichOf(words: string): Which {
  const lower = words.toLowerCase();
  if (lower.endsWith('past')) return 'past';
  if (lower.endsWith('coming')) return 'coming';
  return lower.startsWith('later') ? 'later' : (lower as Which);
}
