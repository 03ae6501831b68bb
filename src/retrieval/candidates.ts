import type { Lexicon } from '../lexicon.ts';
import { bm25Idf } from './bm25.ts';
import type { ForwardIndex } from './forward-index.ts';
import { higherFirst, highest } from './highest.ts';
import type { PassageIndex, WeightedTerm } from './passage-index.ts';

/** What choosing has to know of an archive. */
export interface Choosing {
  readonly engine: PassageIndex;
  readonly lexicon: Lexicon;
  readonly forward: Pick<ForwardIndex, 'frequencyOf'>;
  /** By passage number: on which day it was published. */
  readonly days: Int32Array;
  /** Room to reckon in. */
  readonly tally: Tally;
}

/** By passage number, all zero between two questions: to make these for each would be most of what a question leaves behind. */
export interface Tally {
  /** What the words taken up count that it holds. */
  readonly held: Float64Array;
  /** Whether it was looked at. */
  readonly done: Uint8Array;
}

export function tallyFor(passages: number): Tally {
  return { held: new Float64Array(passages), done: new Uint8Array(passages) };
}

/**
 * Rare words choose: a word in a tenth of all passages tells little of any of them. Words are taken up, rarest first, as long as
 * their passages are not more than `most` altogether, and in any case until `least` times the limit are there.
 */
const POOL = { most: 20_000, least: 4 } as const;
/** Terms of one question that count; the rarest of a long one. */
const MOST_TERMS = 250;

interface Asked {
  readonly term: string;
  readonly number: number;
  readonly frequency: number;
  readonly worth: number;
}

/**
 * Numbers of up to `limit` passages that hold any of the terms, in order: those that hold the most of the words taken up, and of
 * equal ones the newest, for a word that stands everywhere is asked for its news. `accepts` leaves passages out before
 * the limit is applied; it is asked as rarely as can be.
 */
export function candidatesAmong(
  choosing: Choosing,
  terms: readonly WeightedTerm[],
  limit: number,
  accepts: (passage: number) => boolean,
): number[] {
  const pool: number[] = [];
  try {
    return chosen(choosing, pool, askedOf(choosing, terms), limit, accepts);
  } finally {
    const { held, done } = choosing.tally;
    for (const passage of pool) {
      held[passage] = 0;
      done[passage] = 0;
    }
  }
}

/** Fills the pool with all passages that were looked at. */
function chosen(
  { days, engine, tally }: Choosing,
  pool: number[],
  asked: readonly Asked[],
  limit: number,
  accepts: (passage: number) => boolean,
): number[] {
  const { held, done } = tally;
  const keys = [(passage: number) => held[passage]!, (passage: number) => days[passage]!];
  const found: number[] = [];
  for (let next = 0; next < asked.length && found.length < limit; ) {
    const first = next;
    let size = pool.length;
    for (; next < asked.length; next++) {
      const { number, frequency, worth } = asked[next]!;
      if (next > first && size + frequency > POOL.most && pool.length >= POOL.least * limit) break;
      engine.holders(number, (passage) => {
        if (held[passage] === 0) pool.push(passage);
        held[passage]! += worth;
      });
      size += frequency;
    }
    // A filter that lets little through is given the frequent words as well, and in the end whatever there is.
    for (let take = limit; found.length < limit; take *= 8) {
      const some = highest(pool, take, keys).filter((passage) => done[passage] === 0);
      for (const passage of some.sort(higherFirst(keys))) {
        if (found.length === limit) break;
        done[passage] = 1;
        if (accepts(passage)) found.push(passage);
      }
      if (take >= pool.length) break;
    }
  }
  // What is read of them lies in this order: to wait for memory is most of the work.
  return found.sort((a, b) => a - b);
}

/** The known terms of the question, the rarest first. */
function askedOf({ lexicon, forward, days }: Choosing, terms: readonly WeightedTerm[]): Asked[] {
  const asked = new Map<number, Asked>();
  for (const { term, weight } of terms) {
    const number = lexicon.find(term);
    const frequency = number < 0 ? 0 : forward.frequencyOf(number);
    if (frequency === 0) continue;
    const idf = bm25Idf(days.length, frequency);
    asked.set(number, { term, number, frequency, worth: weight * Math.max(idf, Number.MIN_VALUE) });
  }
  // Numbers of terms tell which was read first: sums would depend on that in their last digits.
  return [...asked.values()]
    .sort((a, b) => a.frequency - b.frequency || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_TERMS);
}
