import type { Range } from '../../corpus/article.ts';

/** What closes each opening mark. German „ closes with “, elsewhere with ”. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  '«': '»',
  '‘': '’',
  '“': '”',
  '„': '“”',
  '‹': '›',
  '「': '」',
  '『': '』',
  "'": "'",
  '＂': '＂',
};
const OPENING = /["«‘“„‹「『'＂]/gu;
const WORDISH = /[\p{L}\p{N}]/u;

/**
 * What stands inside quotation marks in `text.slice(start, end)` (one paragraph), without the marks; outermost, in order.
 * A double quotation that the paragraph does not close runs to its end where the next paragraph opens another, as
 * newspapers set quotations of several paragraphs; any other counts for none, since nobody can tell where it ends. Single
 * marks are apostrophes as well: they count only around two words or more.
 */
export function quotedSpans(text: string, start: number, end: number): Range[] {
  const spans: Range[] = [];
  // Where one mark finds no partner, a later one of its kind finds none either, and need not look to the end again.
  const unclosed = new Set<string>();
  const goesOn = /^\s*["“]/u.test(text.slice(end, end + 20));
  const singles: Record<string, (from: number) => number | null> = {};
  OPENING.lastIndex = start;
  for (let found = OPENING.exec(text); found && found.index < end; found = OPENING.exec(text)) {
    const mark = found[0];
    const at = found.index;
    if (unclosed.has(mark) || !opens(text, start, at, mark)) continue;
    const single = mark === "'" || mark === '‘';
    if (single) singles[mark] ??= singleClosings(text, start, end, CLOSING[mark]!);
    const close = single ? singles[mark]!(at + 1) : closeOf(text, at + 1, end, mark);
    if (close === null && !single && mark !== '“') unclosed.add(mark);
    if (close === null && !(goesOn && (mark === '“' || mark === '"') && isLast(text, at, end))) continue;
    const span = { start: at + 1, end: close ?? end };
    if (span.end > span.start && !(single && !/\S\s+\S/u.test(text.slice(span.start, span.end)))) spans.push(span);
    else if (single) continue;
    OPENING.lastIndex = span.end + 1;
  }
  return spans;
}

/** Marks that look the same on both sides open only where no word goes before and one follows. */
function opens(text: string, start: number, at: number, mark: string): boolean {
  if (!['"', "'", '‘', '＂'].includes(mark)) return true;
  return !(at > start && WORDISH.test(text[at - 1]!)) && /\S/u.test(text[at + 1] ?? ' ');
}

/** A curly mark may be closed by a straight one; where the same mark opens again first, the closing one was forgotten. */
function closeOf(text: string, from: number, end: number, mark: string): number | null {
  for (let at = from; at < end; at++) {
    const own = text[at]!;
    if (CLOSING[mark]!.includes(own)) return at;
    if (mark === '“' && own === '“') return null;
    if (mark === '“' && own === '"' && /\S/u.test(text[at - 1]!) && !WORDISH.test(text[at + 1] ?? ' ')) return at;
  }
  return null;
}

/** Whether no double quotation opens or closes between `at` and `end`. */
function isLast(text: string, at: number, end: number): boolean {
  return !/["“”]/u.test(text.slice(at + 1, end));
}

/**
 * Where single quotations can end, so that each opening mark need not search again: at a mark that ends a word. After an s
 * it may be a plural's apostrophe (`the workers’ rights`) and counts only where no other follows.
 */
function singleClosings(text: string, start: number, end: number, closer: string): (from: number) => number | null {
  const sure: number[] = [];
  const doubtful: number[] = [];
  for (let at = start + 1; at < end; at++) {
    if (text[at] !== closer) continue;
    const after = text[at + 1] ?? ' ';
    if (WORDISH.test(after) || /\s/u.test(text[at - 1]!)) continue;
    if (text[at - 1] !== 's' || /[.,;:!?)]/u.test(after)) sure.push(at);
    else doubtful.push(at);
  }
  const next = (places: readonly number[]) => {
    let at = 0;
    return (from: number): number | null => {
      while (at < places.length && places[at]! < from) at++;
      return at < places.length && places[at]! - from < LONGEST_SINGLE ? places[at]! : null;
    };
  };
  const [nextSure, nextDoubtful] = [next(sure), next(doubtful)];
  return (from) => nextSure(from) ?? nextDoubtful(from);
}

/** How far the end of a single quotation is looked for, in UTF-16 units: most marks that far apart are no pair. */
const LONGEST_SINGLE = 2000;
