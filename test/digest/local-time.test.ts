import { expect, test } from 'vitest';
import type { IsoDate } from '../../src/corpus/article.ts';
import { dayIn, hasDay, momentOf } from '../../src/digest/local-time.ts';

test.each([
  ['Asia/Seoul', '2026-11-28T14:59:59.999Z', '2026-11-28'],
  ['Asia/Seoul', '2026-11-28T15:00Z', '2026-11-29'],
  ['America/New_York', '2026-11-28T04:59Z', '2026-11-27'],
  ['America/New_York', '2026-07-01T04:00Z', '2026-07-01'],
  ['Pacific/Kiritimati', '2026-12-31T10:00Z', '2027-01-01'],
  ['UTC', '1969-12-31T23:59Z', '1969-12-31'],
])('in %s %s lies on %s', (zone, at, day) => {
  expect(dayIn(zone, Date.parse(at))).toBe(day);
});

test.each([
  ['Pacific/Apia', '2011-12-29', true],
  ['Pacific/Apia', '2011-12-30', false],
  ['Pacific/Apia', '2011-12-31', true],
  ['Pacific/Auckland', '2011-12-30', true],
  // Its midnight is left out, and nothing else.
  ['America/Havana', '2025-03-09', true],
] as [string, IsoDate, boolean][])('the calendar of %s has %s: %s', (zone, day, isThere) => {
  expect(hasDay(zone, day)).toBe(isThere);
});

test.each([
  ['on most days', '2026-03-28', 150, '2026-03-28T01:30:00.000Z', true],
  ['in a gap: its end', '2026-03-29', 150, '2026-03-29T01:00:00.000Z', false],
  ['at the end of a gap', '2026-03-29', 180, '2026-03-29T01:00:00.000Z', true],
  ['in a fold: the first time', '2026-10-25', 150, '2026-10-25T00:30:00.000Z', true],
  ['after a fold', '2026-10-25', 180, '2026-10-25T02:00:00.000Z', true],
] as [string, IsoDate, number, string, boolean][])(
  'a minute of a day in Paris, %s',
  (_where, day, minute, at, isShown) => {
    expect(momentOf('Europe/Paris', day, minute)).toEqual({ at: Date.parse(at), isShown });
  },
);

test('every minute of a day that is left out is the first of the next', () => {
  for (const minute of [0, 510, 1439]) {
    expect(momentOf('Pacific/Apia', '2011-12-30' as IsoDate, minute)).toEqual({
      at: Date.parse('2011-12-30T10:00Z'),
      isShown: false,
    });
  }
});

test('a zone that nobody knows is a mistake of ours', () => {
  expect(() => dayIn('Asia/Atlantis', 0)).toThrow(RangeError);
});
