import type { Held } from './passage-index.ts';

/**
 * Posting lists: by term, the passages that hold it, ascending, each as the gap to the one before, seven bits a byte, the
 * last byte of a gap with its highest bit clear (LEB128). Most gaps of frequent terms are one byte.
 */

/** The passages of a list. */
export function eachPosting(list: Uint8Array, tell: (passage: number) => void): void {
  let passage = -1;
  for (let at = 0; at < list.length; ) {
    let gap = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = list[at++]!;
      gap |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte > 0x7f);
    passage += gap;
    tell(passage);
  }
}

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
      lists[term] ??= { bytes: new Uint8Array(FIRST_BYTES), used: 0, last: -1 };
      append(lists[term], passage);
    }
    if (++passage % STEP_PASSAGES === 0) yield null;
  }
  for (const [term, list] of lists.entries()) {
    if (list !== undefined) yield [term, list.bytes.subarray(0, list.used)];
    if (term % STEP_TERMS === 0) yield null;
  }
}

/** Most terms stand in a few passages. */
const FIRST_BYTES = 6;
const MOST_BYTES_OF_GAP = 5;

interface GrowingList {
  bytes: Uint8Array;
  used: number;
  last: number;
}

function append(list: GrowingList, passage: number): void {
  if (list.used + MOST_BYTES_OF_GAP > list.bytes.length) {
    const larger = new Uint8Array(Math.max(FIRST_BYTES, list.bytes.length * 2));
    larger.set(list.bytes);
    list.bytes = larger;
  }
  let gap = passage - list.last;
  while (gap > 0x7f) {
    list.bytes[list.used++] = (gap & 0x7f) | 0x80;
    gap >>>= 7;
  }
  list.bytes[list.used++] = gap;
  list.last = passage;
}
