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
/** A shingle in more articles than this is a house phrase and tells nothing. */
const COMMON = 40;

/** By article: the number of its story, which is the place of the first article that tells it. */
export function storiesOf(texts: Iterable<string>): Int32Array {
  const sketches = [...texts].map(sketchOf);
  const holders = new Map<number, number[]>();
  const story = Int32Array.from(sketches, (_, index) => index);
  const find = (article: number): number => (story[article] === article ? article : find(story[article]!));
  for (const [article, sketch] of sketches.entries()) {
    const shared = new Map<number, number>();
    for (const hash of sketch) {
      const known = holders.get(hash);
      if (!known) holders.set(hash, [article]);
      else {
        if (known.length <= COMMON) for (const other of known) shared.set(other, (shared.get(other) ?? 0) + 1);
        known.push(article);
      }
    }
    for (const [other, count] of shared) {
      if (count < RESEMBLANCE * 0.5 * Math.min(sketch.length, sketches[other]!.length)) continue;
      if (resemblance(sketch, sketches[other]!) < RESEMBLANCE) continue;
      const [a, b] = [find(article), find(other)];
      story[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return story.map((_, article) => find(article));
}

/** The smallest hashes of the text's shingles, ascending. */
function sketchOf(text: string): number[] {
  const words = foldWord(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Set<number>();
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) hashes.add(hash(words.slice(i, i + SHINGLE_WORDS).join(' ')));
  return [...hashes].sort((a, b) => a - b).slice(0, SKETCH);
}

/** Share of the smallest hashes of both that both have: an estimate of the Jaccard coefficient of the shingle sets. */
function resemblance(a: readonly number[], b: readonly number[]): number {
  const inB = new Set(b);
  const union = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, SKETCH);
  const inA = new Set(a);
  const both = union.filter((value) => inA.has(value) && inB.has(value)).length;
  return union.length === 0 ? 0 : both / union.length;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
