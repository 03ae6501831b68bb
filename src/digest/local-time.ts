import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../corpus/article.ts';

/** The calendar day in a zone (an IANA name) at `at`, in whole milliseconds since 1970. */
export function dayIn(zone: string, at: number): IsoDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString() as IsoDate;
}

/** Whether the calendar of the zone has the day: Samoa went from 29 to 31 December 2011. */
export function hasDay(zone: string, day: IsoDate): boolean {
  return dayIn(zone, momentOf(zone, day, 0).at) === day;
}

export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whether clocks show the time that was asked for, and not a later one because they leave it out. */
  readonly isShown: boolean;
}

/**
 * The first moment at which clocks in the zone show `minute` (in minutes since midnight) of the day, or something later
 * than that. So a time that comes twice, where clocks go back, is the first one, and a time that never comes, where they go
 * forward, is the first minute after the gap. That differs from Temporal's `compatible`, which makes 03:30 of 02:30.
 */
export function momentOf(zone: string, day: IsoDate, minute: number): Moment {
  const time = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60);
  const local = Temporal.PlainDate.from(day).toPlainDateTime(time);
  // In a gap this is as long before it as `local` is behind its end, so that the gap is what comes next.
  const first = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (first.toPlainDateTime().equals(local)) return { at: first.epochMilliseconds, isShown: true };
  return { at: first.getTimeZoneTransition('next')!.epochMilliseconds, isShown: false };
}
