import { facing, type Step } from './align.ts';
import type { Place } from './locate.ts';
import { type QuoteIndex, readTokens } from './quote-index.ts';
import { type Token, weightOf } from './tokens.ts';
import { likeness, type TypedToken } from './typed.ts';

/** A run of the quotation, `start` to `end` by token, that stands in one article word for word. */
export interface Piece {
  readonly article: number;
  readonly start: number;
  readonly end: number;
  /** The article's tokens and all steps of the quotation against them: what is not in the run is removed. */
  readonly tokens: readonly Token[];
  readonly steps: readonly Step[];
}

/** Words that a run has at least: five in a row come together by chance now and then, but not two such runs. */
const LEAST_PIECE = 5;
/** A piece alone counts with this many words and half of the quotation. */
const LEAST_ALONE = 10;
/** Share of the quotation that pieces have to cover together. */
const LEAST_COVERED = 0.8;
const MOST_PIECES = 4;

/** The runs that a quotation was put together from, by their place in it; none where they do not explain it. */
export function piecesOf(index: QuoteIndex, typed: readonly TypedToken[], places: readonly Place[]): Piece[] {
  const runs = places.flatMap((place) => longestRun(index, typed, place) ?? []);
  const covered = new Uint8Array(typed.length);
  const chosen: Piece[] = [];
  while (chosen.length < MOST_PIECES) {
    const fresh = (run: Piece) => covered.subarray(run.start, run.end).reduce((sum, own) => sum + 1 - own, 0);
    let best: Piece | null = null;
    let most = 0;
    for (const run of runs) {
      // Of equal runs, one from the article that the others are from.
      const gain = fresh(run) + (run.article === chosen[0]?.article ? 0.5 : 0);
      if (weightOf(typed.slice(run.start, run.end)) >= LEAST_PIECE && fresh(run) >= LEAST_PIECE - 1 && gain > most)
        [best, most] = [run, gain];
    }
    if (!best) break;
    chosen.push(best);
    covered.fill(1, best.start, best.end);
  }
  const share = covered.reduce((sum, own) => sum + own, 0) / typed.length;
  const alone =
    chosen.length === 1 && share >= 0.5 && weightOf(typed.slice(chosen[0]!.start, chosen[0]!.end)) >= LEAST_ALONE;
  return alone || (chosen.length > 1 && share >= LEAST_COVERED) ? chosen.toSorted((a, b) => a.start - b.start) : [];
}

function longestRun(index: QuoteIndex, typed: readonly TypedToken[], place: Place): Piece | null {
  const first = index.firstToken[place.article]!;
  const from = Math.max(place.origin, first);
  const tokens = readTokens(index, place.article, from, place.origin + typed.length);
  const skipped = from - place.origin;
  let best = { start: 0, end: 0 };
  let start = 0;
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && likeness(typed[skipped + at]!, tokens[at]!) === 'same') continue;
    if (at - start > best.end - best.start) best = { start, end: at };
    start = at + 1;
  }
  if (best.end === best.start) return null;
  const steps = typed.map((_, at): Step => {
    const own = at - skipped;
    return own >= best.start && own < best.end
      ? facing(typed, tokens, at, own)
      : { kind: 'removed', typed: at, article: null };
  });
  return { article: place.article, start: best.start + skipped, end: best.end + skipped, tokens, steps };
}
