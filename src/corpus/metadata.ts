import type { DateOrigin, IsoDate } from './article.ts';
import { type DayReading, readDay } from './dates.ts';

/** What one line above or below an article says about it; empty for a label that says nothing. */
export interface MetadataLine {
  readonly title?: string;
  readonly byline?: string;
  readonly source?: string;
  readonly url?: string;
  readonly date?: IsoDate;
  readonly dateFrom?: DateOrigin;
  /** The line gives a date that can be read as two days. */
  readonly ambiguousDate?: string;
  /** The date is that of a later change, to be used only where no other is known. */
  readonly updated?: boolean;
}

/** Where a line stands. Below the article, dates without a label are those of other articles. */
export type Place = 'above the title' | 'above' | 'below';

const LONGEST_LINE = 300;

/**
 * Reads a line that stands above the first or below the last paragraph; null for a line of the article itself. `line` has
 * its white space folded.
 */
export function readMetadataLine(line: string, place: Place): MetadataLine | null {
  if (line.length > LONGEST_LINE) return null;
  const labelled = dateLine(line) ?? fieldLine(line) ?? byline(line, place);
  if (labelled || place === 'below') return labelled;
  return datedPieces(line) ?? (place === 'above the title' && SECTION.test(line) ? {} : null);
}

/** Whether a line is a date and nothing else: the heading of an entry, where there are several. */
export function isBareDate(line: string): boolean {
  return readDay(line) !== null;
}

/** Names of sections, as pages print them above the headline. */
const SECTION =
  /^(?:home|(?:world|breaking|latest|top|local|national|international)(?: news)?|news|politics|asia(?:[- ]pacific)?|europe|africa|americas?|middle east|business|economy|opinions?|editorial|analysis|exclusive|security|defen[cs]e|defen[cs]e (?:&|and) security)$/iu;

const DATE_LABEL = new RegExp(
  [
    '^[^\\p{L}\\p{N}]*(?:',
    '(?<label>date(?:line)?|dated|(?:first |originally )?(?:published|posted|issued|released)|publication date|pub ?date|(?:last )?(?:updated|modified|revised))',
    '(?: (?:on|at))?(?:\\s*[:|–—-]\\s*|\\s+)',
    '|(?<eastern>(?:기사 ?)?(?:입력|등록|승인|송고|게재)(?:일시?|시간)?|(?:최종 ?)?수정(?:일시?|시간)?|公開日時?|投稿日時?|掲載日時?|配信日?時?|更新日時?|最終更新|发布时间|發布時間|发布日期|日期|更新时间)',
    '\\s*[:：|]?\\s*',
    ')(?<rest>[^\\s:].*)$',
  ].join(''),
  'iu',
);
const UPDATE = /updated|modified|revised|수정|更新/iu;

/** What parts a date from what else its line says. */
const AFTER_DATE = /\s*[|•·;(]\s*|\s+[–—-]\s+|,?\s+(?=(?:(?:last |and )?(?:updated|modified)|by)\b|수정|更新)/iu;
const BESIDE_DATE_LINE =
  /^(?:(?:last |and )?(?:updated|modified|수정|更新).*|\d{1,2}[:.]\d{2}\b.{0,14}|\d{1,3}[ -]min(?:ute)?s?(?: read)?|by\s.*|[)\s]*)$/iu;

function dateLine(line: string): MetadataLine | null {
  const groups = DATE_LABEL.exec(line)?.groups;
  if (!groups) return null;
  const rest = groups.rest!;
  const updated = UPDATE.test(groups.label ?? groups.eastern!);
  const dated = datedPieces(rest);
  if (dated) return { ...dated, updated };
  // `date 2024-01-10 The headline`, as some scrapers write the two in one line.
  const [, day, title] = /^(\d{4}-\d{2}-\d{2})(?:T\S+)?\s+(.+)$/u.exec(rest) ?? [];
  const titled = day ? readDay(day) : null;
  return titled ? { ...fromReading(titled, day!, 'date line'), title: title!, updated } : null;
}

/** A date, alone or with what else stands in such lines: `October 30, 2023 by Ines Okafor`, `30 Oct 2023 | 4 min read`. */
function datedPieces(text: string): MetadataLine | null {
  const whole = readDay(text);
  if (whole) return fromReading(whole, text, 'date line');
  const [first, ...others] = text.split(AFTER_DATE);
  const reading = readDay(first!);
  if (!reading || !others.every((other) => BESIDE_DATE_LINE.test(other) || SECTION.test(other) || readDay(other)))
    return null;
  const by = others.map((other) => byline(other, 'above')?.byline).find((name) => name !== undefined);
  return { ...fromReading(reading, first!, 'date line'), ...(by === undefined ? {} : { byline: by }) };
}

const FIELD =
  /^(?<label>title|headline|source|publisher|publication|outlet|url|link|author|byline)\s*[:=|]\s*(?<value>\S.*)$/iu;

function fieldLine(line: string): MetadataLine | null {
  const groups = FIELD.exec(line)?.groups;
  if (!groups) return null;
  const value = groups.value!.trim();
  switch (groups.label!.toLowerCase()) {
    case 'title':
    case 'headline':
      return { title: value };
    case 'author':
    case 'byline':
      return { byline: value };
    case 'url':
    case 'link':
      return /^https?:\/\/\S+$/u.test(value) ? { url: value } : null;
    default:
      if (/^https?:\/\/\S+$/u.test(value)) return { url: value };
      return value.length <= 60 && !/[.!?]$/u.test(value) ? { source: value } : null;
  }
}

const BYLINE = /^(?:(?:written|posted|published|reported|story|words) )?by:?\s+(?<rest>.+)$/iu;
/** Each word is matched in one way only, so that no line takes long. */
const NAME_WORD = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|de|del|della|van|von|der|den|da|di|bin|al|el|le|la)";
const NAME = new RegExp(`^${NAME_WORD}(?:(?:,? (?:and|&|y|och|und) |, ?| )${NAME_WORD}){0,11}$`, 'u');
/** More words than that, and it is a headline. */
const LONGEST_NAME = 4;
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )';
const STRONG_PART = '\\s*[|•·]\\s*|\\s+[–—-]\\s+';
const COMMA_PART = ',\\s+(?=(?:\\p{L}+\\.?\\s+\\d|\\d))';
const PARTS = new RegExp(`${STRONG_PART}|${COMMA_PART}`, 'iu');
/** After `by`, a date may follow with nothing but a space. */
const PARTS_AFTER_BY = new RegExp(
  `${STRONG_PART}|${COMMA_PART}|\\s+on\\s+(?=\\p{L}|\\d)|\\s+(?=${WEEKDAY}?(?:${MONTH} \\d|\\d{1,2} ${MONTH} \\d))`,
  'iu',
);
const REPORTER =
  /^(?:[[(][^\])]{1,20}[\])]\s*)?(?<name>\p{Script=Hangul}{2,4}) (?:기자|특파원|통신원)(?:\s*[|=·]?\s*(?<rest>\S.*))?$/u;

function byline(line: string, place: Place): MetadataLine | null {
  const korean = REPORTER.exec(line)?.groups;
  if (korean) return koreanByline(korean.name!, korean.rest);
  const labelled = BYLINE.exec(line)?.groups?.rest;
  if (!labelled && place === 'below') return null;
  const text = labelled ?? line;
  const parts = text.split(labelled ? PARTS_AFTER_BY : PARTS).filter((part) => part !== '');
  const name = parts[0]?.replace(/[\s,]+$/u, '') ?? '';
  if (parts.length > 4 || name.length > 80 || !NAME.test(name)) return null;
  const tail = text.slice(text.indexOf(name) + name.length).replace(/^[\s,|•·–—-]+(?:on\s+)?/u, '');
  const day = firstDay([tail, ...tail.split(/\s*[|•·]\s*/u), ...parts.slice(1)]);
  if (labelled) {
    if (day) return { byline: name, ...fromReading(day.reading, day.text, 'byline') };
    return line.length <= 100 && !/[.!?]$/u.test(line) ? { byline: name } : null;
  }
  if (!day || name.split(/,? (?:and|&|y|och|und) |, /u).some((one) => one.split(' ').length > LONGEST_NAME))
    return null;
  const dated = fromReading(day.reading, day.text, 'byline');
  // `Daily Harbour Digest | October 30, 2023`: what stands where the headline should is the headline.
  if (place === 'above the title' && name.split(' ').length > 2) return { ...dated, title: name };
  // `SEOUL, October 30, 2023` names a place.
  return name.includes(' ') ? { byline: name, ...dated } : { ...dated, dateFrom: 'date line' };
}

function koreanByline(name: string, rest = ''): MetadataLine | null {
  if (rest === '' || /^\(?[\w.+-]+@[\w.-]+\)?$/u.test(rest)) return { byline: name };
  const reading = readDay(rest);
  return reading ? { byline: name, ...fromReading(reading, rest, 'byline') } : null;
}

function firstDay(texts: readonly string[]): { reading: NonNullable<DayReading>; text: string } | null {
  for (const text of texts) {
    const reading = readDay(text.replace(/^(?:published|posted|updated)(?: on)?:?\s+/iu, ''));
    if (reading) return { reading, text };
  }
  return null;
}

function fromReading(reading: NonNullable<DayReading>, text: string, from: DateOrigin): MetadataLine {
  return 'day' in reading ? { date: reading.day, dateFrom: from } : { ambiguousDate: text.trim() };
}
