import type { Lexicon } from '../lexicon.ts';
import type { Rows } from '../rows.ts';
import { BM25, bm25Idf } from './bm25.ts';
import { ABOUT } from './entry-columns.ts';
import type { ForwardIndex, Place } from './forward-index.ts';
import { highest } from './highest.ts';
import type { PassageIndex, WeightedTerm } from './passage-index.ts';

/** What choosing has to know of an archive. */
export interface Choosing {
  readonly engine: PassageIndex;
  readonly lexicon: Lexicon;
  readonly forward: Pick<ForwardIndex, 'frequencyOf' | 'meanLength'>;
  /** By passage number. */
  readonly places: readonly Place[];
  /** The same: on which day it was published. */
  readonly days: Int32Array;
  /** Room to reckon in. */
  readonly tally: Tally;
}

/** By passage number, all zero between two questions: to make these for each would be most of what a question leaves behind. */
export interface Tally {
  /** What the words taken up count that it holds. */
  readonly held: Float64Array;
  /** Whether it was weighed. */
  readonly done: Uint8Array;
}

export function tallyFor(passages: number): Tally {
  return { held: new Float64Array(passages), done: new Uint8Array(passages) };
}

/**
 * Rare words choose, frequent words only help to order what was chosen: a word in a tenth of all passages tells little of
 * any of them. Words are taken up, rarest first, as long as their passages are not more than `most` altogether, and in any
 * case until `least` times the limit are there. Of these so many are looked at as `weighed` says: those that hold the most
 * of the words taken up, and of equal ones the newest, for a word that stands everywhere is asked for its news.
 */
const POOL = { most: 20_000, least: 4, weighed: 800 } as const;

/** The worth of title, heading and publisher as in `rank.ts`, so that the candidates are those which rank well there. */
const MENTIONS = { about: 0.4, heading: 0.3, source: 0.3 } as const;
/** Terms of one question that count; the rarest of a long one. */
const MOST_TERMS = 250;

interface Asked {
  readonly term: string;
  readonly number: number;
  readonly frequency: number;
  readonly worth: number;
}

/**
 * Numbers of up to `limit` passages that hold any of the terms, the likeliest first. `accepts` leaves passages out before
 * the limit is applied; it is asked as rarely as can be. Deterministic: equal scores stand in order of number.
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
  choosing: Choosing,
  pool: number[],
  asked: readonly Asked[],
  limit: number,
  accepts: (passage: number) => boolean,
): number[] {
  const score = scorer(choosing, asked);
  const { days, engine } = choosing;
  const { held, done } = choosing.tally;
  const found: Scored[] = [];
  for (let next = 0; next < asked.length; ) {
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
    const keys = [(passage: number) => held[passage]!, (passage: number) => days[passage]!];
    const isLast = next === asked.length;
    // A filter that lets little through is given the frequent words as well, and in the end whatever there is.
    for (let take = POOL.weighed; ; take *= 8) {
      const some = highest(pool, take, keys).filter((passage) => done[passage] === 0);
      for (const passage of some) done[passage] = 1;
      // In order of number their terms lie beside one another: to wait for memory is most of the work.
      const scored = Array.from(Uint32Array.from(some).sort(), (passage) => ({ passage, score: score(passage) }));
      accepted(scored.sort(best), limit, accepts, found);
      if (found.length >= limit || take >= pool.length) break;
    }
    if (found.length >= limit || isLast) break;
  }
  return found
    .sort(best)
    .slice(0, limit)
    .map(({ passage }) => passage);
}

interface Scored {
  readonly passage: number;
  readonly score: number;
}

function best(a: Scored, b: Scored): number {
  return b.score - a.score || a.passage - b.passage;
}

function accepted(
  pool: readonly Scored[],
  limit: number,
  accepts: (passage: number) => boolean,
  found: Scored[],
): void {
  let left = limit;
  for (const each of pool) {
    if (left === 0) return;
    if (!accepts(each.passage)) continue;
    found.push(each);
    left--;
  }
}

/** The known terms of the question, the rarest first. */
function askedOf({ lexicon, forward, places }: Choosing, terms: readonly WeightedTerm[]): Asked[] {
  const asked = new Map<number, Asked>();
  for (const { term, weight } of terms) {
    const number = lexicon.find(term);
    const frequency = number < 0 ? 0 : forward.frequencyOf(number);
    if (frequency === 0) continue;
    const idf = bm25Idf(places.length, frequency);
    asked.set(number, { term, number, frequency, worth: weight * Math.max(idf, Number.MIN_VALUE) });
  }
  // Numbers of terms tell which was read first: sums would depend on that in their last digits.
  return [...asked.values()]
    .sort((a, b) => a.frequency - b.frequency || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_TERMS);
}

/** What a passage counts before it is ranked, from its own terms. */
function scorer({ places, lexicon, forward }: Choosing, asked: readonly Asked[]): (passage: number) => number {
  /** By term number: its place among the terms asked for, from 1. */
  const slots = new Uint8Array(lexicon.size);
  for (const [place, { number }] of asked.entries()) slots[number] = place + 1;
  const counts = new Float64Array(asked.length + 1);
  const above = new Float64Array(asked.length + 1);
  let isMarked = false;
  /** However often a title says a word, it says it. */
  const mark = ({ values, starts }: Rows<Uint32Array<ArrayBuffer>>, row: number, rows: number, worth: number) => {
    for (let at = starts[row]!; at < starts[row + rows]!; at++) {
      const slot = slots[values[at]!]!;
      if (slot === 0) continue;
      above[slot] = worth;
      isMarked = true;
    }
    if (!isMarked) return;
    for (let slot = 1; slot < counts.length; slot++) counts[slot]! += above[slot]!;
    above.fill(0);
    isMarked = false;
  };
  return (passage) => {
    const { entry, ordinal } = places[passage]!;
    const { terms, headings, about } = entry.columns;
    const own = entry.first + ordinal;
    const from = terms.starts[own]!;
    const to = terms.starts[own + 1]!;
    const { values } = terms;
    counts.fill(0);
    for (let at = from; at < to; at++) {
      const slot = slots[values[at]!]!;
      if (slot !== 0) counts[slot]!++;
    }
    const row = ABOUT.rows * entry.place;
    // Title and date are one.
    mark(about, row + ABOUT.title, 2, MENTIONS.about);
    mark(headings, own, 1, MENTIONS.heading);
    mark(about, row + ABOUT.source, 1, MENTIONS.source);
    const held = BM25.k1 * (1 - BM25.b + (BM25.b * (to - from)) / forward.meanLength);
    let sum = 0;
    for (let slot = 1; slot < counts.length; slot++) {
      const count = counts[slot]!;
      if (count > 0) sum += (asked[slot - 1]!.worth * count * (BM25.k1 + 1)) / (count + held);
    }
    return sum;
  };
}
