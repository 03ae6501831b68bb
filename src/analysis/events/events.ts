import type { Article, Range } from '../../corpus/article.ts';
import { sentencesIn } from '../../corpus/sentences.ts';
import { quotationsIn } from '../statements/quotations.ts';
import type { DateWords } from './date-words.ts';
import type { DatedEvent, When } from './event.ts';
import { findDates } from './find-dates.ts';
import { isOwnDateLine } from './own-date-line.ts';
import { yearOf } from './periods.ts';
import { resolve } from './resolve.ts';
import { type Tense, tenseAt } from './tense.ts';

/**
 * The sentences of an article's paragraphs that tell when something happens, one entry a date, in order of the text. By rule, for
 * English. What the words leave open, and all relative dates of an undated article, have `when` null.
 */
export function eventsIn(article: Pick<Article, 'text' | 'blocks' | 'date'>): DatedEvent[] {
  return article.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap((paragraph) => eventsOfParagraph(article, paragraph));
}

function eventsOfParagraph({ text, date }: Pick<Article, 'text' | 'date'>, paragraph: Range): DatedEvent[] {
  const quotations = quotationsIn(text, paragraph.start, paragraph.end);
  const events: DatedEvent[] = [];
  let otherYear = false;
  let next = 0;
  for (const sentence of sentencesIn(text, paragraph.start, paragraph.end)) {
    const words = text.slice(sentence.start, sentence.end);
    const dates = findDates(words);
    for (const found of dates) {
      if (isOwnDateLine(words, found)) continue;
      const range = { start: sentence.start + found.start, end: sentence.start + found.end };
      // Both are in order, so that no quotation is looked at twice.
      while (next < quotations.length && quotations[next]!.end < range.end) next++;
      const inQuotation = next < quotations.length && quotations[next]!.start <= range.start;
      const explicit = found.reading.kind === 'period' ? found.reading.when : null;
      const resolved: When | null =
        explicit ??
        (date === null || (inQuotation && isOfTheMoment(found)) || isName(words, found)
          ? null
          : resolve(found.reading, {
              published: date,
              tense: tenseOf(words, found),
              otherYear,
              inQuotation,
            }));
      events.push({
        sentence,
        words: range,
        when: resolved,
        relation: found.relation,
        resolvedFrom: explicit ? 'explicit' : resolved ? 'publication date' : null,
        inQuotation,
      });
      // What is dated without a year goes on in the year that was spoken of last.
      if (date !== null && resolved !== null && tellsYear(found)) otherYear = isOutside(resolved, yearOf(date));
    }
  }
  return events;
}

/** 'Was funded until Jan. 19' and 'gave out a plan for Thursday' look ahead of the past verb, or do not. */
function tenseOf(sentence: string, { start, end, relation }: DateWords): Tense {
  const tense = tenseAt(sentence, start, end);
  const looksAhead = relation === 'until' || relation === 'by' || /\bfor (?:the )?$/iu.test(sentence.slice(0, start));
  return tense === 'past' && looksAhead ? 'unclear' : tense;
}

function isOutside({ from, to }: When, year: number): boolean {
  return yearOf(to) < year || yearOf(from) > year;
}

/** Whether the words name a year, or tell it against the article's: what follows may be of that year. */
function tellsYear({ reading }: DateWords): boolean {
  return ['ago', 'month of year', 'period', 'span'].includes(reading.kind);
}

/** 'Yesterday' in a quotation counts from the day on which it was said, which need not be the day of the article. */
function isOfTheMoment({ reading }: DateWords): boolean {
  switch (reading.kind) {
    case 'ago':
    case 'day':
    case 'up to now':
    case 'weekday':
    case 'weekend':
      return true;
    case 'span':
      return reading.unit === 'week' || reading.unit === 'month';
    case 'day of year':
    case 'month':
    case 'month of year':
    case 'open':
    case 'period':
      return false;
    default:
      return reading satisfies never;
  }
}

/** 'The Sept. 11 attacks': a day that names something may be of any year. */
function isName(sentence: string, { start, end, reading, relation }: DateWords): boolean {
  if (reading.kind === 'weekday')
    return reading.possessive && (relation === 'before' || /\b(?:for|about|on)\b/iu.test(sentence.slice(start, end)));
  if (reading.kind !== 'day of year' || reading.weekday !== null) return false;
  return (
    /\b(?:the|an?|its|their|his|her|\p{L}+['’]s) $/iu.test(sentence.slice(Math.max(0, start - 16), start)) &&
    /^ \p{L}/u.test(sentence.slice(end))
  );
}
