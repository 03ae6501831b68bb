import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quietUntil, readQuietHours } from '../../src/digest/quiet-hours.ts';

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

describe('hours as people write them', () => {
  test.each([
    ['22-7', '22:00', '07:00'],
    ['22:00-07:00', '22:00', '07:00'],
    ['22.30 – 6.30', '22:30', '06:30'],
    ['2230-0630', '22:30', '06:30'],
    ['10pm-7am', '22:00', '07:00'],
    ['from 10 p.m. to 7 a.m.', '22:00', '07:00'],
    ['10pm until noon', '22:00', '12:00'],
    ['midnight to 6', '00:00', '06:00'],
    ['1-6', '01:00', '06:00'],
    ['9-17', '09:00', '17:00'],
    ['0-7', '00:00', '07:00'],
    ['22-24', '22:00', '00:00'],
    ['22:00-24:00', '22:00', '00:00'],
    ['오후 10시-오전 7시', '22:00', '07:00'],
    ['밤 10시부터 아침 7시 반까지', '22:00', '07:30'],
    ['22시~24시', '22:00', '00:00'],
    ['午後10時〜午前7時', '22:00', '07:00'],
    ['２２時から７時まで', '22:00', '07:00'],
  ])('%s', (typed, from, to) => {
    expect(readQuietHours(typed)).toEqual({ from: minutes(from), to: minutes(to) });
  });

  test.each(['none', ' OFF ', '없음', 'なし'])('%s: no quiet at all', (typed) => {
    expect(readQuietHours(typed)).toBeNull();
  });

  test.each([
    ['', 'nothing'],
    ['22', 'no end'],
    ['22-22', 'a whole day, or nothing'],
    ['22-25', 'no time of day'],
    ['10-7', 'ten in the evening, for most, but not as it stands'],
    ['10pm-7', 'one half of the day said, and one not'],
    ['8-11pm', 'one half of the day said, and one not'],
    ['22-7 in Tokyo', 'more than hours'],
    ['weekdays 22-7', 'more than hours'],
    ['22-7-9', 'more than hours'],
    ['at night', 'no hours'],
  ])('%j is refused: %s', (typed) => {
    expect(readQuietHours(typed)).toEqual({ about: 'unreadable quiet hours', typed });
  });
});

describe('until when it is quiet', () => {
  const until = (from: string, to: string, zone: string, at: string) => {
    const end = quietUntil({ from: minutes(from), to: minutes(to) }, zone, Date.parse(at));
    return end === null ? null : new Date(end).toISOString().replace(':00.000Z', 'Z');
  };

  test.each([
    ['in the evening', '22:00', '07:00', 'Asia/Seoul', '2026-11-28T14:00Z', '2026-11-28T22:00Z'],
    ['in the morning', '22:00', '07:00', 'Asia/Seoul', '2026-11-28T21:59Z', '2026-11-28T22:00Z'],
    ['at the end', '22:00', '07:00', 'Asia/Seoul', '2026-11-28T22:00Z', null],
    ['before the start', '22:00', '07:00', 'Asia/Seoul', '2026-11-28T12:59Z', null],
    ['at the start', '22:00', '07:00', 'Asia/Seoul', '2026-11-28T13:00Z', '2026-11-28T22:00Z'],
    ['within a day', '12:00', '13:00', 'Asia/Seoul', '2026-11-28T03:30Z', '2026-11-28T04:00Z'],
    ['up to midnight', '22:00', '00:00', 'Asia/Seoul', '2026-11-28T14:00Z', '2026-11-28T15:00Z'],
    // Clocks in Paris go from 02:00 to 03:00 on 29 March 2026, and from 03:00 to 02:00 on 25 October.
    ['over a night of seven hours', '23:00', '07:00', 'Europe/Paris', '2026-03-28T22:00Z', '2026-03-29T05:00Z'],
    ['over a night of nine hours', '23:00', '07:00', 'Europe/Paris', '2026-10-24T21:00Z', '2026-10-25T06:00Z'],
    ['to a time that never comes', '22:00', '02:30', 'Europe/Paris', '2026-03-29T00:30Z', '2026-03-29T01:00Z'],
    ['from a time that never comes', '02:30', '07:00', 'Europe/Paris', '2026-03-29T01:00Z', '2026-03-29T05:00Z'],
    ['within what never comes', '02:15', '02:45', 'Europe/Paris', '2026-03-29T01:00Z', null],
    ['to a time that comes twice', '22:00', '02:30', 'Europe/Paris', '2026-10-25T00:00Z', '2026-10-25T00:30Z'],
    ['not again the second time', '22:00', '02:30', 'Europe/Paris', '2026-10-25T01:10Z', null],
    ['from a time that comes twice', '02:30', '07:00', 'Europe/Paris', '2026-10-25T01:10Z', '2026-10-25T06:00Z'],
    // Clocks in Newfoundland went from 00:01 on 29 October 2006 back to 23:01 on the day before, at 02:31 UTC.
    ['begun before clocks went back', '00:00', '07:00', 'America/St_Johns', '2006-10-29T02:45Z', '2006-10-29T10:30Z'],
    ['over a day that is left out', '22:00', '07:00', 'Pacific/Apia', '2011-12-30T09:00Z', '2011-12-30T17:00Z'],
  ])('%s', (_where, from, to, zone, at, end) => {
    expect(until(from, to, zone, at)).toBe(end);
  });

  test('never, where there are no quiet hours', () => {
    expect(quietUntil(null, 'Asia/Seoul', 0)).toBeNull();
  });

  test('is after the moment, and no longer quiet then', () => {
    const times = fc.integer({ min: 0, max: 1439 });
    const zones = fc.constantFrom('Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'America/Nuuk', 'UTC');
    const moments = fc.integer({ min: Date.parse('2025-01-01'), max: Date.parse('2027-01-01') });
    fc.assert(
      fc.property(times, times, zones, moments, (from, to, zone, at) => {
        fc.pre(from !== to);
        const end = quietUntil({ from, to }, zone, at);
        const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, timeStyle: 'short' });
        const now = minutes(clock.format(at));
        // Away from changes of clocks, which the cases above are about.
        if (clock.format(at - 86_400_000) === clock.format(at) && clock.format(at + 86_400_000) === clock.format(at)) {
          expect(end !== null).toBe(from < to ? now >= from && now < to : now >= from || now < to);
        }
        if (end === null) return;
        expect(end).toBeGreaterThan(at);
        expect(quietUntil({ from, to }, zone, end)).toBeNull();
        expect(quietUntil({ from, to }, zone, end - 1)).toBe(end);
      }),
      { numRuns: 500 },
    );
  });
});
