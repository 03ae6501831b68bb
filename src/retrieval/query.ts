import * as chrono from 'chrono-node';
import type { IsoDate } from '../corpus/article.ts';
import type { Remark } from '../remark.ts';
import { laterBy, utcDay } from './days.ts';
import { LANGUAGES } from './language.ts';

/** A question with its operators taken out. */
export interface Query {
  /** As typed. */
  readonly typed: string;
  /** Topic words, phrases included, operators left out. */
  readonly text: string;
  /** `"exact phrase"`: must stand in the passage or the title. */
  readonly phrases: readonly string[];
  /** `-without`: must not stand in the passage. */
  readonly without: readonly string[];
  /** `source:name`: the publisher holds one of these. */
  readonly sources: readonly string[];
  /** `source:-name`: the publisher holds none of these. */
  readonly notSources: readonly string[];
  /** `lang:en`: the article is in one of these languages, ISO 639-1. */
  readonly languages: readonly string[];
  /** `title:word`: the title holds all of these. */
  readonly titles: readonly string[];
  /** First and last day that the article's date may be, both inclusive; null where open. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Operators that could not be read. */
  readonly problems: readonly Remark[];
}

const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/u;
const OPERATOR = new RegExp(
  `(?<=^|\\s)(?:(?<name>source|title|lang|before|after|on|since|until):\\s?|(?<minus>[-−](?=["“\\p{L}\\p{N}])))(?:${QUOTED.source}|(?<word>[^\\s"“”]+))`,
  'giu',
);
/** Operators that are given no day. */
const NO_PERIOD = new Set(['lang', 'source', 'title']);
const PHRASE = new RegExp(QUOTED.source, 'gu');

/**
 * In a question of more words than this beside the quotation, a quotation only names something: the answer to the whole
 * need not hold it.
 */
const LONGEST_SEARCH = 12;

/** How people begin when they ask a colleague; none of it is the topic. */
const FRAME =
  /^(?:(?:hi|hello|hey|please|so|and|ok|okay)[,!]?\s+)*(?:(?:can|could|would|will) you (?:please )?)?(?:(?:tell|show|remind|give) (?:me|us)|name|list|explain|i (?:want|need|would like) to know|do (?:you|we) know)\s+(?=\p{L}+\s)/iu;

/** Takes the operators out of what a person typed. `now` is the day by which 'last week' is meant. Never throws. */
export function parseQuery(typed: string, now: IsoDate): Query {
  const phrases: string[] = [];
  const without: string[] = [];
  const sources: string[] = [];
  const notSources: string[] = [];
  const languages: string[] = [];
  const titles: string[] = [];
  const problems: Remark[] = [];
  let from: IsoDate | null = null;
  let to: IsoDate | null = null;
  let rest = '';
  let at = 0;
  OPERATOR.lastIndex = 0;
  for (let match = OPERATOR.exec(typed); match; match = OPERATOR.exec(typed)) {
    const quoted = match[3];
    const word = match.groups?.word;
    const name = match.groups?.name?.toLowerCase();
    let value = (quoted ?? word ?? '').trim();
    let end = match.index + match[0].length;
    if (name && !NO_PERIOD.has(name)) {
      const read = quoted ? { period: readPeriod(value, now), end } : longestPeriod(typed, end - value.length, now);
      end = read.end;
      if (!read.period) problems.push(unreadableDate(value));
      else if (name === 'before') to = earliest(to, dayBefore(read.period.from));
      else if (name === 'after') from = latest(from, dayAfter(read.period.to));
      else {
        if (name === 'on' || name === 'since') from = latest(from, read.period.from);
        if (name === 'on' || name === 'until') to = earliest(to, read.period.to);
      }
    } else {
      if (!quoted) value = value.replace(/[?!.,;]+$/u, '');
      if (name === 'source') (value.startsWith('-') ? notSources : sources).push(value.replace(/^-/u, ''));
      else if (name === 'lang') narrowTo(value, languages, problems);
      else if (name === 'title') titles.push(value);
      else without.push(value);
    }
    rest += `${typed.slice(at, match.index)} `;
    at = end;
    OPERATOR.lastIndex = end;
  }
  rest += typed.slice(at);
  const wordsOutside = rest.replace(PHRASE, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (wordsOutside <= LONGEST_SEARCH) {
    for (const [, phrase] of rest.matchAll(PHRASE)) if (/[\p{L}\p{N}]/u.test(phrase!)) phrases.push(phrase!.trim());
  }
  const text = rest
    .replace(/["“”„«»]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(FRAME, '');
  return { typed, text, phrases, without, sources, notSources, languages, titles, from, to, problems };
}

/** What the options of a command say; they narrow a query as its operators do. */
export interface QueryOptions {
  readonly source?: string | undefined;
  readonly lang?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** The query with the options of its command added. An option that is no date is a problem of the query. */
export function withOptions(query: Query, options: QueryOptions, now: IsoDate): Query {
  const problems = [...query.problems];
  const read = (typed: string | undefined) => {
    const period = typed === undefined ? null : readPeriod(typed, now);
    if (typed !== undefined && !period) problems.push(unreadableDate(typed));
    return period;
  };
  const [since, until] = [read(options.since), read(options.until)];
  const languages = [...query.languages];
  if (options.lang) narrowTo(options.lang, languages, problems);
  return {
    ...query,
    from: since ? latest(query.from, since.from) : query.from,
    to: until ? earliest(query.to, until.to) : query.to,
    ...withPublisher(query, options.source),
    languages,
    problems,
  };
}

/** A language that nobody could tell is a problem, and narrows nothing. */
function narrowTo(typed: string, languages: string[], problems: Remark[]): void {
  const code = typed.toLowerCase();
  if (LANGUAGES.includes(code)) languages.push(code);
  else problems.push({ about: 'not a choice', option: 'lang', typed, choices: LANGUAGES });
}

function withPublisher({ sources, notSources }: Query, named: string | undefined) {
  if (!named) return { sources, notSources };
  const name = named.replace(/^-/u, '');
  return name === named ? { sources: [...sources, name], notSources } : { sources, notSources: [...notSources, name] };
}

function unreadableDate(typed: string): Remark {
  return { about: 'unreadable day', typed };
}

export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Reads a day, a month, a year or 'last week' as the days it covers, first and last inclusive; null where it is none. */
export function readPeriod(text: string, now: IsoDate): Period | null {
  const folded = text.replaceAll(/[-_](?=\p{L})|(?<=\p{L})[-_]/gu, ' ').trim();
  const year = /^(\d{4})$/.exec(folded);
  if (year && !isYear(Number(year[1]))) return null;
  if (year) return { from: `${year[1]}-01-01` as IsoDate, to: `${year[1]}-12-31` as IsoDate };
  const month = /^(\d{4})-(\d{2})$/.exec(folded);
  if (month) return wholeMonth(Number(month[1]), Number(month[2]));
  const span = /^(this|last|past|previous) (week|month|year)$/iu.exec(folded);
  if (span) return namedSpan(span[1]!.toLowerCase() === 'this' ? 0 : 1, span[2]!.toLowerCase(), now);
  const [result, ...others] = chrono.parse(folded, new Date(`${now}T12:00:00`), { forwardDate: false });
  if (!result || others.length > 0 || result.text.length < folded.length) return null;
  const { start, end } = result;
  if (!start.isCertain('day') && !start.isCertain('weekday') && start.isCertain('month') && !end) {
    return wholeMonth(start.get('year')!, start.get('month')!);
  }
  const [from, to] = [isoDay(start), isoDay(end ?? start)];
  return from && to && { from, to };
}

/** Whether the year, and those beside it, have four digits: no article is from 44 BC. */
function isYear(year: number): boolean {
  return year > 1000 && year < 9999;
}

function isoDay(parsed: chrono.ParsedComponents): IsoDate | null {
  const two = (value: number) => String(value).padStart(2, '0');
  const year = parsed.get('year')!;
  return isYear(year) ? (`${year}-${two(parsed.get('month')!)}-${two(parsed.get('day')!)}` as IsoDate) : null;
}

function wholeMonth(year: number, month: number): Period | null {
  if (month < 1 || month > 12 || !isYear(year)) return null;
  const first = new Date(Date.UTC(year, month - 1, 1));
  const last = new Date(Date.UTC(year, month, 0));
  return { from: utcDay(first), to: utcDay(last) };
}

/** The calendar week (from Monday), month or year that is `back` before the one that holds `now`. */
function namedSpan(back: number, unit: string, now: IsoDate): Period | null {
  const day = new Date(`${now}T00:00:00Z`);
  if (unit === 'year') return readPeriod(String(day.getUTCFullYear() - back), now);
  if (unit === 'month') {
    const month = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - back, 1));
    return wholeMonth(month.getUTCFullYear(), month.getUTCMonth() + 1);
  }
  const monday = laterBy(now, -((day.getUTCDay() + 6) % 7) - 7 * back);
  return { from: monday, to: laterBy(monday, 6) };
}

/** The longest run of up to five words from `at` that is a date as a whole. */
function longestPeriod(text: string, at: number, now: IsoDate): { period: Period | null; end: number } {
  const words = [...text.slice(at).matchAll(/\S+/gu)].slice(0, 5);
  for (let count = words.length; count > 0; count--) {
    const last = words[count - 1]!;
    const end = at + last.index + last[0].length;
    const period = readPeriod(text.slice(at, end).replace(/[?!.,;]+$/u, ''), now);
    if (period) return { period, end };
  }
  return { period: null, end: at + (words[0]?.[0].length ?? 0) };
}

const dayBefore = (day: IsoDate) => laterBy(day, -1);
const dayAfter = (day: IsoDate) => laterBy(day, 1);
const earliest = (a: IsoDate | null, b: IsoDate) => (a !== null && a < b ? a : b);
const latest = (a: IsoDate | null, b: IsoDate) => (a !== null && a > b ? a : b);
