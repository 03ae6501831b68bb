import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/corpus/article.ts';
import { EVERY_DAY, type Weekday, weekdayOf, weekdaysFrom } from '../../src/digest/weekdays.ts';
import { readWhen } from '../../src/digest/when.ts';

const WORK: readonly Weekday[] = [1, 2, 3, 4, 5];
const WEEKEND: readonly Weekday[] = [6, 7];
const HERE = 'Europe/London';

/** `08:30`, with the days where not every day is meant, and the zone where another one is. */
function shown(time: string, beside: { days?: string; zone?: string } = {}) {
  const when = readWhen({ time, ...beside }, HERE);
  if ('about' in when) return when.about;
  const two = (value: number) => String(value).padStart(2, '0');
  const days = when.days.length === 7 ? [] : [when.days.join('')];
  return [`${two(when.hour)}:${two(when.minute)}`, ...days, ...(when.zone === HERE ? [] : [when.zone])].join(' ');
}

describe('a time of day', () => {
  test.each([
    ['8:30', '08:30'],
    ['08.30', '08:30'],
    ['8h30', '08:30'],
    ['8h', '08:00'],
    ['0830', '08:30'],
    ['830', '08:30'],
    ['８：３０', '08:30'],
    ['7', '07:00'],
    ['19', '19:00'],
    ['0', '00:00'],
    ['23:59', '23:59'],
    ['7am', '07:00'],
    ['7 a.m.', '07:00'],
    ['7 AM', '07:00'],
    ['7:05 pm', '19:05'],
    ['830pm', '20:30'],
    ['12am', '00:00'],
    ['12:30 p.m.', '12:30'],
    ['noon', '12:00'],
    ['midnight', '00:00'],
    ['at 9', '09:00'],
    ["8 o'clock", '08:00'],
    ['8 in the morning', '08:00'],
    ['8 in the evening', '20:00'],
    ['8 every morning', '08:00'],
    ['every morning at 8:30', '08:30'],
    ['evenings at 7', '19:00'],
    ['오전 8시 30분', '08:30'],
    ['오후8시', '20:00'],
    ['오전 12시', '00:00'],
    ['오후 12시 30분', '12:30'],
    ['8시 반', '08:30'],
    ['오후 8:30', '20:30'],
    ['아침 7시에', '07:00'],
    ['저녁 7시', '19:00'],
    ['밤 12시', '00:00'],
    ['낮 12시', '12:00'],
    ['낮 1시', '13:00'],
    ['정오', '12:00'],
    ['자정', '00:00'],
    ['午前8時30分', '08:30'],
    ['午後8時半', '20:30'],
    ['午後0時30分', '12:30'],
    ['午前0時', '00:00'],
    ['朝8時', '08:00'],
    ['夜10時', '22:00'],
    ['毎朝8時', '08:00'],
    ['毎晩 9時半', '21:30'],
    ['正午', '12:00'],
    ['18時', '18:00'],
  ])('%s is %s', (typed, time) => {
    expect(shown(typed)).toBe(time);
  });

  test.each([
    ['', 'nothing'],
    ['soon', 'no time'],
    ['25:00', 'no hour'],
    ['24:00', 'the end of some day'],
    ['8:60', 'no minute'],
    ['8:5', 'half a minute'],
    ['8:305', 'figures left over'],
    ['8:30:15', 'seconds'],
    ['12345', 'figures left over'],
    ['13pm', 'no hour of half a day'],
    ['0am', 'no hour of half a day'],
    ['오후 13시', 'no hour of half a day'],
    ['morning at 20:00', 'no hour of a morning'],
    ['오전 8am', 'a half of the day twice'],
    ['午前12時', 'noon by law, midnight on a digital clock'],
    ['7am and 7pm', 'two times'],
    ['9-17', 'two times'],
    ['8시간', 'a length of time'],
    ['8時間', 'a length of time'],
    ['-8', 'a sign'],
    ['8 sharp', 'words that are nothing'],
    ['8 x', 'words that are nothing'],
    ['8 ½', 'words that are nothing'],
    ['tomorrow at 8', 'one day'],
    ['10월 8일', 'one day'],
    ['2023-10-30', 'one day'],
    ['weekdays', 'no time'],
    ['every day, mon-fri 8:30', 'days that do not agree'],
    ['not mondays 9', 'words that are nothing'],
    ['mondays at 9 and', 'a list that goes nowhere'],
    ['mon-weekends at 9', 'no range'],
    [`${' '.repeat(200)}8:30 ${'every '.repeat(30)}`, 'too long'],
  ])('%j is refused: %s', (typed) => {
    expect(readWhen({ time: typed }, HERE)).toEqual({ about: 'unreadable time', typed: typed.trim() });
  });
});

const dayCases: readonly (readonly [typed: string, days: readonly Weekday[]])[] = [
  ['weekdays', WORK],
  ['every weekday', WORK],
  ['working days', WORK],
  ['mon-fri', WORK],
  ['M-F', WORK],
  ['Mon – Fri', WORK],
  ['monday to friday', WORK],
  ['from Monday through Friday', WORK],
  ['fri-mon', [1, 5, 6, 7]],
  ['mon,wed,fri', [1, 3, 5]],
  ['Mon/Wed/Fri', [1, 3, 5]],
  ['Mondays and Thursdays', [1, 4]],
  ['sat, sun', WEEKEND],
  ['sun sat', WEEKEND],
  ['weekends', WEEKEND],
  ['on tuesdays', [2]],
  ['tues & thurs', [2, 4]],
  ['mon-wed, sat', [1, 2, 3, 6]],
  ['weekdays and sat', [1, 2, 3, 4, 5, 6]],
  ['daily', EVERY_DAY],
  ['every day', EVERY_DAY],
  ['mon-sun', EVERY_DAY],
  ['평일', WORK],
  ['월~금', WORK],
  ['월-금', WORK],
  ['월요일부터 금요일까지', WORK],
  ['매주 월수금', [1, 3, 5]],
  ['월, 수, 금', [1, 3, 5]],
  ['월·수·금', [1, 3, 5]],
  ['월요일과 목요일', [1, 4]],
  ['토요일마다', [6]],
  ['일요일', [7]],
  ['주말', WEEKEND],
  ['매일', EVERY_DAY],
  ['平日', WORK],
  ['月〜金', WORK],
  ['月-金', WORK],
  ['月曜から金曜まで', WORK],
  ['月・水・金', [1, 3, 5]],
  ['月水金', [1, 3, 5]],
  ['毎週火曜日と木曜日', [2, 4]],
  ['土日', WEEKEND],
  ['週末', WEEKEND],
  ['毎日', EVERY_DAY],
];

describe('days of the week', () => {
  test.each(dayCases)('%s', (typed, days) => {
    const alone = readWhen({ time: '8:30', days: typed }, HERE);
    expect(alone).toEqual({ hour: 8, minute: 30, days, zone: HERE });
    expect(readWhen({ time: `${typed} 8:30` }, HERE)).toEqual(alone);
    expect(readWhen({ time: `8:30 ${typed}` }, HERE)).toEqual(alone);
  });

  test('are all seven where none are named', () => {
    for (const days of [undefined, '', ' '])
      expect(readWhen({ time: '8:30', days }, HERE)).toMatchObject({ days: EVERY_DAY });
  });

  test.each([
    'someday',
    'mon-',
    'mon-fri 8:30',
    'weekdays in Tokyo',
    'every day, mon',
    'and',
    '8',
    '일본',
    '1월',
    'x'.repeat(200),
  ])('are not %j', (typed) => {
    expect(readWhen({ time: '8:30', days: typed }, HERE)).toEqual({ about: 'unreadable days', typed });
  });

  test('go over the end of the week where the range does', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EVERY_DAY), fc.constantFrom(...EVERY_DAY), (first, last) => {
        const days = weekdaysFrom(first, last);
        expect(days).toEqual([...days].sort());
        expect(days).toHaveLength(((last - first + 7) % 7) + 1);
        expect(days).toEqual(expect.arrayContaining([first, last]));
      }),
    );
  });

  test.each([
    ['2026-11-28', 6],
    ['2026-11-30', 1],
    ['1970-01-01', 4],
    ['1969-12-28', 7],
    ['2000-02-29', 2],
  ] as [IsoDate, Weekday][])('%s is day %i', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });
});

describe('a time with its days and its zone', () => {
  test.each([
    ['weekdays at 7am', '07:00 12345'],
    ['every weekday 8:30', '08:30 12345'],
    ['weekday mornings at 8', '08:00 12345'],
    ['Monday evening at 7', '19:00 1'],
    ['weekends at noon', '12:00 67'],
    ['at 9 on tuesdays', '09:00 2'],
    ['8:30 Seoul time', '08:30 Asia/Seoul'],
    ['7am in Tokyo', '07:00 Asia/Tokyo'],
    ['8:30 Asia/Seoul', '08:30 Asia/Seoul'],
    ['8:30 (KST)', '08:30 Asia/Seoul'],
    ['8:30 Central European time', '08:30 Europe/Brussels'],
    ['8:30 ET', '08:30 America/New_York'],
    ['9am Isle of Man time', '09:00 Europe/Isle_of_Man'],
    ['Mon/Wed/Fri 9 Washington, D.C.', '09:00 135 America/New_York'],
    ['8:30 pm in New York on weekdays', '20:30 12345 America/New_York'],
    ['평일 오전 7시', '07:00 12345'],
    ['평일오전7시', '07:00 12345'],
    ['매일 8시 반', '08:30'],
    ['월수금 9시', '09:00 135'],
    ['월수금9시', '09:00 135'],
    ['주말 정오', '12:00 67'],
    ['서울 시간 기준 평일 8시', '08:00 12345 Asia/Seoul'],
    ['한국시간 8시 30분', '08:30 Asia/Seoul'],
    ['일본 시간 8시', '08:00 Asia/Tokyo'],
    ['平日7時', '07:00 12345'],
    ['毎日8時半', '08:30'],
    ['月・水・金 9時', '09:00 135'],
    ['日本時間8時', '08:00 Asia/Tokyo'],
    ['毎週月曜日の朝8時', '08:00 1'],
    ['東京の8時', '08:00 Asia/Tokyo'],
  ])('%s', (typed, when) => {
    expect(shown(typed)).toBe(when);
  });

  test('the zone beside it, in any spelling', () => {
    expect(shown('8:30', { zone: 'new york' })).toBe('08:30 America/New_York');
    expect(shown('8:30', { zone: ' ' })).toBe('08:30');
    expect(shown('8:30', { days: '평일', zone: '서울' })).toBe('08:30 12345 Asia/Seoul');
  });

  test.each([
    ['8:30 Soul time', 'Soul', ['Asia/Seoul']],
    ['8:30 IST', 'IST', ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin']],
    ['8:30 in Mordor', 'Mordor', []],
    ['평일 8시 톄쿄 시간', '톄쿄', []],
  ])('%s: no such zone', (time, typed, nearest) => {
    expect(readWhen({ time }, HERE)).toEqual({ about: 'no such zone', typed, nearest });
  });

  test('no such zone beside it', () => {
    expect(readWhen({ time: '8:30', zone: 'tokoy' }, HERE)).toEqual({
      about: 'no such zone',
      typed: 'tokoy',
      nearest: ['Asia/Tokyo'],
    });
  });
});

describe('named in the time and beside it', () => {
  test('is fine where both agree', () => {
    expect(shown('weekdays at 8:30', { days: 'mon-fri' })).toBe('08:30 12345');
    expect(shown('8:30 KST', { zone: '서울' })).toBe('08:30 Asia/Seoul');
  });

  test('is refused where they do not', () => {
    expect(readWhen({ time: ' mondays at 8 ', days: 'weekends' }, HERE)).toEqual({
      about: 'days named twice',
      inTime: 'mondays at 8',
      beside: 'weekends',
    });
    expect(readWhen({ time: '8am in Tokyo', zone: 'London' }, HERE)).toEqual({
      about: 'zone named twice',
      inTime: '8am in Tokyo',
      beside: 'London',
    });
  });
});

test('whatever is typed is read or refused', () => {
  const words = fc.constantFrom(
    ...['mon', '-', 'to', 'and', '8', ':30', 'am', 'in', 'time', '평일', '월', '시', '時', '月', 'Seoul', '/', ' '],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.array(words, { maxLength: 8 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, texts, (time, days) => {
      const when = readWhen({ time, days }, HERE);
      if ('about' in when) return;
      expect(when.hour).toBeGreaterThanOrEqual(0);
      expect(when.hour).toBeLessThanOrEqual(23);
      expect(when.minute).toBeLessThanOrEqual(59);
      expect(when.days.length).toBeGreaterThan(0);
      expect(when.days).toEqual([...new Set(when.days)].sort());
    }),
    { numRuns: 2000 },
  );
});
