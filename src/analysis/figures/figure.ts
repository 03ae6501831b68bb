import type { Range } from '../../corpus/article.ts';

export type Qualifier = 'about' | 'more than' | 'less than' | 'up to' | 'at least' | 'nearly';

/** A number of a sentence with its unit and what it counts. All ranges are in UTF-16 units of the article's clean text. */
export interface Figure {
  readonly sentence: Range;
  /** The number with its unit and the counted noun as written, without what qualifies it. */
  readonly words: Range;
  /** Null where the words give none: 'tens of thousands'. Of a range, where it begins. */
  readonly value: number | null;
  /** Where a range ends: '10,000 to 12,000'. */
  readonly upTo: number | null;
  readonly qualifier: Qualifier | null;
  /** 'USD', '%', 'km'; null where things are counted. */
  readonly unit: string | null;
  /** What is counted, folded and in the singular: 'north korean troop'. Null where the sentence does not say it beside the number. */
  readonly counted: string | null;
  /** The last word of `counted`. */
  readonly headTerm: string | null;
  /** Whether the sentence denies it: 'did not send 3,000 troops'. */
  readonly negated: boolean;
}

/** Whether two figures count the same kind of thing in the same unit, so that they can be compared. */
export function sameThing(a: Figure, b: Figure): boolean {
  return a.headTerm !== null && a.headTerm === b.headTerm && a.unit === b.unit;
}

/** The figures of which a word of what they count is a term of the topic. */
export function figuresAbout(figures: readonly Figure[], isTopicTerm: (word: string) => boolean): Figure[] {
  return figures.filter(({ counted }) => counted?.split(' ').some(isTopicTerm) ?? false);
}
