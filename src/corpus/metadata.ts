import type { DateOrigin, IsoDate } from './article.ts';
import { calendarDay, readDay } from './dates.ts';

/** What one line above or below an article says about it; null for a line of the article itself. */
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

const DATE_LABEL =
  /^\W*(?<label>date(?:line)?|dated|(?:first |originally )?(?:published|posted|issued|released)|publication date|pub ?date|(?:last )?(?:updated|modified|revised))(?: (?:on|at))?\s*[:|–—-]?\s+(?<rest>.+)$/iu;
const FIELD =
  /^(?<label>title|headline|source|publisher|publication|outlet|url|link|author|byline)\s*[:=|]\s*(?<value>\S.*)$/iu;
const BYLINE = /^(?:(?:written|posted|published|reported|story|words) )?by:?\s+(?<rest>.+)$/iu;
const NAME =
  /^(?:(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|del|della|van|von|der|den|da|di|bin|al|el|le|la|and|&|,|y|och|und)\s*){1,12}$/u;
const PARTS = /\s*[|•·]\s*|\s+[–—-]\s+|,\s+(?=(?:\p{L}+\.?\s+\d|\d))|\s+on\s+(?=\p{Lu}|\d)/u;

/** Reads a line that stands above the first or below the last paragraph. `line` has its white space folded. */
export function readMetadataLine(line: string): MetadataLine | null {
  if (line.length > 300) return null;
  return dateLine(line) ?? fieldLine(line) ?? byline(line) ?? bareDate(line);
}

function dateLine(line: string): MetadataLine | null {
  const groups = DATE_LABEL.exec(line)?.groups;
  if (!groups) return null;
  const updated = /updated|modified|revised/iu.test(groups.label!);
  const whole = readDay(groups.rest!);
  if (whole) return { ...fromReading(whole, groups.rest!, 'date line'), updated };
  // `date 2024-01-10 The headline`, as some scrapers write the two in one line.
  const [, day, title] = /^(\d{4}-\d{2}-\d{2})(?:T\S+)?\s+(.+)$/u.exec(groups.rest!) ?? [];
  const reading = day ? readDay(day) : null;
  return reading ? { ...fromReading(reading, day!, 'date line'), title: title!, updated } : null;
}

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

function byline(line: string): MetadataLine | null {
  const labelled = BYLINE.exec(line)?.groups?.rest;
  const parts = (labelled ?? line).split(PARTS).filter((part) => part !== undefined && part !== '');
  const name = parts[0]?.replace(/[\s,]+$/u, '') ?? '';
  if (parts.length > 4 || name.length > 80 || !NAME.test(name)) return null;
  const tail = (labelled ?? line)
    .slice((labelled ?? line).indexOf(name) + name.length)
    .replace(/^[\s,|•·–—-]+(?:on\s+)?/u, '');
  const day = firstDay([tail, ...tail.split(/\s*[|•·]\s*/u), ...parts.slice(1)]);
  if (!labelled && !day) return null;
  if (day) return { byline: name, ...fromReading(day.reading, day.text, 'byline') };
  return labelled && line.length <= 100 && !/[.!?]$/u.test(line) ? { byline: name } : null;
}

function firstDay(texts: readonly string[]): { reading: { day: IsoDate } | { ambiguous: true }; text: string } | null {
  for (const text of texts) {
    const reading = readDay(text.replace(/^(?:published|posted|updated)(?: on)?:?\s+/iu, ''));
    if (reading) return { reading, text };
  }
  return null;
}

function bareDate(line: string): MetadataLine | null {
  const reading = readDay(line);
  return reading ? fromReading(reading, line, 'date line') : null;
}

function fromReading(reading: { day: IsoDate } | { ambiguous: true }, text: string, from: DateOrigin): MetadataLine {
  return 'day' in reading ? { date: reading.day, dateFrom: from } : { ambiguousDate: text.trim() };
}

/** The day that a file name opens or closes with, or holds between two separators: `2023-10-30-talks.txt`. */
export function dayInFileName(path: string): IsoDate | null {
  const name = path
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.\w+$/u, '');
  const match = /(?<![\p{L}\p{N}])(\d{4})([-_.]?)(\d{2})\2(\d{2})(?![\p{L}\p{N}])/u.exec(name);
  return match ? (calendarDay(Number(match[1]), Number(match[3]), Number(match[4]))?.day ?? null) : null;
}

const DATELINE =
  /^(?<place>\p{Lu}[\p{Lu}\s.'’/-]{2,40}(?:, (?:\p{Lu}[\p{L}.]+ ?){1,2})?)(?:, (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2})?\s*(?:\([^)]{2,40}\)\s*)?(?::|—|–|--?)\s/u;

/** The place that opens an agency report, `WASHINGTON: ...` or `SEOUL, Oct. 30 (Yonhap) -- ...`, or null. */
export function datelineOf(firstParagraph: string): string | null {
  return DATELINE.exec(firstParagraph)?.groups?.place?.trim() ?? null;
}
