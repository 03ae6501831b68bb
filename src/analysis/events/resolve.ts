import type { IsoDate } from '../../corpus/article.ts';
import type { Reading } from './date-words.ts';
import { agoPeriod, spanPeriod, upToNow } from './distance.ts';
import type { When } from './event.ts';
import {
  dayPeriod,
  daysFrom,
  daysLater,
  monthOf,
  monthPeriod,
  single,
  weekdayOf,
  weekPeriod,
  yearOf,
} from './periods.ts';
import type { Tense } from './tense.ts';

/** What surrounds the words of a date. */
export interface Surroundings {
  /** The day of the article. */
  readonly published: IsoDate;
  readonly tense: Tense;
  /** The text has just spoken of another year than its own, so that 'in March' may be a month of that one. */
  readonly otherYear: boolean;
  readonly inQuotation: boolean;
}

/** A day or month without its year is taken for the nearest only within so many days, about half a year. */
const NEAR_days = 183;
/** Without a verb that tells, a day has to be as near as this in the past. */
const PLAINLY_NEAR_days = 45;

/**
 * What the words mean against the day of publication, by the conventions of news agencies: a bare weekday is within seven days of
 * that day, a day of the month without its year is of the article's calendar year or near it (both are in the AP Stylebook).
 * Null where two readings remain.
 */
export function resolve(reading: Reading, around: Surroundings): When | null {
  const { published, tense } = around;
  switch (reading.kind) {
    case 'period':
      return reading.when;
    case 'day of year':
      return dayOfYear(reading, around);
    case 'month':
      return monthOfSomeYear(reading, around);
    case 'month of year':
      return monthPeriod(yearOf(published) + reading.offset, reading.month);
    case 'weekday':
      return weekday(reading, published, tense);
    case 'weekend':
      return weekend(reading, published, tense);
    case 'day':
      // 'Today' with a present verb is 'nowadays' as often as not.
      return reading.offset === 0 && tense === 'unclear' ? null : single(daysLater(published, reading.offset));
    case 'span':
      return isOfOtherYear(reading, around) ? null : spanPeriod(reading, published);
    case 'ago':
      return agoPeriod(reading, published);
    case 'up to now':
      return upToNow(reading, published);
    case 'open':
      return null;
    default:
      return reading satisfies never;
  }
}

/** 'The end of the year' after 'in 2019', or told of as past, is not of the year of the article for certain. */
function isOfOtherYear({ unit, isUnnamed }: Of<'span'>, { tense, inQuotation, otherYear }: Surroundings): boolean {
  return isUnnamed ? otherYear || tense === 'past' : unit === 'year' && inQuotation && otherYear;
}

type Of<Kind extends Reading['kind']> = Extract<Reading, { kind: Kind }>;

function dayOfYear({ month, day, last, weekday: named }: Of<'day of year'>, around: Surroundings): When | null {
  const { published, tense, otherYear } = around;
  const year = yearOf(published);
  const candidates = [year - 1, year, year + 1].flatMap((each) => {
    const first = dayPeriod(each, month, day)?.from;
    const to = last ? dayPeriod(each, last.month, last.day)?.from : first;
    return first && to ? [{ from: first, to, precision: 'day' as const }] : [];
  });
  if (named !== null) {
    const fitting = candidates.filter(
      ({ from }) => weekdayOf(from) === named && Math.abs(daysFrom(published, from)) <= 2 * NEAR_days,
    );
    return fitting.length === 1 ? fitting[0]! : null;
  }
  return otherYear ? null : chosen(candidates, published, tense);
}

function monthOfSomeYear({ month, which }: Of<'month'>, { published, tense, otherYear }: Surroundings): When | null {
  const year = yearOf(published);
  const own = monthOf(published);
  switch (which) {
    case 'past':
      return monthPeriod(month <= own ? year : year - 1, month);
    case 'coming':
      return monthPeriod(month >= own ? year : year + 1, month);
    case 'last':
      // In September, 'last August' is of this year or of the one before.
      return month < own ? null : monthPeriod(year - 1, month);
    case 'next':
      return month > own ? null : monthPeriod(year + 1, month);
    case 'this':
      return (tense === 'past' && month > own) || (tense === 'future' && month < own) ? null : monthPeriod(year, month);
    case 'later':
    case null:
      if (otherYear) return null;
      return chosen(
        [year - 1, year, year + 1].map((each) => monthPeriod(each, month)),
        published,
        tense,
      );
    default:
      return which satisfies never;
  }
}

/** The one of the same days (or months) of three years that fits the tense and is near enough to go without its year. */
function chosen(candidates: readonly When[], published: IsoDate, tense: Tense): When | null {
  const isNear = ({ from, to }: When) => {
    const sameYear = yearOf(from) === yearOf(published);
    return sameYear || (daysFrom(to, published) <= NEAR_days && daysFrom(published, from) <= NEAR_days);
  };
  const fits = ({ from, to }: When) => {
    if (tense === 'past') return from <= published;
    if (tense === 'future') return to >= published;
    return from <= published && daysFrom(to, published) <= PLAINLY_NEAR_days;
  };
  const left = candidates.filter((each) => isNear(each) && fits(each));
  left.sort((a, b) => Math.abs(daysFrom(published, a.from)) - Math.abs(daysFrom(published, b.from)));
  return left[0] ?? null;
}

function weekday({ weekday: wanted, which }: Of<'weekday'>, published: IsoDate, tense: Tense): When | null {
  const own = weekdayOf(published);
  const back = (own - wanted + 7) % 7;
  const ahead = (wanted - own + 7) % 7;
  const recent = daysLater(published, -(back || 7));
  const coming = daysLater(published, ahead || 7);
  switch (which) {
    case 'past':
      return single(recent);
    case 'coming':
      return single(coming);
    case 'last':
      // Of a day in the same week, some mean that one and some the one of the week before.
      return recent < weekPeriod(published, 0).from
        ? single(recent)
        : { from: daysLater(recent, -7), to: recent, precision: 'week' };
    case 'next':
      return coming > sundayOf(published)
        ? single(coming)
        : { from: coming, to: daysLater(coming, 7), precision: 'week' };
    case 'later':
      return ahead === 0 || tense === 'future' ? single(daysLater(published, ahead)) : null;
    case 'this':
    case null:
      if (tense === 'past') return single(daysLater(published, -back));
      // On a Monday, 'will meet on Monday' may be today or in a week.
      return tense === 'future' && ahead > 0 ? single(coming) : null;
    default:
      return which satisfies never;
  }
}

function sundayOf(day: IsoDate): IsoDate {
  return daysLater(day, (7 - weekdayOf(day)) % 7);
}

function weekend({ which }: Of<'weekend'>, published: IsoDate, tense: Tense): When | null {
  const own = weekdayOf(published);
  const during = own === 0 || own === 6;
  /** Saturday of the weekend that is going on or was the last one. */
  const saturday = daysLater(published, -((own + 1) % 7));
  const from = (day: IsoDate): When => ({ from: day, to: daysLater(day, 1), precision: 'day' });
  switch (which) {
    case 'past':
      return from(during ? daysLater(saturday, -7) : saturday);
    case 'coming':
      return from(daysLater(saturday, 7));
    case 'last':
      return from(during ? daysLater(saturday, -7) : saturday);
    case 'next':
    case 'later':
      return null;
    case 'this':
    case null:
      if (during && tense !== 'unclear') return from(saturday);
      if (tense === 'past') return from(saturday);
      return tense === 'future' ? from(daysLater(saturday, 7)) : null;
    default:
      return which satisfies never;
  }
}
