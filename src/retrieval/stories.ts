import { foldWord } from './fold.ts';

/**
 * Finds articles that are one text: the same from two places, or syndicated with small changes. Word shingles are hashed
 * and each article keeps its smallest hashes (a bottom-k sketch: Broder, 'On the resemblance and containment of
 * documents', 1997), so that an archive is compared by its sketches alone.
 */

const SHINGLE_WORDS = 4;
/** Hashes kept for an article. */
const SKETCH = 96;
/** Share of shingles that two articles of one story have in common, at least. */
const RESEMBLANCE = 0.4;
/** A shingle in more articles than this is a house phrase: it tells nothing of the others. */
const COMMON = 41;

/** The smallest hashes of the word shingles of a text, ascending. */
export type Sketch = Uint32Array<ArrayBuffer>;

/** Whatever has a sketch; articles of the archive. */
export interface Sketched {
  readonly sketch: Sketch;
}

/** Which articles carry the text of which others; those that carry nobody's are left out. Both sides of a link are in it. */
export type Links<Told> = Map<Told, Set<Told>>;

/** Articles in their order before and after a change, those that only the first has, and those that only the second has. */
export interface Change<Told> {
  readonly before: readonly Told[];
  readonly now: readonly Told[];
  readonly gone: ReadonlySet<Told>;
  readonly come: readonly Told[];
}

/**
 * Brings `links` up to a change: only what is new is compared, and what a new or a lost article makes count otherwise. A
 * shingle counts for its first `COMMON` holders.
 */
export function relink<Told extends Sketched>(links: Links<Told>, { before, now, gone, come }: Change<Told>): void {
  for (const told of gone) unlink(links, told);
  const holding = holdersOf(now, hashesOf([...come, ...gone]));
  const stale = new Set(come);
  // Where every holder counted and counts, none of the others counts otherwise.
  const losses = new Map<number, number>();
  for (const { sketch } of gone) for (const hash of sketch) losses.set(hash, (losses.get(hash) ?? 0) + 1);
  const crowded = new Set<number>();
  for (const [hash, own] of holding) {
    if (own.length >= COMMON || own.length + (losses.get(hash) ?? 0) > COMMON) crowded.add(hash);
  }
  const held = holdersOf(before, crowded);
  for (const hash of crowded) {
    const [old, own] = [held.get(hash) ?? [], holding.get(hash) ?? []];
    for (const told of own) if (!old.includes(told)) stale.add(told);
    for (const told of old) if (!own.includes(told) && !gone.has(told)) stale.add(told);
  }
  const holders = stale.size === come.length ? holding : holdersOf(now, hashesOf(stale));
  for (const told of stale) {
    unlink(links, told);
    for (const other of resembling(told, holders)) link(links, told, other);
  }
}

/** Articles that are looked at before others have their turn. */
const SLICE = 1000;
/** Places for each hash where it is told whether several articles may hold it: one in eight is told wrong. */
const PLACES_A_HASH = 8;

/**
 * The links of articles in order that had none before, with turns for others. Most hashes are of one article alone: they are
 * sorted out first, for to note the holders of all would take a gigabyte for 70,000 articles.
 */
export async function linksInSlices<Told extends Sketched>(
  all: readonly Told[],
  pause: () => Promise<void>,
): Promise<Links<Told>> {
  const links: Links<Told> = new Map();
  const bits = Math.ceil(Math.log2(Math.max(2, all.length * SKETCH * PLACES_A_HASH)));
  const slot = (hash: number) => Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
  const seen = new Uint8Array(all.length < SLICE ? 0 : 2 ** bits);
  const mayBeShared = (hash: number) => seen.length === 0 || seen[slot(hash)]! > 1;
  for (const [at, { sketch }] of all.entries()) {
    if (seen.length === 0) break;
    for (const hash of sketch) seen[slot(hash)] = Math.min(2, seen[slot(hash)]! + 1);
    if (at % SLICE === 0) await pause();
  }
  const holders = new Map<number, Told[]>();
  for (const [at, told] of all.entries()) {
    for (const hash of told.sketch) if (mayBeShared(hash)) hold(holders, hash, told);
    if (at % SLICE === 0) await pause();
  }
  for (const [at, told] of all.entries()) {
    for (const other of resembling(told, holders)) link(links, told, other);
    if (at % SLICE === 0) await pause();
  }
  return links;
}

/** By article: the number of its story, which is the place of the first article that tells it. */
export function storiesOf<Told>(articles: readonly Told[], links: Links<Told>): Int32Array {
  const story = Int32Array.from(articles, (_, place) => place);
  if (links.size === 0) return story;
  const places = new Map<Told, number>();
  for (const [place, told] of articles.entries()) if (links.has(told)) places.set(told, place);
  const find = (place: number): number => (story[place] === place ? place : find(story[place]!));
  for (const [told, place] of places) {
    for (const other of links.get(told)!) {
      const [a, b] = [find(place), find(places.get(other)!)];
      story[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return story.map((_, place) => find(place));
}

function unlink<Told>(links: Links<Told>, told: Told): void {
  for (const other of links.get(told) ?? []) {
    const its = links.get(other)!;
    its.delete(told);
    if (its.size === 0) links.delete(other);
  }
  links.delete(told);
}

function link<Told>(links: Links<Told>, one: Told, other: Told): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const known = links.get(from);
    if (known) known.add(to);
    else links.set(from, new Set([to]));
  }
}

function hashesOf(sketched: Iterable<Sketched>): Set<number> {
  const hashes = new Set<number>();
  for (const { sketch } of sketched) for (const hash of sketch) hashes.add(hash);
  return hashes;
}

/** Bits, a power of two: some fifty times the hashes of a batch of articles, and small enough for the nearest cache. */
const SIEVE = 2 ** 18;

/** By hash: the first that hold it, as many as count. */
function holdersOf<Told extends Sketched>(all: readonly Told[], hashes: ReadonlySet<number>): Map<number, Told[]> {
  const holders = new Map<number, Told[]>();
  if (hashes.size === 0) return holders;
  // Most of some hundred thousand hashes are told from the wanted ones by their last bits.
  const sieve = new Int32Array(SIEVE / 32);
  for (const hash of hashes) sieve[(hash & (SIEVE - 1)) >>> 5]! |= 1 << (hash & 31);
  for (const told of all) {
    const { sketch } = told;
    // Nobody is answered meanwhile: to count is several times as quick as to iterate.
    for (let at = 0; at < sketch.length; at++) {
      const hash = sketch[at]!;
      if ((sieve[(hash & (SIEVE - 1)) >>> 5]! & (1 << (hash & 31))) === 0 || !hashes.has(hash)) continue;
      hold(holders, hash, told);
    }
  }
  return holders;
}

function hold<Told>(holders: Map<number, Told[]>, hash: number, told: Told): void {
  const known = holders.get(hash);
  if (known === undefined) holders.set(hash, [told]);
  else if (known.length < COMMON) known.push(told);
}

function* resembling<Told extends Sketched>(told: Told, holders: ReadonlyMap<number, readonly Told[]>): Iterable<Told> {
  const shared = new Map<Told, number>();
  for (const hash of told.sketch) {
    const known = holders.get(hash) ?? [];
    if (known.includes(told)) for (const other of known) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  shared.delete(told);
  for (const [other, count] of shared) {
    if (count < RESEMBLANCE * 0.5 * Math.min(told.sketch.length, other.sketch.length)) continue;
    if (resemblance(told.sketch, other.sketch) >= RESEMBLANCE) yield other;
  }
}

/** The smallest hashes of the text's shingles, ascending. */
export function sketchOf(text: string): Sketch {
  const { codes, ends } = wordsOf(foldWord(text));
  const shingles = Math.max(0, ends.length - SHINGLE_WORDS + 1);
  const hashes = new Uint32Array(shingles);
  for (let at = 0; at < shingles; at++) {
    hashes[at] = hash(codes, at === 0 ? 0 : ends[at - 1]! + 1, ends[at + SHINGLE_WORDS - 1]!);
  }
  hashes.sort();
  return hashes.filter((value, at) => at === 0 || value !== hashes[at - 1]).slice(0, SKETCH);
}

/** The words of a text with one space between each two, and where each of them ends. */
function wordsOf(text: string): { codes: Uint16Array; ends: readonly number[] } {
  const codes = new Uint16Array(text.length + 1);
  const ends: number[] = [];
  let used = 0;
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (used > 0) codes[used++] = SPACE;
    for (let at = 0; at < word.length; at++) codes[used++] = word.charCodeAt(at);
    ends.push(used);
  }
  return { codes, ends };
}

/** Share of the smallest hashes of both that both have: an estimate of the Jaccard coefficient of the shingle sets. */
function resemblance(a: Sketch, b: Sketch): number {
  const inB = new Set(b);
  const union = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, SKETCH);
  const inA = new Set(a);
  const both = union.filter((value) => inA.has(value) && inB.has(value)).length;
  return union.length === 0 ? 0 : both / union.length;
}

/** FNV-1a, 32 bits. */
function hash(codes: Uint16Array, from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at++) value = Math.imul(value ^ codes[at]!, 0x01000193);
  return value >>> 0;
}

const SPACE = 0x20;
