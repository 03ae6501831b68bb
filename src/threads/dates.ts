import type { Command } from '../command.ts';
import type { IsoDate } from '../corpus/article.ts';
import { type About, allOf, restOf } from './about.ts';
import type { Before } from './before.ts';
import { type Draft, quoted, wordsOf } from './drafting.ts';
import { narrowed, withOperator } from './filters.ts';
import { withoutStop } from './tidy.ts';

const LEAD = String.raw`^(?:(?:and|but|what is|ok|now|so|is there|are there|was there|do you have|have you|show me|anything|something|any|some|only|just|the|news|articles?|reports?|what|happened|about|was said|is known|coverage)\s+)*`;
const TAIL = String.raw`(?:\s+(?:that|this|then|it|those|these|than (?:that|this|those|these)|articles?|reports?|news|ones?|coverage|please))*$`;
const EARLIER = new RegExp(`${LEAD}(?:earlier|older|before|previous|previously|further back|prior to)${TAIL}`, 'iu');
const NEWER = new RegExp(
  `${LEAD}(?:newer|later|latest|most recent|more recent|more recently|after|afterwards|since|since then|next|more current|new)${TAIL}`,
  'iu',
);
const FRESH =
  /^(?:(?:and|but|is|are|there|what|any|the|some|got)\s+)*(?:news|updates?|new|developments?)(?:\s+(?:on|about)\s+(?:that|this|it))?$/iu;
/** Alone these are no request for other days. */
const NO_DAY = /^(?:what|before|next|after|since|new|so|the news|news|what news|what happened)$/iu;

const MONTHS =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAYS = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const DAY = [
  String.raw`\d{4}(?:-\d\d(?:-\d\d)?)?`,
  String.raw`(?:early |mid |late )?${MONTHS}\.?(?: \d{1,2}(?:st|nd|rd|th)?)?(?:,? \d{4})?`,
  String.raw`(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTHS}(?:,? \d{4})?`,
  `(?:last |this |on )?${DAYS}`,
  `(?:the )?(?:last|this|past|previous) (?:week|month|year|${MONTHS})`,
  'yesterday|today',
].join('|');
const PERIOD = new RegExp(
  String.raw`^(?:(?:and|but|only|just|what about|how about|ok|now|please|articles?|news|anything|what is new|what happened|new|any news|something|reported|published)\s+)*(?:(?<how>since|from|after|before|until|till|up to|in|on|during|by)\s+)?(?:the )?(?:year |month of )?(?<day>${DAY})(?<open> on(?:wards?)?)?(?: (?:only|please))*$`,
  'iu',
);

/** 'Earlier than that', 'anything newer', 'since Monday', 'in October': the same ask over other days. */
export function onOtherDays(text: string, before: Before): Draft | null {
  const { about, turns, commands } = before;
  const plain = withoutStop(text);
  const { from = null, to = null } = turns.findLast(({ shown }) => shown.from !== null)?.shown ?? {};
  if (FRESH.test(plain)) return to === null ? again(about) : narrowed(about, 'since', shifted(to, 1), commands);
  if (!NO_DAY.test(plain)) {
    if (EARLIER.test(plain))
      return from === null ? again(about) : narrowed(about, 'until', shifted(from, -1), commands);
    if (NEWER.test(plain)) return to === null ? again(about) : narrowed(about, 'since', shifted(to, 1), commands);
  }
  const { how = 'in', day, open } = PERIOD.exec(plain)?.groups ?? {};
  if (day === undefined) return null;
  const value = withYear(day.replace(/^(?:on|the) /iu, ''), to);
  switch (open === undefined ? how.toLowerCase() : 'since') {
    case 'since':
    case 'from':
      return narrowed(about, 'since', value, commands);
    case 'until':
    case 'till':
    case 'up to':
    case 'by':
      return narrowed(about, 'until', value, commands);
    case 'after':
      return withOperator(about, `after:${quoted(value)}`, commands);
    case 'before':
      return withOperator(about, `before:${quoted(value)}`, commands);
    default: {
      const since = narrowed(about, 'since', value, commands);
      if (since === null || !('since' in since.options)) return withOperator(about, `on:${quoted(value)}`, commands);
      return { ...since, options: { ...since.options, until: value } };
    }
  }
}

/** The ask before without its days: they are asked for anew each time. */
export function withoutDays(about: About, commands: readonly Command[]): About {
  if (about.ask === null) return about;
  const { since: _since, until: _until, ...options } = about.ask.options;
  const command = commands.find(({ name }) => name === about.ask!.command);
  const rest = command === undefined ? '' : restOf(command);
  const words = options[rest]?.replace(DAY_OPERATOR, '').trim();
  return {
    ...about,
    ask: { command: about.ask.command, options: { ...options, ...(words !== undefined && { [rest]: words }) } },
  };
}

const DAY_OPERATOR = /(?:^|\s)(?:after|before|on|since|until):\s?(?:"[^"]*"|\S+)/giu;

/** Nothing that was shown has a day: then the same is asked, and whoever asks sees on what. */
function again(about: About): Draft | null {
  return about.ask === null ? null : { command: about.ask.command, options: wordsOf(about), carried: allOf(about) };
}

function shifted(day: IsoDate, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** `October` after a reply of January 2024 is that of 2023: the one that is nearest to what was shown, the earlier of two. */
function withYear(day: string, shown: IsoDate | null): string {
  const month = new RegExp(`^${MONTHS}$`, 'iu').test(day) ? MONTH_NAMES.indexOf(day.slice(0, 3).toLowerCase()) : -1;
  if (month < 0 || shown === null) return day;
  const later = month + 1 - Number(shown.slice(5, 7));
  const year = Number(shown.slice(0, 4)) + (later >= 6 ? -1 : later < -6 ? 1 : 0);
  return `${day} ${year}`;
}

const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
