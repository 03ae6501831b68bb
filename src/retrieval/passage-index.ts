/** A term of the question with how much it counts in choosing candidates. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** A passage as an index knows it: its number changes when others come or go before it. */
export interface Numbered {
  readonly number: number;
}

/**
 * Knows which passages hold which terms, in whatever part of them. Terms are numbers of the lexicon that the index was made
 * with. How passages are chosen and ranked is not its business, so that one engine answers as the other does.
 */
export interface PassageIndex {
  /** `terms` are distinct. */
  add(passage: Numbered, terms: readonly number[]): void;
  /** Takes a passage out; `terms` are those with which it was added. */
  remove(passage: Numbered, terms: readonly number[]): void;
  /** Is called when passages have got other numbers. */
  renumbered(): void;
  /** Tells the number of each passage that holds the term, once, in no order. */
  holders(term: number, tell: (passage: number) => void): void;
  /** Terms that passages hold within this many edits (insert, delete, replace, swap) of `term`, nearest first. */
  near(term: string, edits: number): string[];
}

/** Distinct terms of a passage, with the passage. */
export type Held = readonly [passage: Numbered, terms: readonly number[]];
