import type { Range } from './article.ts';

/**
 * Splits running text into sentences. Where a full stop can be read both ways (`the U.S. Army`, `the U.S. The army`) the
 * two halves stay together unless the next word plainly opens a sentence: a quotation that is a little long is fair, one
 * that is clipped is not.
 */

/** Longer runs without a full stop (tables, transcripts) are parted at white space, in UTF-16 units. */
export const LONGEST_SENTENCE = 1500;

/** Titles and the like: a name or figure follows, never a new sentence. */
const NEVER_LAST = new Set(
  `adm amb asst attn brig capt cmdr col cpl cpt dept dr fr gen gov hon lt lt-col lt-gen maj maj-gen messrs mr mrs ms mt pres
  prof pvt rep reps rev sec sen sens sgt sr-col st supt vs eg ie cf viz approx`.split(/\s+/),
);
/** Full stops that belong to a figure when one follows. */
const BEFORE_FIGURE = new Set(
  'no nos art arts fig figs p pp para vol ch sect jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
);
/** Abbreviations that may also end a sentence. */
const PERHAPS_LAST = new Set('inc corp co ltd plc bros jr sr etc al ph.d esq intl govt univ ave blvd'.split(' '));
/** Words that open sentences and seldom begin a name. 'Under' is not among them: `the U.S. Under Secretary`. */
const OPENERS = new Set(
  `a about according after all also although amid among an and another any as asked at because before both but by despite
  during each earlier even every few for from given he her here his how however i if in instead it its last later many
  meanwhile moreover most my nevertheless no nor not now of officials on once one only or other others our over separately
  several she since so some still such that the their then there these they this those though through thus to two
  unlike until we what when where whether which while who why with without yet you your`.split(/\s+/),
);
const SAYING =
  /^\s*(?:\p{Lu}[\p{L}'’.-]*\s+){1,4}(?:said|says|asked|asks|told|added|adds|wrote|writes|replied|answered|wondered|exclaimed|shouted|demanded|remarked|continued|noted|quipped)\b/u;

const STOPS = /[.!?…؟۔।]+|[。！？｡]+/gu;
const CLOSERS = /["'”’»›」』）)\]]*/uy;
const OPENING = /^["'“‘«‹「『（([—–-]*/u;

/** The sentences of `text.slice(start, end)`, as ranges in `text` without surrounding white space, in order. */
export function sentencesIn(text: string, start = 0, end = text.length): Range[] {
  const found: Range[] = [];
  let from = start;
  STOPS.lastIndex = start;
  for (let stop = STOPS.exec(text); stop && stop.index < end; stop = STOPS.exec(text)) {
    CLOSERS.lastIndex = stop.index + stop[0].length;
    const closers = CLOSERS.exec(text)?.[0] ?? '';
    const after = Math.min(stop.index + stop[0].length + closers.length, end);
    STOPS.lastIndex = Math.max(after, stop.index + stop[0].length);
    if (
      after < end &&
      endsSentence(text, from, stop.index, stop[0], closers, text.slice(after, Math.min(end, after + 80)))
    ) {
      pushTrimmed(found, text, from, after);
      from = after;
    }
  }
  pushTrimmed(found, text, from, end);
  return found;
}

function endsSentence(text: string, from: number, at: number, stop: string, closers: string, rest: string): boolean {
  if (/[。！？｡]/u.test(stop)) return closers === '' || /^[\s「『“（(]/u.test(rest);
  const spaced = /^\s/u.test(rest);
  const following = rest.trimStart().replace(OPENING, '');
  const first = following[0] ?? '';
  const word = /^[\p{L}'’]+/u.exec(following)?.[0] ?? '';
  const opens = OPENERS.has(word.toLowerCase()) && /^\p{Lu}/u.test(word);
  // A scraper that lost the space: `...said.The next`.
  if (!spaced)
    return stop === '.' && opens && closers === '' && /\p{Ll}{2}$/u.test(text.slice(Math.max(from, at - 2), at));
  if (/^\p{Ll}/u.test(first)) return false;
  if (!/^[\p{L}\p{N}$€£¥₩]/u.test(first)) return following === '' || !/^[,;:.–—-]/u.test(first);
  if (closers !== '' && /[!?…]/u.test(stop) && SAYING.test(rest)) return false;
  if (stop === '…' || /^\.{2,}$/u.test(stop)) return opens || /^\s*["“‘«「]/u.test(rest) || stop.length > 3;
  if (stop !== '.') return true;
  return !abbreviates(text, from, at, first) || (opens && !neverEnds(text, from, at));
}

/** The word that a full stop at `at` ends, without opening marks. */
function wordBefore(text: string, from: number, at: number): string {
  const lead = text.slice(Math.max(from, at - 24), at);
  return /[^\s"'“‘«([—–/]*$/u.exec(lead)?.[0] ?? '';
}

/** Whether the full stop at `at` can be none that ends a sentence, whatever follows. */
function neverEnds(text: string, from: number, at: number): boolean {
  const word = wordBefore(text, from, at).toLowerCase();
  if (NEVER_LAST.has(word) || /^(?:i\.e|e\.g)$/u.test(word)) return true;
  // `3. The third point`: a numbered item, not a sentence of one figure.
  return /^\d{1,2}$/u.test(word) && text.slice(from, at).trim() === word;
}

function abbreviates(text: string, from: number, at: number, next: string): boolean {
  const word = wordBefore(text, from, at);
  const lower = word.toLowerCase();
  if (neverEnds(text, from, at) || PERHAPS_LAST.has(lower)) return true;
  if (BEFORE_FIGURE.has(lower) && /\d/u.test(next)) return true;
  return /^(?:\p{L}\.)+\p{L}$/u.test(word) || /^\p{Lu}(?:-\p{Lu})?$/u.test(word);
}

function pushTrimmed(found: Range[], text: string, from: number, to: number): void {
  let start = afterSpace(text, from, to);
  const end = beforeSpace(text, start, to);
  while (end - start > LONGEST_SENTENCE) {
    const space = text.lastIndexOf(' ', start + LONGEST_SENTENCE);
    const cut = space > start ? space : wholeCharacter(text, start + LONGEST_SENTENCE);
    found.push({ start, end: beforeSpace(text, start, cut) });
    start = afterSpace(text, cut, end);
  }
  if (end > start) found.push({ start, end });
}

function afterSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/u.test(text[at]!)) at++;
  return at;
}

function beforeSpace(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && /\s/u.test(text[at - 1]!)) at--;
  return at;
}

/** `at`, or one less where it would part a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
