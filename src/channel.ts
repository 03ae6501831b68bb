/** What a channel gets by itself, as people see it. */

/** When a digest is due: at a time of day on some days of the week, in a time zone. */
export interface DueTime {
  readonly hour: number;
  readonly minute: number;
  /** ISO 8601, Monday is 1, ascending. */
  readonly days: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
  /** IANA. */
  readonly zone: string;
}

/** Why a digest or a watch posts nothing: somebody wished it, or the channel is no longer there or takes nothing. */
export type Paused = 'by hand' | 'gone' | 'forbidden';

/** A digest that a channel gets again and again. */
export interface ScheduleSummary {
  /** By which it is paused and removed. */
  readonly number: number;
  readonly when: DueTime;
  readonly topic: string | null;
  readonly style: 'full' | 'short';
  /** What is posted where nothing is new. */
  readonly quiet: 'nothing' | 'line';
  readonly paused: Paused | null;
  /** When the next one comes, in milliseconds since 1970; null while it is paused. */
  readonly next: number | null;
}

/** A topic on which a channel is told of new articles. */
export interface WatchSummary {
  readonly number: number;
  readonly topic: string;
  /** Minutes since midnight in which nothing is posted, in a time zone; null where it is told at any hour. */
  readonly quiet: { readonly from: number; readonly to: number; readonly zone: string } | null;
  readonly paused: Paused | null;
}
