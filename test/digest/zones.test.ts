import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { ABBREVIATIONS, AMBIGUOUS, DESKS, PLACES, RENAMED } from '../../src/digest/zone-names.ts';
import { completeZones, nearestZones, zoneNamed } from '../../src/digest/zones.ts';

describe('a zone is named by', () => {
  test.each([
    ['its IANA name', 'Asia/Seoul', 'Asia/Seoul'],
    ['its IANA name in any case', ' asia/SEOUL ', 'Asia/Seoul'],
    ['its IANA name with spaces', 'america/new york', 'America/New_York'],
    ['its IANA name with three parts', 'America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['its city', 'Seoul', 'Asia/Seoul'],
    ['its city of two words', 'new york', 'America/New_York'],
    ['its city with hyphens', 'port au prince', 'America/Port-au-Prince'],
    ['its city with a point', 'St. Johns', 'America/St_Johns'],
    ['its city with accents', 'São Paulo', 'America/Sao_Paulo'],
    ['its city, of three words', 'Ho Chi Minh', 'Asia/Ho_Chi_Minh'],
    ['another city in it', 'Washington, D.C.', 'America/New_York'],
    ['its country', 'south korea', 'Asia/Seoul'],
    ['its city in Korean', '서울', 'Asia/Seoul'],
    ['its city in Korean', '도쿄', 'Asia/Tokyo'],
    ['its city in Japanese', '東京', 'Asia/Tokyo'],
    ['its city in Japanese', 'ソウル', 'Asia/Seoul'],
    ['its city in Japanese', 'ワシントン', 'America/New_York'],
    ['its city in narrow kana', 'ｿｳﾙ', 'Asia/Seoul'],
    ['UTC', 'utc', 'UTC'],
    ['GMT', 'GMT', 'UTC'],
    ['an abbreviation', 'KST', 'Asia/Seoul'],
    ['an abbreviation', 'JST', 'Asia/Tokyo'],
    ['an abbreviation of winter', 'CET', 'Europe/Brussels'],
    ['an abbreviation of summer', 'CEST', 'Europe/Brussels'],
    ['an abbreviation, not what Intl makes of it', 'BST', 'Europe/London'],
    ['an abbreviation, not what Intl makes of it', 'EST', 'America/New_York'],
    ['an abbreviation', 'et', 'America/New_York'],
    ['an abbreviation', 'CT', 'America/Chicago'],
    ['an abbreviation', 'MT', 'America/Denver'],
    ['an abbreviation', 'PT', 'America/Los_Angeles'],
    ['three letters of the IANA database', 'ROK', 'Asia/Seoul'],
    ['a name that Intl does not list', 'US/Eastern', 'America/New_York'],
    ['a name that Intl does not list', 'Japan', 'Asia/Tokyo'],
    ['its former name', 'Asia/Calcutta', 'Asia/Kolkata'],
    ["its name of today, where Intl's is a former one", 'Asia/Kolkata', 'Asia/Kolkata'],
    ["its name of today, where Intl's is a former one", 'europe/kyiv', 'Europe/Kyiv'],
    ['the former name of its city', 'Kiev', 'Europe/Kyiv'],
    ['an offset with a name', 'Etc/GMT+5', 'Etc/GMT+5'],
  ])('%s: %s', (_how, typed, zone) => {
    expect(zoneNamed(typed)).toBe(zone);
  });

  test.each(['', ' ', 'soon', 'IST', 'CST', '+09:00', 'UTC+9', 'AGT', 'Asia', 'Asia/Atlantis', 'a'.repeat(500)])(
    'nothing like %j',
    (typed) => {
      expect(zoneNamed(typed)).toBeNull();
    },
  );
});

test('every name that Intl lists is taken, whole and as a city, and has one spelling', () => {
  for (const name of Intl.supportedValuesOf('timeZone')) {
    const zone = zoneNamed(name)!;
    expect(zone, name).toBe(RENAMED[name] ?? name);
    expect(zoneNamed(name.toUpperCase().replaceAll('_', ' ')), name).toBe(zone);
    expect(zoneNamed(name.split('/').at(-1)!), name).toBe(zone);
    expect(zoneNamed(zone), name).toBe(zone);
  }
});

describe('our own tables', () => {
  const named = [...DESKS, ...Object.values(ABBREVIATIONS), ...Object.values(AMBIGUOUS).flat(), ...Object.keys(PLACES)];

  test('have zones in the spelling in which they are kept', () => {
    expect(named.filter((zone) => zoneNamed(zone) !== zone)).toEqual([]);
  });

  test('have names of today for the same zones', () => {
    const at = Date.parse('2026-07-01T00:00Z');
    const clock = (timeZone: string) => new Intl.DateTimeFormat('en', { timeZone, timeStyle: 'long' }).format(at);
    for (const [former, today] of Object.entries(RENAMED)) {
      expect(Intl.supportedValuesOf('timeZone'), former).toContain(former);
      expect(clock(today)).toBe(clock(former));
      expect(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(today).timeZoneId).toBe(today);
    }
  });

  test('have no place twice, and none that hides a city of another zone', () => {
    for (const [zone, places] of Object.entries(PLACES)) {
      for (const place of places) expect(zoneNamed(place), place).toBe(zone);
    }
  });

  test('leave what is ambiguous to the reader', () => {
    expect(Object.keys(AMBIGUOUS).map(zoneNamed)).toEqual(Object.keys(AMBIGUOUS).map(() => null));
  });
});

describe('what may have been meant', () => {
  test.each([
    ['IST', ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin']],
    ['Soul', ['Asia/Seoul']],
    ['tokoy', ['Asia/Tokyo']],
    ['Washingtn', ['America/New_York']],
    ['asia/soul', ['Asia/Seoul']],
    ['Asia', ['Asia/Seoul', 'Asia/Tokyo', 'Asia/Shanghai']],
    ['워싱', ['America/New_York']],
    // One character of two is no typing error.
    ['南京', []],
    ['soon', []],
    ['a', []],
    ['1', []],
    ['', []],
  ])('%j: %j', (typed, zones) => {
    expect(nearestZones(typed)).toEqual(zones);
  });
});

describe('completion', () => {
  test.each([
    ['', ['Asia/Seoul', 'Asia/Tokyo', 'America/New_York', 'Europe/London']],
    ['se', ['Asia/Seoul', 'America/Los_Angeles', 'Europe/Brussels']],
    ['Asia/Se', ['Asia/Seoul']],
    ['asia', ['Asia/Seoul', 'Asia/Tokyo', 'Asia/Shanghai', 'Asia/Hong_Kong']],
    ['washington', ['America/New_York']],
    ['wash', ['America/New_York']],
    ['york', ['America/New_York']],
    ['new_y', ['America/New_York']],
    ['서', ['Asia/Seoul']],
    ['東', ['Asia/Tokyo']],
    ['kst', ['Asia/Seoul']],
    ['IST', ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin', 'Europe/Istanbul']],
    ['kiev', ['Europe/Kyiv']],
    ['us/eastern', ['America/New_York']],
    ['zzz', []],
  ])('%j begins with %j', (prefix, zones) => {
    expect(completeZones(prefix, 4).slice(0, zones.length)).toEqual(zones);
    if (zones.length === 0) expect(completeZones(prefix, 4)).toEqual([]);
  });

  test('offers what it would take, each zone once, and no more than there is room for', () => {
    for (const prefix of ['', 'a', 'america', 'san', '서울', 'e']) {
      const offered = completeZones(prefix, 25);
      expect(offered.length).toBeGreaterThan(0);
      expect(offered.length).toBeLessThanOrEqual(25);
      expect(new Set(offered).size).toBe(offered.length);
      expect(offered.filter((zone) => zoneNamed(zone) !== zone)).toEqual([]);
    }
  });
});
