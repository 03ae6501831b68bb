import { byDateThenId } from '../compare.ts';
import type { Archive } from './archive.ts';

export interface RankedPassage {
  readonly passage: number;
  readonly score: number;
  /** By concept: how far the passage speaks of it; 0 not at all, 1 about one plain mention. */
  readonly matched: Float64Array;
}

/** Newest first, undated last, then by id, then by offset. */
export function inOrder(archive: Archive, a: number, b: number): number {
  const [one, two] = [archive.passages[a]!, archive.passages[b]!];
  return byDateThenId(one.article, two.article) || one.passage.start - two.passage.start;
}
