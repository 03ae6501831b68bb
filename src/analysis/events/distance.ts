import type { IsoDate } from '../../corpus/article.ts';
import type { Reading } from './date-words.ts';
import type { When } from './event.ts';
import {
  daysLater,
  monthOf,
  monthPeriod,
  monthsLater,
  monthsPeriod,
  single,
  weekPeriod,
  yearOf,
  yearPeriod,
} from './periods.ts';

type Of<Kind extends Reading['kind']> = Extract<Reading, { kind: Kind }>;

/** 'Last week', 'next year', and 'earlier this month', which ends with the day of publication. */
export function spanPeriod({ unit, offset, part }: Of<'span'>, published: IsoDate): When {
  const whole = wholeSpan(unit, offset, published);
  if (part === 'earlier') return { ...whole, to: published };
  return part === 'later' ? { ...whole, from: published } : whole;
}

function wholeSpan(unit: Of<'span'>['unit'], offset: number, published: IsoDate): When {
  switch (unit) {
    case 'week':
      return weekPeriod(published, offset);
    case 'month':
      return monthPeriod(yearOf(published), monthOf(published) + offset);
    case 'quarter':
      return monthsPeriod(yearOf(published), 3 * (Math.ceil(monthOf(published) / 3) - 1 + offset) + 1, 3, 'quarter');
    case 'year':
      return yearPeriod(yearOf(published) + offset);
    default:
      return unit satisfies never;
  }
}

/**
 * 'Two months ago' is rounded, so that it covers half a unit on either side; days are counted exactly. Null for numbers of days
 * that people round as well.
 */
export function agoPeriod({ count, unit }: Of<'ago'>, published: IsoDate): When | null {
  switch (unit) {
    case 'day':
      return count <= 9 ? single(daysLater(published, -count)) : null;
    case 'week': {
      const middle = daysLater(published, -7 * count);
      return { from: daysLater(middle, -3), to: daysLater(middle, 3), precision: unit };
    }
    case 'month': {
      const middle = monthsLater(published, -count);
      return { from: daysLater(middle, -15), to: daysLater(middle, 15), precision: unit };
    }
    case 'quarter':
      return null;
    case 'year':
      return {
        from: monthsLater(published, -12 * count - 6),
        to: monthsLater(published, -12 * count + 6),
        precision: unit,
      };
    default:
      return unit satisfies never;
  }
}

/** 'Over the past two weeks' ends with the day of publication. */
export function upToNow({ count, unit }: Of<'up to now'>, published: IsoDate): When | null {
  switch (unit) {
    case 'day':
      return { from: daysLater(published, -count), to: published, precision: unit };
    case 'week':
      return { from: daysLater(published, -7 * count), to: published, precision: unit };
    case 'month':
      return { from: monthsLater(published, -count), to: published, precision: unit };
    case 'quarter':
      return null;
    case 'year':
      return { from: monthsLater(published, -12 * count), to: published, precision: unit };
    default:
      return unit satisfies never;
  }
}
