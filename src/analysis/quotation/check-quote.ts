import type { Article } from '../../corpus/article.ts';
import { align, facing, type Step } from './align.ts';
import { locate, type Place } from './locate.ts';
import { type Match, matchOf } from './match.ts';
import { piecesOf } from './pieces.ts';
import { buildQuoteIndex, type QuoteIndex, readTokens } from './quote-index.ts';
import { type Token, weightOf } from './tokens.ts';
import { likeness, readTyped, type TypedQuotation, type TypedToken } from './typed.ts';

/** Whether a quotation stands in the corpus. */
export interface QuoteCheck {
  /**
   * `verbatim`: the same words in the same order, but for marked cuts and insertions. `different`: most of them. `too
   * short`: fewer than four words (six characters of Chinese, Japanese or Korean), which stand by chance in much that
   * nobody quoted; such a one is `verbatim` only where an article has it inside quotation marks.
   */
  readonly verdict: 'verbatim' | 'different' | 'not found' | 'too short';
  /** The quotation was put together: each match holds a part of it. */
  readonly stitched: boolean;
  /** At most five, fewest changes first, then newest, then by id and offset. */
  readonly matches: readonly Match[];
}

export const MOST_MATCHES = 5;
/** Words that a quotation needs to be looked for outside quotation marks; a character counts two thirds. */
const LEAST_WEIGHT = 4;
const MOST_PLACES = 24;
const MOST_SHORT_PLACES = 300;
/** Steps of one alignment. Longer quotations are compared word for word, and in pieces. */
const MOST_STEPS = 400_000;
/** How far around the longest part the other parts of a quotation with cuts are looked for, in words. */
const FARTHEST_CUT = 1500;
const MOST_CUT_PLACES = 8;

/**
 * Indexes the articles (some 0.5 s a million words, 9 to 10 bytes a word) and returns what checks quotations. `remembers`:
 * whether the next index over some of these articles is made without reading them again, for 4 more bytes a word.
 */
export function createQuoteChecker(articles: readonly Article[], remembers = true): (quotation: string) => QuoteCheck {
  const index = buildQuoteIndex(articles, remembers);
  return (quotation) => checkQuote(index, quotation);
}

function checkQuote(index: QuoteIndex, quotation: string): QuoteCheck {
  const typed = readTyped(quotation);
  if (weightOf(typed.tokens.filter(({ inserted }) => !inserted)) < LEAST_WEIGHT - 1e-9) return checkShort(index, typed);
  const parts = partsOf(typed.tokens);
  const longest = parts.reduce((best, part) => (part.tokens.length > best.tokens.length ? part : best));
  const places = locate(index, longest.tokens, parts.length > 1 ? MOST_CUT_PLACES : MOST_PLACES);
  const found = places.flatMap((place) => {
    const { tokens, steps } =
      parts.length === 1 ? alongside(index, typed.tokens, place) : around(index, typed.tokens, longest.start, place);
    return steps.length > 0 && resembles(typed.tokens, tokens, steps)
      ? [matchAt(index, place.article, typed, tokens, steps)]
      : [];
  });
  if (found.length > 0) {
    const matches = bestOf(found, typed.tokens.length);
    return { verdict: matches[0]!.changes === 0 ? 'verbatim' : 'different', stitched: false, matches };
  }
  const pieces = piecesOf(index, typed.tokens, parts.length > 1 ? locate(index, typed.tokens, MOST_PLACES) : places);
  const matches = pieces.map((piece) => matchOf(index.articles[piece.article]!, typed, piece.tokens, piece.steps));
  return { verdict: matches.length > 0 ? 'different' : 'not found', stitched: matches.length > 1, matches };
}

function checkShort(index: QuoteIndex, typed: TypedQuotation): QuoteCheck {
  const found = locate(index, typed.tokens, MOST_SHORT_PLACES).flatMap((place) => {
    const exact = wordForWord(index, typed.tokens, place);
    return exact ? [matchAt(index, place.article, typed, exact.tokens, exact.steps)] : [];
  });
  const matches = bestOf(
    found.filter(({ inQuotationMarks }) => inQuotationMarks),
    typed.tokens.length,
  );
  return { verdict: matches.length > 0 ? 'verbatim' : 'too short', stitched: false, matches };
}

interface Alignment {
  readonly tokens: readonly Token[];
  readonly steps: readonly Step[];
}

function matchAt(
  index: QuoteIndex,
  article: number,
  typed: TypedQuotation,
  tokens: readonly Token[],
  steps: readonly Step[],
) {
  return { ...matchOf(index.articles[article]!, typed, tokens, steps), articleNumber: article };
}

/** The parts between cuts. */
function partsOf(tokens: readonly TypedToken[]): { start: number; tokens: TypedToken[] }[] {
  const parts: { start: number; tokens: TypedToken[] }[] = [];
  for (const [at, token] of tokens.entries()) {
    if (at === 0 || token.afterCut) parts.push({ start: at, tokens: [] });
    parts.at(-1)!.tokens.push(token);
  }
  return parts;
}

/** A quotation without cuts: word for word, or aligned with what stands there. */
function alongside(index: QuoteIndex, typed: readonly TypedToken[], place: Place): Alignment {
  const exact = wordForWord(index, typed, place);
  if (exact) return exact;
  const margin = 8 + Math.floor(typed.length / 4);
  return aligned(index, typed, place.article, place.origin - margin, place.origin + typed.length + margin);
}

function around(index: QuoteIndex, typed: readonly TypedToken[], start: number, place: Place): Alignment {
  const far = Math.min(FARTHEST_CUT, Math.floor(MOST_STEPS / 2 / typed.length - typed.length / 2));
  return aligned(index, typed, place.article, place.origin - start - far, place.origin - start + typed.length + far);
}

function wordForWord(index: QuoteIndex, typed: readonly TypedToken[], place: Place): Alignment | null {
  if (place.origin < index.firstToken[place.article]!) return null;
  const tokens = readTokens(index, place.article, place.origin, place.origin + typed.length);
  if (tokens.length < typed.length || !tokens.every((token, at) => likeness(typed[at]!, token) === 'same')) return null;
  return { tokens, steps: tokens.map((_, at) => facing(typed, tokens, at, at)) };
}

function aligned(
  index: QuoteIndex,
  typed: readonly TypedToken[],
  article: number,
  from: number,
  to: number,
): Alignment {
  if (typed.length * (to - from) > MOST_STEPS || to <= from) return { tokens: [], steps: [] };
  const first = index.firstToken[article]!;
  const tokens = readTokens(index, article, Math.max(from, first), to);
  const { text } = index.articles[article]!;
  const ends = Uint8Array.from({ length: tokens.length + 1 }, (_, n) =>
    n > 0 && n < tokens.length && CLAUSE_END.test(text.slice(tokens[n - 1]!.end, tokens[n]!.start + 1)) ? 1 : 0,
  );
  return { tokens, steps: align(typed, tokens, (n) => ends[n] === 1) };
}

/** Between two words and on the first character of the second: `Oct. 30` ends nothing. */
const CLAUSE_END = /[!?…:;"“”„«»「」『』\n。！？]|\.\P{Nd}*$/u;

/**
 * Whether the words are the quotation with mistakes rather than a paraphrase of it: seven in ten stand there in this order,
 * at least four, and the differences are few.
 */
function resembles(typed: readonly TypedToken[], tokens: readonly Token[], steps: readonly Step[]): boolean {
  const own = typed.filter(({ inserted }) => !inserted);
  let added = 0;
  let runs = 0;
  let previous: Step['kind'] = 'same';
  const kept: TypedToken[] = [];
  for (const step of steps) {
    const word = step.typed === null ? null : typed[step.typed]!;
    const alike = word !== null && step.article !== null && likeness(word, tokens[step.article]!) !== 'other';
    if (alike && !word.inserted) kept.push(word);
    if (step.kind === 'added') added++;
    const kind = alike || word?.inserted || step.kind === 'cut' ? 'same' : step.kind;
    if (kind !== 'same' && previous === 'same') runs++;
    previous = kind;
  }
  return (
    weightOf(kept) >= LEAST_WEIGHT - 1e-9 &&
    kept.length >= own.length * 0.7 &&
    added <= own.length * 0.5 &&
    runs <= 1 + Math.floor(own.length / 6)
  );
}

/** Next to a verbatim match only near ones are worth showing: the same report with one word edited. */
function bestOf(found: readonly (Match & { articleNumber: number })[], words: number): Match[] {
  const sorted = found.toSorted(
    (a, b) => a.changes - b.changes || a.articleNumber - b.articleNumber || a.range.start - b.range.start,
  );
  const least = sorted[0]?.changes ?? 0;
  const best: (Match & { articleNumber: number })[] = [];
  for (const match of sorted) {
    const overlaps = best.some(
      ({ article, range }) =>
        article === match.article && range.start < match.range.end && range.end > match.range.start,
    );
    if (!overlaps && match.changes <= least + words * 0.15) best.push(match);
    if (best.length === MOST_MATCHES) break;
  }
  return best.map(({ articleNumber: _, ...match }) => match);
}
