import type { Lexicon } from '../lexicon.ts';
import { headingOf, termsFrom } from './entry.ts';
import type { ForwardIndex, Place } from './forward-index.ts';
import type { PassageIndex, WeightedTerm } from './passage-index.ts';

/** What choosing has to know of an archive. */
export interface Choosing {
  readonly engine: PassageIndex;
  readonly lexicon: Lexicon;
  readonly forward: Pick<ForwardIndex, 'frequencyOf' | 'meanLength'>;
  /** By passage number. */
  readonly places: readonly Place[];
}

/**
 * Rare words choose, frequent words only help to order what was chosen: a word in a tenth of all passages tells little of
 * any of them, and to go through them all would cost more than the rest of an answer. Words are taken up, rarest first, as
 * long as their passages are not more than `most` altogether, and in any case until `least` times the limit are there.
 */
const POOL = { most: 12_000, least: 4 } as const;

/** BM25 and the worth of title, heading and publisher as in `rank.ts`, so that the candidates are those which rank well there. */
const BM25 = { k1: 1.3, b: 0.7 } as const;
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
  const asked = askedOf(choosing, terms);
  const score = scorer(choosing, asked);
  const seen = new Uint8Array(choosing.places.length);
  const found: Scored[] = [];
  for (let next = 0; next < asked.length; ) {
    const pool: number[] = [];
    const tell = (passage: number) => {
      if (seen[passage] === 1) return;
      seen[passage] = 1;
      pool.push(passage);
    };
    let size = 0;
    while (next < asked.length) {
      const { number, frequency } = asked[next]!;
      if (size > 0 && size + frequency > POOL.most && pool.length >= POOL.least * limit) break;
      choosing.engine.holders(number, tell);
      size += frequency;
      next++;
    }
    accepted(pool.map((passage) => ({ passage, score: score(passage) })).sort(best), limit, accepts, found);
    // A filter that lets little through is given the frequent words as well.
    if (found.length >= limit) break;
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
    const idf = Math.log(1 + (places.length - frequency + 0.5) / (frequency + 0.5));
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
  return (passage) => {
    const { entry, ordinal } = places[passage]!;
    const { terms, ends } = entry;
    const from = termsFrom(entry, ordinal);
    const to = ends[ordinal]!;
    counts.fill(0);
    for (let at = from; at < to; at++) counts[slots[terms[at]!]!]!++;
    for (const term of entry.about) counts[slots[term]!]! += MENTIONS.about;
    for (const term of headingOf(entry, ordinal)) counts[slots[term]!]! += MENTIONS.heading;
    for (const term of entry.source) counts[slots[term]!]! += MENTIONS.source;
    const held = BM25.k1 * (1 - BM25.b + (BM25.b * (to - from)) / forward.meanLength);
    let sum = 0;
    for (let slot = 1; slot < counts.length; slot++) {
      const count = counts[slot]!;
      if (count > 0) sum += (asked[slot - 1]!.worth * count * (BM25.k1 + 1)) / (count + held);
    }
    return sum;
  };
}
