import type { Range } from '../../corpus/article.ts';
import type { Precision, Relation, When } from './event.ts';

/** What the words of a date say by themselves, before anything is asked about the article. */
export type Reading =
  /** Complete: '13 September 2023', 'in 2022'. */
  | { readonly kind: 'period'; readonly when: When }
  /** A day without its year; `last` is where a range ends: 'Oct. 3 to 5'. */
  | {
      readonly kind: 'day of year';
      readonly month: number;
      readonly day: number;
      readonly last: { readonly month: number; readonly day: number } | null;
      readonly weekday: number | null;
    }
  | { readonly kind: 'month'; readonly month: number; readonly which: Which | null }
  /** A month of a year that is told against the article's: 'in August last year' is -1. */
  | { readonly kind: 'month of year'; readonly month: number; readonly offset: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: Which | null; readonly possessive: boolean }
  | { readonly kind: 'weekend'; readonly which: Which | null }
  /** Yesterday is -1. */
  | { readonly kind: 'day'; readonly offset: number }
  | {
      readonly kind: 'span';
      readonly unit: Exclude<Precision, 'day'>;
      readonly offset: number;
      readonly part: 'earlier' | 'later' | null;
      /** 'The end of the year': of the one that is spoken of. */
      readonly isUnnamed: boolean;
    }
  | { readonly kind: 'ago'; readonly count: number; readonly unit: Precision }
  /** 'over the past two weeks' */
  | { readonly kind: 'up to now'; readonly count: number; readonly unit: Precision }
  /** 'two days later', 'the previous day': against something that only a reader understands. */
  | { readonly kind: 'open' };

/** `coming` and `past` leave no doubt, `next` and `last` do at times. `later` is 'later on Monday'. */
export type Which = 'last' | 'next' | 'this' | 'past' | 'coming' | 'later';

export interface DateWords extends Range {
  readonly relation: Relation;
  readonly reading: Reading;
}
