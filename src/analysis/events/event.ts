import type { IsoDate, Range } from '../../corpus/article.ts';

export type Precision = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** First and last day, both inclusive, that the words of a date can mean. */
export interface When {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** How finely the words themselves tell it: 'earlier this month' is a 'month', however few days of it were over. */
  readonly precision: Precision;
}

/** On which side of the date the thing happens: 'since 2019', 'by Friday'. `at` where the words say no more. */
export type Relation = 'at' | 'since' | 'until' | 'by' | 'before' | 'after';

/** A sentence that says when something happens. All ranges are in UTF-16 units of the article's clean text. */
export interface DatedEvent {
  readonly sentence: Range;
  /** The words of the date with their preposition: 'on Saturday', 'since 2019'. */
  readonly words: Range;
  /** What these words mean, or null where the article does not make it plain. */
  readonly when: When | null;
  readonly relation: Relation;
  /** `explicit`: the words alone tell it; `publication date`: they tell it against the day of the article. */
  readonly resolvedFrom: 'explicit' | 'publication date' | null;
  readonly inQuotation: boolean;
}
