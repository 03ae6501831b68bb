import { byDateThenId } from '../../compare.ts';
import type { Article } from '../../corpus/article.ts';
import { type Token, tokensIn } from './tokens.ts';

/**
 * Where each pair of neighbouring words stands. A pair is known by a hash only, and no word is kept: whoever looks
 * something up reads the few words around each place again. That takes 8 to 12 bytes a word of the corpus. Tokens are
 * numbered through all articles, newest article first (then by id), so that the order of numbers is the order of ties.
 */
export interface QuoteIndex {
  readonly articles: readonly Article[];
  /** By article: the number of its first token; one more entry for the end. */
  readonly firstToken: Int32Array;
  /** By article: the place of its first entry in `checkpoints`; one more entry for the end. */
  readonly firstCheckpoint: Int32Array;
  /** The offset of every `CHECKPOINT`-th token of each article, from which its neighbours are read again. */
  readonly checkpoints: Int32Array;
  /** By bucket: where its list in `places` begins; one more entry for the end. */
  readonly buckets: Int32Array;
  /** Numbers of the first token of each pair, ascending within a bucket. */
  readonly places: Int32Array;
}

const CHECKPOINT = 16;

/** `remembers`: whether the next index over some of these articles is to be made without reading them again. */
export function buildQuoteIndex(given: readonly Article[], remembers: boolean): QuoteIndex {
  const articles = given.toSorted(byDateThenId);
  const firstToken = new Int32Array(articles.length + 1);
  const firstCheckpoint = new Int32Array(articles.length + 1);
  const hashes: Int32Array[] = [];
  const offsets: Int32Array[] = [];
  for (const [number, article] of articles.entries()) {
    const tokens = remembers ? tokensOf(article) : analysed(article);
    hashes.push(tokens.hashes);
    offsets.push(tokens.checkpoints);
    firstToken[number + 1] = firstToken[number]! + tokens.hashes.length;
    firstCheckpoint[number + 1] = firstCheckpoint[number]! + offsets[number]!.length;
  }
  const checkpoints = new Int32Array(firstCheckpoint.at(-1)!);
  for (const [number, own] of offsets.entries()) checkpoints.set(own, firstCheckpoint[number]!);
  return { articles, firstToken, firstCheckpoint, checkpoints, ...pairLists(hashes, firstToken) };
}

/** By token its hash, and the offset of every `CHECKPOINT`-th. */
interface ArticleTokens {
  readonly hashes: Int32Array;
  readonly checkpoints: Int32Array;
}

/** So that an index over mostly the same articles is made without reading these again; 4 more bytes a word. */
const tokensKnown = new WeakMap<Article, ArticleTokens>();

function tokensOf(article: Article): ArticleTokens {
  const tokens = tokensKnown.get(article) ?? analysed(article);
  tokensKnown.set(article, tokens);
  return tokens;
}

function analysed({ text }: Article): ArticleTokens {
  const tokens = tokensIn(text);
  const count = Math.ceil(tokens.length / CHECKPOINT);
  return {
    hashes: Int32Array.from(tokens, ({ key }) => hashOf(key)),
    checkpoints: Int32Array.from({ length: count }, (_, at) => tokens[at * CHECKPOINT]!.start),
  };
}

/** Counting sort of all pairs by bucket. */
function pairLists(hashes: readonly Int32Array[], firstToken: Int32Array): Pick<QuoteIndex, 'buckets' | 'places'> {
  const total = firstToken.at(-1)!;
  const size = 2 ** Math.max(4, Math.ceil(Math.log2(total + 1)));
  const buckets = new Int32Array(size + 1);
  let pairs = 0;
  for (const own of hashes)
    for (let at = 0; at + 1 < own.length; at++, pairs++) buckets[bucketOf(own[at]!, own[at + 1]!, size) + 1]!++;
  for (let bucket = 0; bucket < size; bucket++) buckets[bucket + 1]! += buckets[bucket]!;
  const places = new Int32Array(pairs);
  // Filled from the back, so that each entry of `buckets` ends up where its list begins.
  const ends = buckets.subarray(1);
  for (let article = hashes.length - 1; article >= 0; article--) {
    const own = hashes[article]!;
    for (let at = own.length - 2; at >= 0; at--)
      places[--ends[bucketOf(own[at]!, own[at + 1]!, size)]!] = firstToken[article]! + at;
  }
  return { buckets: beginnings(buckets, pairs), places };
}

/** After filling, entry `n + 1` holds the beginning of bucket `n`: shifted to entry `n`. */
function beginnings(buckets: Int32Array, pairs: number): Int32Array {
  buckets.copyWithin(0, 1);
  buckets[buckets.length - 1] = pairs;
  return buckets;
}

/** The places where the pair may stand, ascending; others of the same bucket are among them. A view, not a copy. */
export function placesOf(index: QuoteIndex, first: string, second: string): Int32Array {
  const bucket = bucketOf(hashOf(first), hashOf(second), index.buckets.length - 1);
  return index.places.subarray(index.buckets[bucket]!, index.buckets[bucket + 1]!);
}

/** The number of the article that a token belongs to. */
export function articleAt(index: QuoteIndex, token: number): number {
  let low = 0;
  let high = index.articles.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (index.firstToken[middle]! <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The tokens `from` to `to` (numbers) of one article, read again from its text. */
export function readTokens(index: QuoteIndex, article: number, from: number, to: number): Token[] {
  const first = index.firstToken[article]!;
  const start = Math.max(0, from - first);
  const end = Math.min(to, index.firstToken[article + 1]!) - first;
  if (end <= start) return [];
  const checkpoint = Math.floor(start / CHECKPOINT);
  const offset = index.checkpoints[index.firstCheckpoint[article]! + checkpoint]!;
  return tokensIn(index.articles[article]!.text, offset, end - checkpoint * CHECKPOINT).slice(
    start - checkpoint * CHECKPOINT,
  );
}

/** Bytes that the index itself takes, the articles not counted. */
export function bytesOf(index: QuoteIndex): number {
  const { firstToken, firstCheckpoint, checkpoints, buckets, places } = index;
  return [firstToken, firstCheckpoint, checkpoints, buckets, places].reduce(
    (sum, { byteLength }) => sum + byteLength,
    0,
  );
}

/** FNV-1a over UTF-16 units. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash;
}

/** The finaliser of MurmurHash3 over both hashes; `size` is a power of two. */
function bucketOf(first: number, second: number, size: number): number {
  let mixed = Math.imul(first, 31) + second;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & (size - 1);
}
