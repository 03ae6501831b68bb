import type { Reading } from './date-words.ts';
import { isPastForm } from './verb-forms.ts';
import { GOES_ON, HABIT, NAMED_DAYS } from './vocabulary.ts';

/**
 * Whether words that look like a date are none: a number of things ('in 2022 villages'), a name ('Black Friday', 'since May
 * took office'), a habit ('every Monday'), or a way of speaking ('today’s world').
 */
export function isNoDate(
  text: string,
  start: number,
  end: number,
  reading: Reading,
  preposition: string | null,
): boolean {
  const after = text.slice(end, end + 40);
  const before = /([\p{L}.]+)[ -]$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
  switch (reading.kind) {
    case 'weekday':
      return (
        HABIT.has(before.toLowerCase()) ||
        NAMED_DAYS.has(before.toLowerCase()) ||
        (/^an?$/iu.test(before) && !/^ \p{Ll}/u.test(after)) ||
        (/^an?$/iu.test(before) && GOES_ON.has(/^ (\p{Ll}+)/u.exec(after)?.[1] ?? '')) ||
        /^(?:first|second|third|fourth|final|opening)$/iu.test(before) ||
        (reading.which !== null && /^the$/iu.test(before)) ||
        /\bthe (?:following|previous|preceding|same) $/iu.test(text.slice(Math.max(0, start - 24), start)) ||
        /^ (?:the 13th|Night (?:Football|Live)|Prayers?|Times|Telegraph|Mirror|Express|Mail|Post|Herald|Sun|best|dinner|lunch|mass|papers?|roast|school|service)\b/u.test(
          after,
        ) ||
        (preposition === null && reading.which === null && !reading.possessive && isName(before, after))
      );
    case 'month':
      return reading.which === null && !isBareMonth(text.slice(start, end), after, preposition);
    case 'period':
      // '2011-13 Kia Sorentos' are models.
      if (/^(?:[Ii]n )?\d{4}[-–]\d\d \p{Lu}/u.test(text.slice(start, start + 16))) return true;
      return isBareYear(text.slice(start, end)) && !isYear(text.slice(0, start), after, preposition);
    case 'day':
      return isWayOfSpeaking(text.slice(start, end), start, before, after);
    case 'span':
      return /^['’]s\b/u.test(after) && reading.unit === 'year' && reading.offset === 0;
    case 'day of year':
      // 'In May 14 people died': a day has 'on' before it.
      return preposition === 'in';
    case 'ago':
    case 'month of year':
    case 'open':
    case 'weekend':
      return false;
    case 'up to now':
      // 'The last day of his term' is counted from elsewhere.
      return /^ of\b/u.test(after);
    default:
      return reading satisfies never;
  }
}

/** 'Today’s world', 'unlike today', 'USA Today'. */
function isWayOfSpeaking(words: string, start: number, before: string, after: string): boolean {
  if (/^\p{Lu}/u.test(words) && start > 0 && /^\p{L}+$/u.test(before)) return true;
  if (/^(?:today|tomorrow)$/iu.test(words) && /^(?:['’]s?\b|-)/u.test(after)) return true;
  return /^(?:as|even|here|like|of|than|to|unlike|until)$/iu.test(before);
}

/** 'Sunday Adeyemi said', 'Joe Monday': a weekday among other capitals, with nothing that makes it a day. */
function isName(before: string, after: string): boolean {
  return /^\p{Lu}/u.test(before) || /^ \p{Lu}\p{Ll}/u.test(after);
}

function isBareMonth(words: string, after: string, preposition: string | null): boolean {
  if (/^(?:['’]s\b| (?:Day|Madness|Fools))/u.test(after)) return false;
  const named = /^(?:April|August|June|May)$/u.test(words);
  const next = /^ ([\p{L}'’]+)/u.exec(after)?.[1] ?? '';
  if (preposition === 'of' || (preposition !== 'in' && /^ \d/u.test(after))) return false;
  // 'since May took office' is the prime minister; 'in May' is always the month.
  if (named && preposition !== 'in')
    return next === '' || (/^\p{Ll}/u.test(next) && GOES_ON.has(next) && !isAuxiliary(next));
  return true;
}

function isAuxiliary(word: string): boolean {
  return /^(?:had|has|is|was|will|would)$/u.test(word) || isPastForm(word);
}

function isBareYear(words: string): boolean {
  return (
    /(?:^|[ -])\d{4}$/u.test(words) && !/\p{Lu}|^the (?!year|beginning|start|middle|end)|\d{4}\D+\d{4}/u.test(words)
  );
}

/** Whether a four-digit number after a preposition is a year and not a number of things, or of a name. */
function isYear(before: string, after: string, preposition: string | null): boolean {
  if (/^(?:%|[°º]| ?(?:km|m|kg|mm|MW|GMT|hours|hrs)\b| (?:and|or|to) \d)/u.test(after) || /^ \(?\d/u.test(after))
    return false;
  if (
    preposition === 'of' &&
    !/(?:beginning|course|crisis|elections?|end|events|half|invasion|middle|part|quarter|rest|start|war) of $/iu.test(
      before,
    )
  )
    return false;
  if (preposition !== null && /^(?:around|at|over|within|ahead of|following)$/u.test(preposition)) return false;
  const next = /^ ([\p{L}'’]+)/u.exec(after)?.[1] ?? '';
  return next === '' || /^\p{Lu}/u.test(next) || GOES_ON.has(next) || isPastForm(next);
}
