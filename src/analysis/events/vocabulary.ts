/** Pieces of the patterns by which dates are found. Case counts: 'may', 'march' and 'sun' are no dates. */

export const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
/** Months that can stand without a day: 'Mar' and 'Jan' alone are names. */
export const FULL_MONTH =
  '(?:January|Jan\\.|February|Feb\\.|March|April|May|June|July|August|Aug\\.|September|Sept\\.|October|Oct\\.|November|Nov\\.|December|Dec\\.)';
export const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
/** With the abbreviations that are safe beside a day of the month. */
export const ANY_WEEKDAY = `(?:${WEEKDAY}|Mon\\.?|Tues?\\.?|Wed\\.?|Thurs?\\.?|Fri\\.?|Sat\\.?|Sun\\.?)`;
/** A day of the month that is no part of a longer number, share or sum. */
export const DAY =
  '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|[.,]\\d|-?[a-z]| (?:million|billion|per ?cent|percent)\\b)';
export const YEAR = '(?:1\\d|20|21)\\d\\d(?![\\d%]|[.,]\\d|-\\p{L})';
export const DASH = ' ?[-–—] ?';
export const PART_OF_DAY =
  '(?: (?:early |late )?(?:morning|afternoon|evening|night)(?![\\p{L}-])(?! (?:\\p{Lu}|shift|live)))';
export const EARLY =
  '(?:(?:early|late|mid)[ -]|the (?:beginning|start|middle|end|first half|second half) of |later in |earlier in )';
/** 'By the end of the year'. */
export const BOUND = '[Tt]he (?:beginning|close|end|middle|start) of ';

export const UNIT = '(?:day|week|month|year)';
export const COUNT = '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})';
const COUNT_WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** 'a' and 'one' are 1, 'two' is 2, '14' is 14. */
export function countOf(word: string): number {
  const lower = word.toLowerCase();
  if (lower === 'a' || lower === 'an') return 1;
  return COUNT_WORDS.indexOf(lower) + 1 || Number(lower);
}

const WEEKDAY_STARTS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** 0 is Sunday. */
export function weekdayNumber(word: string): number {
  return WEEKDAY_STARTS.indexOf(word.slice(0, 3).toLowerCase());
}

/**
 * Words that may follow a bare year or month without it being a number of things or part of a name: 'in 2022 when', but
 * not 'in 2022 villages'.
 */
export const GOES_ON = new Set(
  `a about according after again against ago alone also although amid among an and as at because before between but by despite
  during even for from had has he her his if in including into is it its just levels like nearly of on only onwards or our over
  she shows since so than that the their then they this those through to under until up was we were when where whether which
  while who will with without would`.split(/\s+/),
);

/** Words before a weekday that make it a name: 'Black Friday'. */
export const NAMED_DAYS = new Set(
  'ash bloody black cyber easter fat giving good holy joe maundy palm ruby shrove small super wacky'.split(' '),
);
/** Words before a weekday that make it a habit. */
export const HABIT = new Set('alternate any each every most some'.split(' '));
