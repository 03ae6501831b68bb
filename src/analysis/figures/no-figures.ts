import type { Range } from '../../corpus/article.ts';
import { findDates } from '../events/find-dates.ts';

/** What a number names instead of counting; a number or a list of numbers follows. In order. */
const NUMBERED =
  'age|aged|ages|amendment|art|article|category|channel|chapter|episode|flight|floor|highway|issue|level|magnitude|matchday|no|nos|page|pages|par|paragraph|phase|pp|protocol|psalm|ranked|ranking|resolution|room|round|route|rule|schedule|section|stage|step|terminal|tier|type|verse|version|vol|volume';

/** Stretches of text whose numbers are no figures. */
const STRETCHES: readonly RegExp[] = [
  // Addresses of pages and mail.
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/giu,
  // Telephone numbers, identifiers: groups of digits.
  /(?:\+\d[\d ().-]{6,20}\d)|\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\b\d{1,4}(?:-\d{2,4}){2,}\b/gu,
  // Times of day.
  /\b\d{1,2}(?:[:.]\d\d)?(?:[-–]\d{1,2}(?:[:.]\d\d)?)? ?(?:[ap]\.?m\b\.?|o['’]clock)|\b\d{1,2}[:.]\d\d(?: (?:GMT|UTC|E[SD]?T|P[SD]?T|BST|KST|CET|local)|(?=\D|$)(?<=:\d\d))|\b\d{4} (?:GMT|UTC|hours|KST)\b/giu,
  // Citations and footnotes.
  /\[\d[\d, –-]*\]|\(\d{1,4}\)|§+ ?\d+(?:\.\d+)*/gu,
  // 'Resolutions 1718 and 1874', 'page 4', 'No. 3'.
  new RegExp(
    `\\b(?:(?:${NUMBERED})s?|(?<!\\b(?:a|each|every|last|next|per|that|the|this) )(?:day|week|number))\\.? #?\\d[\\d.]*(?:(?:, | and | or | to |, and |[-–])\\d+)*`,
    'giu',
  ),
  // Ages beside a name, and otherwise.
  /(?<=\p{L}, )\d{1,3}(?=[,.;)]| who\b| and\b|$)|\b(?:\d{1,3}|\p{L}+(?:-\p{L}+)?)[ -]years?[ -]old\b|\b\d{1,3}-\p{L}+-old\b|\b(?:under|over)-\d+s?\b/giu,
  // Street numbers.
  /\b\d{1,5}(?: \p{Lu}\p{L}+){1,3} (?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane)\b/gu,
  // Fractions, points of the compass, round the clock.
  /\b\d+\/\d+\b/gu,
  // Election and event years, school years: '2024 race'.
  /\b(?:19|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?(?=['’]s\b|\b)(?!,\d| (?:people|soldiers|troops|km|kilomet)|%)/gu,
];

/** A name and its number: 'iPhone 15', 'Boeing 737', 'KN 23'. The number must be digits. */
const NAME =
  /(?<before>\S+ )?(?<name>\p{Lu}[\p{L}.'’-]*|\p{Ll}+\p{Lu}\p{L}*) \d+(?:\.\d+)*(?![\d,]*\d)(?!,\d| (?:hundred|thousand|million|billion|trillion|percent|per cent)\b|%| ?(?:km|mm|kg)\b)/gu;
/** Verbs of giving, after which a name is who gets it: 'gave Ukraine 31 tanks'. */
const GIVING =
  /^(?:cost|gave|give|gives|giving|lent|offered|owed|owes|paid|pay|promised|sell|send|sending|sends|sent|sold|supplied|supply)$/iu;
/** First words of a sentence, which have a capital without being names. */
const OPENERS =
  /^(?:About|Above|Additionally|After|All|Almost|Among|An?|And|Another|Approximately|Around|As|At|Below|Between|But|By|During|Every|Exactly|Fewer|For|From|Her|His|However|If|In|Including|Its|Just|Killing|Last|Least|Less|Like|More|Nearly|Of|On|Only|Or|Our|Out|Over|Roughly|Since|So|Some|Than|That|The|Their|Then|These|They|This|Those|To|Today|Tomorrow|Total|Under|Until|Up|We|When|Where|While|With|Within|Yesterday|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?$/u;

/** Ranges of a sentence in which numbers are no figures: dates, times, names, numbers of sections, telephones. In no order. */
export function noFigures(text: string): Range[] {
  const ranges: Range[] = findDates(text).map(({ start, end }) => ({ start, end }));
  for (const stretch of STRETCHES) {
    for (const match of text.matchAll(stretch)) ranges.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(NAME)) {
    const { before = '', name } = match.groups!;
    if (OPENERS.test(name!) || GIVING.test(before.trim())) continue;
    ranges.push({ start: match.index + before.length, end: match.index + match[0].length });
  }
  return ranges;
}
