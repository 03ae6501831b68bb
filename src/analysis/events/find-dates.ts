import type { DateWords, Reading } from './date-words.ts';
import type { Relation } from './event.ts';
import { FORMS, type Form } from './forms.ts';
import { isNoDate } from './no-dates.ts';

const PREPOSITION =
  /(?<![\p{L}\p{N}-])(?<preposition>as early as|as of|ahead of|prior to|after|around|at|before|between|by|during|following|from|in|of|on|over|since|through|throughout|till|until|within) (?:about |around |the year )?$/iu;
/** How far back a preposition can begin, in UTF-16 units. */
const LONGEST_PREPOSITION = 24;

/** Dates in one sentence (or any text of that length) in order, not overlapping. Offsets count in `text`. */
export function findDates(text: string): DateWords[] {
  const found = FORMS.flatMap((form) => datesOfForm(text, form));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const dates: DateWords[] = [];
  for (const date of found) {
    const before = dates.at(-1);
    if (!before || date.start >= before.end) dates.push(date);
  }
  return dates;
}

function datesOfForm(text: string, { pattern, read, needs }: Form): DateWords[] {
  const dates: DateWords[] = [];
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const lead = text.slice(Math.max(0, match.index - LONGEST_PREPOSITION), match.index);
    const preposition = PREPOSITION.exec(lead);
    const word = preposition?.groups?.preposition?.toLowerCase() ?? null;
    if (needs && !word) continue;
    const reading: Reading | null = read(match.groups ?? {}, match[0]);
    if (!reading || isNoDate(text, match.index, end, reading, word)) continue;
    // 'of' belongs to what stands before it: 'the winter of 2022', 'the morning of Sept. 3'.
    const taken = preposition && word !== 'of' && word !== 'between' ? lead.length - preposition.index : 0;
    dates.push({ start: match.index - taken, end, relation: relationOf(word), reading });
  }
  return dates;
}

function relationOf(preposition: string | null): Relation {
  switch (preposition) {
    case 'ahead of':
    case 'before':
    case 'prior to':
      return 'before';
    case 'after':
    case 'following':
      return 'after';
    case 'by':
      return 'by';
    case 'since':
      return 'since';
    case 'through':
    case 'till':
    case 'until':
      return 'until';
    default:
      return 'at';
  }
}
