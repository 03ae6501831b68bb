import { VarintWriter } from '../varints.ts';
import type { Held } from './passage-index.ts';

/**
 * Posting lists: by term, the passages that hold it, ascending, in the form of `gapsOf`. Most gaps of frequent terms are one
 * byte.
 */

/** Passages whose terms are noted at a time. */
const STEP_PASSAGES = 500;
/** Terms whose lists are made at a time. */
const STEP_TERMS = 500;

/** One term and its list. */
type PostingList = readonly [term: number, list: Uint8Array];

/** Lists of passages numbered from 0 in their order. Yields nothing now and then, for those who have others waiting. */
export function* postingLists(passages: Iterable<Held>): Generator<PostingList | null> {
  const lists: GrowingList[] = [];
  let passage = 0;
  for (const [, terms] of passages) {
    for (const term of terms) {
      lists[term] ??= { gaps: new VarintWriter(FIRST_BYTES), last: 0 };
      const list = lists[term];
      list.gaps.add(passage - list.last);
      list.last = passage;
    }
    if (++passage % STEP_PASSAGES === 0) yield null;
  }
  for (const [term, list] of lists.entries()) {
    if (list !== undefined) yield [term, list.gaps.bytes()];
    if (term % STEP_TERMS === 0) yield null;
  }
}

/** Most terms stand in a few passages. */
const FIRST_BYTES = 6;

interface GrowingList {
  readonly gaps: VarintWriter;
  last: number;
}
