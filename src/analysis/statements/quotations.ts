import type { Range } from '../../corpus/article.ts';

/** A pair of quotation marks; `start` and `end` include them. */
export interface Quotation extends Range {
  readonly inner: Range;
  /** Not closed in this paragraph. */
  readonly open: boolean;
}

/** What closes what: typographic, straight, German, French and East Asian marks. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"',
  '„': '“”',
  '«': '»',
  '「': '」',
  '‘': '’',
  "'": "'",
};
const SINGLE = new Set(['‘', "'"]);

/**
 * The outermost quotations of `text.slice(start, end)`, in order. A quotation that is still open at the end is the last one.
 * A single mark may be an apostrophe: where the paragraph does not close it, single marks from there on are passed over.
 */
export function quotationsIn(text: string, start: number, end: number): Quotation[] {
  const found: Quotation[] = [];
  let opened = -1;
  let singles = true;
  for (let at = start; at < end; at++) {
    const mark = text[at]!;
    if (opened < 0) {
      if (CLOSING[mark] && opens(text, at, start) && (singles || !SINGLE.has(mark))) opened = at;
    } else if (CLOSING[text[opened]!]!.includes(mark) && closes(text, at, end, text[opened]!)) {
      found.push({ start: opened, end: at + 1, inner: { start: opened + 1, end: at }, open: false });
      opened = -1;
    } else if (mark === text[opened] && (mark === '“' || mark === '"') && opens(text, at, start)) {
      // The one before was never closed, and where it would have ended nobody can say.
      opened = at;
    }
    if (at === end - 1 && opened >= 0 && SINGLE.has(text[opened]!)) {
      singles = false;
      at = opened;
      opened = -1;
    }
  }
  if (opened >= 0) found.push({ start: opened, end, inner: { start: opened + 1, end }, open: true });
  return found;
}

function opens(text: string, at: number, start: number): boolean {
  const before = at > start ? text[at - 1]! : ' ';
  const after = text[at + 1] ?? ' ';
  if (text[at] === '“' || text[at] === '„' || text[at] === '«' || text[at] === '「') return true;
  return /[\s([—–-]/u.test(before) && !/[\s,;:.)]/u.test(after);
}

function closes(text: string, at: number, end: number, opening: string): boolean {
  const before = text[at - 1] ?? ' ';
  const after = at + 1 < end ? text[at + 1]! : ' ';
  if (text[at] === '"') return !/\s/u.test(before) || !/[\p{L}\p{N}]/u.test(after);
  if (!SINGLE.has(opening)) return true;
  if (/[\p{L}\p{N}]/u.test(after) || /\s/u.test(before)) return false;
  // `the ministers’ talks`: a plural possessive rather than the end of a quotation.
  return !(before === 's' && /\s/u.test(after) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)));
}
