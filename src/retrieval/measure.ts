import type { Archive } from './archive.ts';
import { BM25 } from './bm25.ts';
import { type Concept, isWritten } from './concepts.ts';
import type { Mentions } from './nearness.ts';
import type { WantedTerms } from './spoken.ts';

/** What mentions count against one as typed, in the text; `rank.ts` has the figures. */
export interface MentionWeights {
  readonly title: number;
  readonly heading: number;
  readonly spelling: number;
  readonly name: number;
  readonly close: number;
  readonly instead: number;
  readonly kin: number;
  readonly kinInstead: number;
}

/** What one passage holds of a question. */
export interface Measured {
  readonly passage: number;
  /** By concept: its saturated term frequency (BM25), by its best variant. */
  readonly matched: Float64Array;
  readonly mentions: Mentions;
  /** Those by close words left out, unless the corpus has nothing else for a concept. */
  readonly named: Mentions;
}

/** A variant of a concept, by the slots of its terms. */
interface Way {
  readonly concept: number;
  readonly slots: readonly number[];
  readonly weight: number;
  /** Slots of what was typed, where this is the same written otherwise: a hyphenated compound stands there in its parts, too. */
  readonly instead: readonly number[];
  /** Whether its mentions are of what was typed, or there is nothing nearer. */
  readonly isNamed: boolean;
}

/**
 * Measures passages for one question. Most of them hold few of its terms, least of all those of close words: only variants of
 * terms that are there are looked at.
 */
export function measureFor(
  { forward, lexicon, passages }: Archive,
  concepts: readonly Concept[],
  wanted: WantedTerms,
  weights: MentionWeights,
): (passage: number) => Measured {
  /** By term number: its slot, from 1; 0 for what nobody asks for. */
  const slotOf = new Uint16Array(lexicon.size);
  for (const [place, term] of [...wanted.values()].entries()) slotOf[term] = place + 1;
  const bySlot = <T>(make: () => T) => Array.from({ length: wanted.size + 1 }, make);
  const waysFrom = bySlot((): Way[] => []);
  for (const way of waysOf(concepts, weights, slotOf)) for (const slot of new Set(way.slots)) waysFrom[slot]!.push(way);
  // Of the passage at hand: where a term stands, what title and heading say of it, and what both come to.
  const places = bySlot((): number[] => []);
  const above = new Float64Array(wanted.size + 1);
  const saturated = new Float64Array(wanted.size + 1);

  /** Slots that the passage has something in, each once. */
  function fill(passage: number): number[] {
    const terms = forward.terms(passage);
    const positions = forward.positions(passage);
    const { entry, ordinal } = passages[passage]!;
    const there: number[] = [];
    for (let at = 0; at < terms.length; at++) {
      const slot = slotOf[terms[at]!]!;
      if (slot === 0) continue;
      if (places[slot]!.push(positions[at]!) === 1) there.push(slot);
    }
    const mark = (terms: Uint32Array, worth: number, marked: number[]) => {
      for (let at = 0; at < terms.length; at++) {
        const slot = slotOf[terms[at]!]!;
        if (slot === 0 || marked.includes(slot)) continue;
        marked.push(slot);
        if (places[slot]!.length === 0 && above[slot] === 0) there.push(slot);
        above[slot]! += worth;
      }
    };
    const about: number[] = [];
    mark(entry.title, weights.title, about);
    mark(entry.date, weights.title, about);
    mark(entry.heading(ordinal), weights.heading, []);
    const length = 1 - BM25.b + (BM25.b * terms.length) / forward.meanLength;
    for (const slot of there) {
      const count = places[slot]!.length + above[slot]!;
      saturated[slot] = (count * (BM25.k1 + 1)) / (count + BM25.k1 * length);
    }
    return there;
  }

  function empty(there: readonly number[]): void {
    for (const slot of there) {
      if (places[slot]!.length > 0) places[slot] = [];
      above[slot] = 0;
      saturated[slot] = 0;
    }
  }

  return (passage) => {
    const there = fill(passage);
    const matched = new Float64Array(concepts.length);
    const mentions = new Array<readonly number[]>(concepts.length).fill(NOWHERE);
    const named = new Array<readonly number[]>(concepts.length).fill(NOWHERE);
    for (const slot of there) {
      for (const { concept, slots, weight, instead, isNamed } of waysFrom[slot]!) {
        if (instead.some((typed) => places[typed]!.length > 0)) continue;
        let sum = 0;
        for (const each of slots) sum += saturated[each]!;
        matched[concept] = Math.max(matched[concept]!, (weight * sum) / slots.length);
        if (slot !== slots[0]) continue;
        mentions[concept] = together(mentions[concept]!, places[slot]!);
        if (isNamed) named[concept] = together(named[concept]!, places[slot]!);
      }
    }
    empty(there);
    return { passage, matched, mentions, named };
  };
}

const NOWHERE: readonly number[] = [];

function together(some: readonly number[], more: readonly number[]): readonly number[] {
  if (more.length === 0) return some;
  return some.length === 0 ? more : [...some, ...more];
}

function waysOf(concepts: readonly Concept[], weights: MentionWeights, slotOf: Uint16Array): Way[] {
  return concepts.flatMap(({ variants, known }, concept) => {
    const weightOf = {
      typed: 1,
      spelling: weights.spelling,
      name: weights.name,
      close: known ? weights.close : weights.instead,
      kin: known ? weights.kin : weights.kinInstead,
    };
    const typed = variants.filter(({ kind }) => kind === 'typed').map(({ terms: [first] }) => slotOf[first!]!);
    return variants.map((variant) => ({
      concept,
      slots: variant.terms.map((term) => slotOf[term]!),
      weight: weightOf[variant.kind] * variant.share,
      instead: variant.kind === 'spelling' ? typed : [],
      isNamed: !known || isWritten(variant),
    }));
  });
}
