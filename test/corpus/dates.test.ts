import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDay, dayInFileName, readDay } from '../../src/corpus/dates.ts';
import { anyText } from './any-text.ts';

test.each([
  ['2023-10-30', '2023-10-30'],
  ['2023/10/30', '2023-10-30'],
  ['2023.10.30', '2023-10-30'],
  ['20231030', '2023-10-30'],
  [' 2023-10-30\n', '2023-10-30'],
  ['2023-10-30T10:15:00+09:00', '2023-10-30'],
  ['2023-10-30T23:59:59.999Z', '2023-10-30'],
  ['20231030T101500Z', '2023-10-30'],
  ['2023-10-30 10:15 KST', '2023-10-30'],
  ['October 30, 2023', '2023-10-30'],
  ['Oct. 30, 2023', '2023-10-30'],
  ['30 October 2023', '2023-10-30'],
  ['30th of October 2023', '2023-10-30'],
  ['Monday, October 30, 2023', '2023-10-30'],
  ['Mon 30 Oct 2023 10.15 GMT', '2023-10-30'],
  ['Mon, 30 Oct 2023 10:15:00 +0900', '2023-10-30'],
  ['Mon Oct 30 2023 10:15:00 GMT+0900 (Korean Standard Time)', '2023-10-30'],
  ['October 30, 2023 at 5:30 a.m. EDT', '2023-10-30'],
  ['5:12 AM EDT, Mon October 30, 2023', '2023-10-30'],
  ['Sept 5 2023', '2023-09-05'],
  ['30/10/2023', '2023-10-30'],
  ['10/30/2023', '2023-10-30'],
  ['30.10.2023 10:15 Uhr', '2023-10-30'],
  ['03/03/2023', '2023-03-03'],
  ['2023년 10월 30일', '2023-10-30'],
  ['2023. 10. 30. (월) 오전 10:15', '2023-10-30'],
  ['2023年10月30日 10時15分', '2023-10-30'],
  ['2023年10月30日（月曜日）', '2023-10-30'],
])('%j is the day %s, as written and whatever the zone', (text, day) => {
  expect(readDay(text)).toEqual({ day });
});

test.each(['03/04/2023', '3/4/2023', '03-04-2023', '03.04.2023', '03/04/2023 10:15'])('%s can be two days', (text) => {
  expect(readDay(text)).toEqual({ ambiguous: true });
});

test.each([
  '',
  'today',
  'yesterday',
  'Monday',
  'October 30',
  'October 2023',
  '2023',
  '30 days in 2023',
  '2023-02-30',
  'February 30, 2023',
  '2023-13-01',
  '99/99/2023',
  '1066-10-14',
  '2023-10-30 the ships left',
  '30/10/2023 marks the end of the talks',
  'On October 30, 2023, the ships left.',
  'October 30, 2023 was a Monday of storms',
  'October 22 - 24, 2023',
  'October 22-24, 2023',
  'from October 30, 2023 until November 3, 2023',
  'October 30, 2023, October 31, 2023',
  '2023년 10월 30일 항구가 폐쇄됐다.',
  '2023年10月30日，港口关闭。',
  `October 30, 2023${' at'.repeat(40)}`,
])('%j is no date', (text) => {
  expect(readDay(text)).toBeNull();
});

describe('the day in a file name', () => {
  test.each([
    ['2023-10-30-talks.txt', '2023-10-30'],
    ['talks-2023-10-30.txt', '2023-10-30'],
    ['wire_20231030.txt', '2023-10-30'],
    ['corpus/2023.10.30 talks.md', '2023-10-30'],
    ['wire-20231030T101500Z.json', '2023-10-30'],
    ['2023_10_30_talks', '2023-10-30'],
  ])('%s: %s', (path, day) => {
    expect(dayInFileName(path)).toBe(day);
  });

  test.each([
    // The names of the seeds, and others that look hexadecimal.
    '000_c77a0e4ffe5e8aed.txt',
    '001_a27977752a526adf.txt',
    '20231030a7f3.txt',
    'a20231030.txt',
    '2023103012.txt',
    '20231030-1a2b-4c3d-8e4f-5a6b7c8d9e0f.txt',
    '97202310.txt',
    '19991340.txt',
    '16120304.txt',
    '2023-10.txt',
    '2023-10_30.txt',
    '30-10-2023.txt',
    '2023-10-30/talks.txt',
    'talks.2023-13-45.txt',
  ])('%s has none', (path) => {
    expect(dayInFileName(path)).toBeNull();
  });
});

test('a day is one of the calendar', () => {
  expect(calendarDay(2024, 2, 29)).toEqual({ day: '2024-02-29' });
  expect(calendarDay(2023, 2, 29)).toBeNull();
  expect(calendarDay(2023, 0, 1)).toBeNull();
  expect(calendarDay(1599, 12, 31)).toBeNull();
  expect(calendarDay(2201, 1, 1)).toBeNull();
});

test('over any text, what is read is a day of the calendar, and reading never throws', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const reading = readDay(text);
      if (reading && 'day' in reading) expect(new Date(reading.day).toISOString().slice(0, 10)).toBe(reading.day);
      dayInFileName(text);
    }),
  );
});
