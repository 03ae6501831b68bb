import type { Remark } from '../remark.ts';
import { laterBy } from '../retrieval/days.ts';
import { dayIn, momentOf } from './local-time.ts';
import { whenWords } from './when-words.ts';

/** Hours of each day in which nothing is posted, over midnight where `to` is not after `from`. */
export interface QuietHours {
  /** Minutes since midnight, 0 to 1439. */
  readonly from: number;
  /** Minutes since midnight, 0 to 1439: the first minute that is not quiet. Never the same as `from`. */
  readonly to: number;
}

/**
 * Reads '22-7', '10pm-7am', '오후 10시-오전 7시'; null where somebody wants none. '10-7' and '10pm-7' are refused: half a
 * day more or less of quiet is too much to guess.
 */
export function readQuietHours(typed: string): QuietHours | null | Remark {
  const said = typed.trim();
  if (NONE.test(said.normalize('NFKC'))) return null;
  const unreadable: Remark = { about: 'unreadable quiet hours', typed: said };
  const [first, between, last, ...more] = whenWords(said.replace(END_OF_DAY, '00')) ?? [];
  if (first?.is !== 'time' || between?.is !== 'to' || last?.is !== 'time' || more.length > 0) return unreadable;

  const [from, to] = [first.time, last.time].map(({ hour, minute }) => hour * 60 + minute) as [number, number];
  const halves = [first.time.half, last.time.half];
  const isGuess = halves.includes('unsaid') && (halves.includes('said') || (halves[0] === 'unsaid' && from > to));
  return isGuess || from === to ? unreadable : { from, to };
}

const NONE = /^(?:none|off|no|never|없음|없어요?|끔|끄기|해제|なし|無し|無|オフ)$/iu;

/** 24:00, which ends a day and begins none. */
const END_OF_DAY = /(?<![\d:.])24(?=(?::00)?\s*[시時]?(?:까지|まで)?$)/u;

/**
 * The moment (milliseconds since 1970) at which it is quiet no longer, where `at` lies in quiet hours of the zone; null
 * elsewhere. Both ends of the hours come when clocks first show them, or first show something later (`momentOf`): where
 * clocks go back over one of them, it is passed once.
 */
export function quietUntil(hours: QuietHours | null, zone: string, at: number): number | null {
  if (hours === null) return null;
  let until = at;
  // Where the calendar leaves out a day, the next quiet hours can begin as these end.
  for (let end = endOfQuiet(hours, zone, at); end !== null; end = endOfQuiet(hours, zone, until)) until = end;
  return until === at ? null : until;
}

function endOfQuiet({ from, to }: QuietHours, zone: string, at: number): number | null {
  const today = dayIn(zone, at);
  // Quiet hours of tomorrow can have begun before clocks went back over midnight.
  for (const day of [-1, 0, 1].map((days) => laterBy(today, days))) {
    const end = momentOf(zone, from < to ? day : laterBy(day, 1), to).at;
    if (momentOf(zone, day, from).at <= at && at < end) return end;
  }
  return null;
}
