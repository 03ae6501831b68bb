import { articleAt, placesOf, type QuoteIndex } from './quote-index.ts';
import type { TypedToken } from './typed.ts';

/** A place in an article where many of the quotation's pairs of words stand close together. */
export interface Place {
  readonly article: number;
  /** The number that the quotation's first token would have there, by most of the pairs; it can lie outside the article. */
  readonly origin: number;
  /** How many different pairs stand there, of those that were looked up. */
  readonly votes: number;
}

/** Places of pairs that are looked at for one quotation: rare pairs first, since 'of the' stands everywhere. */
const MOST_HITS = 12_000;
/** A place in the index and one in the quotation are sorted as one number. */
const STRIDE = 2 ** 20;

/**
 * The most promising `limit` places of `tokens` (a quotation, or a part of it between two cuts), most votes first, then
 * by token number. Insertions are not looked for.
 */
export function locate(index: QuoteIndex, tokens: readonly TypedToken[], limit: number): Place[] {
  const { hits, pairs } = hitsOf(index, tokens);
  if (hits.length === 0) return [];
  const reach = tokens.length + Math.floor(tokens.length / 4) + 8;
  const windows = windowsOf(index, hits, tokens.length, reach);
  const order = Float64Array.from(windows.votes, (votes, right) => (pairs - votes) * hits.length + right).sort();
  const taken = new Uint8Array(hits.length);
  const places: Place[] = [];
  for (const key of order) {
    const right = key % hits.length;
    const left = windows.left[right]!;
    if (taken.subarray(left, right + 1).includes(1)) continue;
    taken.fill(1, left, right + 1);
    const token = Math.floor(hits[right]! / STRIDE);
    const article = articleAt(index, token);
    // The window can end amid the quotation, where an alike sentence before it has lent the pairs that are still to come.
    const last = Math.min(token + tokens.length, index.firstToken[article + 1]! - 1);
    let end = right + 1;
    while (end < hits.length && hits[end]! < (last + 1) * STRIDE) end++;
    const own = hits.subarray(left, end);
    places.push({ article, origin: origin(own, tokens.length), votes: windows.votes[right]! });
    if (places.length >= limit) break;
  }
  return places;
}

function hitsOf(index: QuoteIndex, tokens: readonly TypedToken[]): { hits: Float64Array; pairs: number } {
  const lists: { at: number; places: Int32Array }[] = [];
  for (let at = 0; at + 1 < tokens.length && at < STRIDE; at++) {
    const [first, second] = [tokens[at]!, tokens[at + 1]!];
    if (first.inserted || second.inserted || second.afterCut) continue;
    const places = placesOf(index, first.key, second.key);
    if (places.length > 0) lists.push({ at, places });
  }
  lists.sort((a, b) => a.places.length - b.places.length || a.at - b.at);
  let size = 0;
  let pairs = 0;
  while (pairs < lists.length && (pairs < 2 || size + lists[pairs]!.places.length <= MOST_HITS))
    size += lists[pairs++]!.places.length;
  const hits = new Float64Array(size);
  let filled = 0;
  for (const { at, places } of lists.slice(0, pairs)) for (const place of places) hits[filled++] = place * STRIDE + at;
  return { hits: hits.sort(), pairs };
}

/** For each hit, the first hit of its article within reach before it, and how many different pairs lie between the two. */
function windowsOf(index: QuoteIndex, hits: Float64Array, length: number, reach: number) {
  const left = new Int32Array(hits.length);
  const votes = new Int32Array(hits.length);
  const seen = new Int32Array(length);
  let from = 0;
  let distinct = 0;
  let articleStart = 0;
  let articleEnd = 0;
  for (let right = 0; right < hits.length; right++) {
    const token = Math.floor(hits[right]! / STRIDE);
    if (token >= articleEnd) {
      const article = articleAt(index, token);
      articleStart = index.firstToken[article]!;
      articleEnd = index.firstToken[article + 1]!;
    }
    if (seen[hits[right]! % STRIDE]!++ === 0) distinct++;
    const least = Math.max(articleStart, token - reach);
    for (; Math.floor(hits[from]! / STRIDE) < least; from++) if (--seen[hits[from]! % STRIDE]! === 0) distinct--;
    left[right] = from;
    votes[right] = distinct;
  }
  return { left, votes };
}

/**
 * The commonest difference between place and place in the quotation, among the pairs that nearly agree on it: two alike
 * sentences can stand side by side, and a pair of each must not outvote the many of one that a changed word has parted.
 */
function origin(hits: Float64Array, length: number): number {
  const origins = hits.map((hit) => Math.floor(hit / STRIDE) - (hit % STRIDE)).sort();
  const slack = 2 + Math.floor(length / 16);
  let [from, best, end] = [0, 0, 0];
  for (let to = 0; to < origins.length; to++) {
    while (origins[to]! - origins[from]! > slack) from++;
    if (to + 1 - from > end - best) [best, end] = [from, to + 1];
  }
  return commonest(origins.subarray(best, end));
}

/** The value that stands most often in a sorted list; of equally common ones the first. */
function commonest(sorted: Float64Array): number {
  let [most, value, run] = [0, 0, 0];
  for (const [at, own] of sorted.entries()) {
    run = at > 0 && sorted[at - 1] === own ? run + 1 : 1;
    if (run > most) [most, value] = [run, own];
  }
  return value;
}
