import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { nextSlot, type Slot, slotsBetween } from '../../src/digest/slots.ts';
import { EVERY_DAY, type Weekday, weekdayOf } from '../../src/digest/weekdays.ts';
import type { When } from '../../src/digest/when.ts';

const MINUTE_ms = 60_000;
const HOUR_ms = 60 * MINUTE_ms;
const DAY_ms = 24 * HOUR_ms;

const daily = (zone: string, time: string): When => {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return { hour, minute, days: EVERY_DAY, zone };
};
const shown = ({ day, at }: Slot) => `${day}: ${new Date(at).toISOString()}`;

describe('where clocks change', () => {
  test.each([
    ['Europe/Paris', '02:30', 'never comes, due after the gap', '2025-03-30: 2025-03-30T01:00:00.000Z'],
    ['Europe/Paris', '02:00', 'never comes, due after the gap', '2025-03-30: 2025-03-30T01:00:00.000Z'],
    ['Europe/Paris', '03:00', 'the first minute after the gap', '2025-03-30: 2025-03-30T01:00:00.000Z'],
    ['Europe/Paris', '01:59', 'the last minute before the gap', '2025-03-30: 2025-03-30T00:59:00.000Z'],
    ['Europe/Paris', '02:30', 'comes twice, due the first time', '2025-10-26: 2025-10-26T00:30:00.000Z'],
    ['Europe/Paris', '03:00', 'comes once, after the second 02:59', '2025-10-26: 2025-10-26T02:00:00.000Z'],
    ['America/New_York', '01:30', 'comes twice, due the first time', '2026-11-01: 2026-11-01T05:30:00.000Z'],
    ['Australia/Lord_Howe', '02:15', 'in a gap of half an hour', '2025-10-05: 2025-10-04T15:30:00.000Z'],
    ['Antarctica/Troll', '01:30', 'in a gap of two hours', '2025-03-30: 2025-03-30T01:00:00.000Z'],
    ['America/Havana', '00:30', 'in a gap that begins at midnight', '2025-03-09: 2025-03-09T05:00:00.000Z'],
    ['America/Nuuk', '23:30', 'in a gap that ends at midnight', '2025-03-29: 2025-03-30T01:00:00.000Z'],
    ['America/Santiago', '23:30', 'comes twice on the evening before', '2025-04-05: 2025-04-06T02:30:00.000Z'],
    ['Asia/Kathmandu', '08:30', 'an offset of quarters', '2025-04-05: 2025-04-05T02:45:00.000Z'],
  ])('%s %s %s', (zone, time, _why, expected) => {
    const day = expected.slice(0, 10);
    const around = slotsBetween(daily(zone, time), Date.parse(day) - 2 * DAY_ms, Date.parse(day) + 3 * DAY_ms);
    expect(around.filter((slot) => slot.day === day).map(shown)).toEqual([expected]);
  });

  test('a day that the calendar leaves out has no slot', () => {
    const dueAt = (time: string) =>
      slotsBetween(daily('Pacific/Apia', time), Date.parse('2011-12-29T12:00Z'), Date.parse('2011-12-31T12:00Z')).map(
        shown,
      );
    expect(dueAt('08:30')).toEqual(['2011-12-29: 2011-12-29T18:30:00.000Z', '2011-12-31: 2011-12-30T18:30:00.000Z']);
    expect(dueAt('00:00')).toEqual(['2011-12-31: 2011-12-30T10:00:00.000Z', '2012-01-01: 2011-12-31T10:00:00.000Z']);
  });

  test('a weekly digest that was due on it waits for the week after', () => {
    const fridays: When = { ...daily('Pacific/Apia', '08:30'), days: [5] };
    expect(nextSlot(fridays, Date.parse('2011-12-26T00:00Z')).day).toBe('2012-01-06');
  });
});

describe('days of the week', () => {
  test.each([
    [
      [1, 2, 3, 4, 5],
      ['2026-11-27', '2026-11-30', '2026-12-01'],
    ],
    [
      [6, 7],
      ['2026-11-28', '2026-11-29', '2026-12-05'],
    ],
    [[3], ['2026-12-02', '2026-12-09', '2026-12-16']],
  ] as [Weekday[], string[]][])('%j', (days, expected) => {
    const weekly: When = { ...daily('Asia/Seoul', '08:30'), days };
    // 08:00 in Seoul.
    const slots = slotsBetween(weekly, Date.parse('2026-11-26T23:00Z'), Date.parse('2026-12-31T00:00Z'));
    expect(slots.slice(0, 3).map(({ day }) => day)).toEqual(expected);
  });

  test('are those of the zone, not of UTC', () => {
    const mondays: When = { ...daily('Asia/Seoul', '07:00'), days: [1] };
    expect(shown(nextSlot(mondays, Date.parse('2026-11-29T00:00Z')))).toBe('2026-11-30: 2026-11-29T22:00:00.000Z');
  });

  test('none at all is a mistake of ours, not an endless search', () => {
    expect(() => nextSlot({ ...daily('UTC', '08:30'), days: [] }, 0)).toThrow(RangeError);
  });
});

test('a slot is due from its moment on: later than `after`, not later than `upTo`', () => {
  const when = daily('UTC', '08:30');
  const at = Date.parse('2026-11-28T08:30Z');
  expect(nextSlot(when, at - 1).at).toBe(at);
  expect(nextSlot(when, at).at).toBe(at + DAY_ms);
  expect(slotsBetween(when, at - 1, at)).toEqual([{ day: '2026-11-28', at }]);
  expect(slotsBetween(when, at, at + 1)).toEqual([]);
  expect(slotsBetween(when, at - 1, at - 1)).toEqual([]);
  expect(slotsBetween(when, at + DAY_ms, at - DAY_ms)).toEqual([]);
});

test('nextSlot, asked again and again, is slotsBetween', () => {
  const whens = fc.record({
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    days: fc.subarray([...EVERY_DAY], { minLength: 1 }),
    zone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
  });
  const moments = fc.integer({ min: Date.parse('1972-01-01'), max: Date.parse('2036-01-01') });
  fc.assert(
    fc.property(whens, moments, fc.integer({ min: 0, max: 40 * DAY_ms }), (when, after, length) => {
      const slots = slotsBetween(when, after, after + length);
      let from = after;
      for (const slot of slots) {
        expect(nextSlot(when, from)).toEqual(slot);
        expect(slot.at).toBeGreaterThan(from);
        expect(when.days).toContain(weekdayOf(slot.day));
        from = slot.at;
      }
      expect(nextSlot(when, from).at).toBeGreaterThan(after + length);
      expect(slots.map(({ day }) => day)).toEqual([...new Set(slots.map(({ day }) => day))].sort());
    }),
    { numRuns: 300 },
  );
});

// A clock that ticks through whole years of every zone that changes its own. What comes is checked by Intl.DateTimeFormat:
// `YYYY-MM-DD hh:mm` as clocks in the zone show it, which has the order of time as text.

const formats = new Map<string, Intl.DateTimeFormat>();

function clockIn(zone: string, at: number): string {
  const options = { timeZone: zone, dateStyle: 'short', timeStyle: 'short' } as const;
  if (!formats.has(zone)) formats.set(zone, new Intl.DateTimeFormat('sv-SE', options));
  return formats.get(zone)!.format(at);
}

interface Years {
  readonly from: number;
  readonly to: number;
}

/** Moments at which clocks of the zone change. */
function changesOf(zone: string, { from, to }: Years): number[] {
  const changes: number[] = [];
  let last: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  for (;;) {
    last = last.getTimeZoneTransition('next');
    if (last === null || last.epochMilliseconds >= to) return changes;
    changes.push(last.epochMilliseconds);
  }
}

/** A time in the middle of the first gap, one in the middle of the first fold, and one that is in neither. */
function timesOf(zone: string, changes: readonly number[]): string[] {
  const times = changes.map((change) => {
    const [before, after] = [change - MINUTE_ms, change].map((at) => Date.parse(`${clockIn(zone, at)}Z`)) as [
      number,
      number,
    ];
    // What clocks gain over the minute that passes; less than nothing where they go back.
    const gain = after - before - MINUTE_ms;
    const middle = gain > 0 ? before + MINUTE_ms + gain / 2 : after - gain / 2;
    return { isGap: gain > 0, time: new Date(middle).toISOString().slice(11, 16) };
  });
  const first = (isGap: boolean) => times.find((each) => each.isGap === isGap)?.time;
  return [...new Set([first(true), first(false), '08:30'].filter((time) => time !== undefined))];
}

/** Every ten minutes around a change, every six hours for a day around it, and elsewhere a day or a week at a time. */
function ticksThrough({ from, to }: Years, changes: readonly number[], elsewhere_ms: number): number[] {
  const ticks = new Set([to]);
  for (let at = from; at <= to; at += elsewhere_ms) ticks.add(at);
  for (const change of changes) {
    for (let at = change - DAY_ms; at <= change + DAY_ms; at += 6 * HOUR_ms) ticks.add(at);
    for (let at = change - 2.5 * HOUR_ms; at <= change + 2.5 * HOUR_ms; at += 10 * MINUTE_ms) ticks.add(at);
  }
  return [...ticks].sort((a, b) => a - b);
}

/** Calendar days of the zone that lie within the years as a whole. */
function wholeDaysOf(zone: string, { from, to }: Years): Set<string> {
  const days: string[] = [];
  for (let at = from; at <= to; at += DAY_ms / 2) days.push(clockIn(zone, at).slice(0, 10));
  const [first, last] = [days.at(0), days.at(-1)];
  return new Set(days.filter((day) => day !== first && day !== last));
}

/** A zone, its years, and what is known of both. */
interface Course {
  readonly zone: string;
  readonly years: Years;
  readonly changes: readonly number[];
  readonly days: ReadonlySet<string>;
}

function courseOf(zone: string, years: Years): Course {
  return { zone, years, changes: changesOf(zone, years), days: wholeDaysOf(zone, years) };
}

/** What is wrong with the slots that a scheduler sees that ticks through the years; nothing, where all is well. */
function faultsOf({ zone, years, changes, days }: Course, time: string, elsewhere_ms: number): string[] {
  const when = daily(zone, time);
  const faults: string[] = [];
  const posted = new Set<string>();
  let last = years.from;
  for (const now of ticksThrough(years, changes, elsewhere_ms)) {
    for (const slot of slotsBetween(when, last, now)) {
      const isNearChange = changes.some((change) => Math.abs(change - slot.at) <= DAY_ms);
      if (posted.has(slot.day)) faults.push(`twice: ${shown(slot)}`);
      if (slot.at <= last || slot.at > now) faults.push(`not between its ticks: ${shown(slot)}`);
      if (!isFirstShowing(zone, `${slot.day} ${time}`, slot.at, isNearChange))
        faults.push(`wrong time: ${shown(slot)}`);
      posted.add(slot.day);
      if (!isNearChange) continue;
      // Somebody sets the clock back by an hour, and it ticks over the same time again.
      const again = slotsBetween(when, slot.at - HOUR_ms, slot.at);
      if (again.some(({ day }) => !posted.has(day))) faults.push(`another name the second time: ${shown(slot)}`);
    }
    last = now;
  }
  for (const day of days) if (!posted.has(day)) faults.push(`missing: ${day}`);
  for (const day of [...posted].slice(1, -1)) if (!days.has(day)) faults.push(`no such day: ${day}`);
  return faults.map((fault) => `${zone} ${time} ${fault}`);
}

/** Whether clocks show `wanted` at this moment and did not before, or go from an earlier time to a later one at it. */
function isFirstShowing(zone: string, wanted: string, at: number, isNearChange: boolean): boolean {
  const now = clockIn(zone, at);
  if (!isNearChange) return now === wanted && at % MINUTE_ms === 0;
  if (clockIn(zone, at - 1) >= wanted) return false;
  if (now !== wanted) return now > wanted;
  // Folds of these years are of half an hour, an hour and two hours.
  return [30, 60, 120].every((minutes) => clockIn(zone, at - minutes * MINUTE_ms) < wanted);
}

describe('a scheduler that ticks', () => {
  const years: Years = { from: Date.parse('2025-01-01'), to: Date.parse('2027-01-01') };
  const changing = Intl.supportedValuesOf('timeZone')
    .filter((zone) => changesOf(zone, years).length > 0)
    .map((zone) => courseOf(zone, years));

  test('finds the zones that change their clocks', () => {
    const found = changing.map(({ zone }) => zone);
    expect(found).toEqual(expect.arrayContaining(['America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca']));
    expect(found).not.toContain('Asia/Seoul');
    expect(found.length).toBeGreaterThan(100);
  });

  test('chooses a time in the gap and one in the fold', () => {
    const timesIn = (zone: string) => timesOf(zone, changesOf(zone, years));
    expect(timesIn('Europe/Paris')).toEqual(['02:30', '08:30']);
    expect(timesIn('America/New_York')).toEqual(['02:30', '01:30', '08:30']);
    expect(timesIn('Australia/Lord_Howe')).toEqual(['02:15', '01:45', '08:30']);
    expect(timesIn('America/Godthab')).toEqual(['23:30', '08:30']);
  });

  test('sees each local day of two years once, in every zone', () => {
    const faults = changing.flatMap((course) =>
      timesOf(course.zone, course.changes).flatMap((time) =>
        faultsOf(course, time, time === '08:30' ? DAY_ms : 7 * DAY_ms),
      ),
    );
    expect(faults).toEqual([]);
  });

  test.each([
    ['Pacific/Apia', '2011-01-01', '2013-01-01', '2011-12-30'],
    ['Pacific/Kwajalein', '1993-01-01', '1994-01-01', '1993-08-21'],
    ['Pacific/Kiritimati', '1994-01-01', '1996-01-01', '1994-12-31'],
  ])('sees no day that %s leaves out', (zone, from, to, leftOut) => {
    const course = courseOf(zone, { from: Date.parse(from), to: Date.parse(to) });
    expect(course.days).not.toContain(leftOut);
    for (const time of new Set(['00:00', '23:59', ...timesOf(zone, course.changes)])) {
      expect(faultsOf(course, time, DAY_ms)).toEqual([]);
      expect(slotsBetween(daily(zone, time), course.years.from, course.years.to).map(({ day }) => day)).not.toContain(
        leftOut,
      );
    }
  });
});
