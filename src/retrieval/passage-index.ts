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
 * Finds the passages worth ranking. An engine has to know which passages hold which terms; how they are ranked is not its
 * business. Answers depend on the passages that it holds and on their numbers, never on how they came.
 */
export interface PassageIndex {
  add(passage: Numbered, fields: PassageFields): void;
  /** Takes a passage out; `fields` are those with which it was added. */
  remove(passage: Numbered, fields: PassageFields): void;
  /**
   * Numbers of up to `limit` passages that hold any of the terms, the likeliest first. `accepts` leaves passages out before
   * the limit is applied. Deterministic: equal scores stand in order of number.
   */
  candidates(terms: readonly WeightedTerm[], limit: number, accepts: (passage: number) => boolean): number[];
  /** Terms of the vocabulary within this many edits (insert, delete, replace, swap) of `term`, nearest first. */
  near(term: string, edits: number): string[];
}

/** The fields of one passage, as terms. */
export interface PassageFields {
  readonly text: readonly string[];
  readonly title: readonly string[];
  readonly heading: readonly string[];
  readonly source: readonly string[];
}
