import type { Found, Outcome } from '../../posting/poster.ts';
import { closedTo, isRefused, isUndelivered } from './undelivered.ts';
import { isPassing, isShutOut, retryAfterOf, slackErrorOf } from './web-errors.ts';

/** What a failed attempt to post means: only what says nothing may have arrived. */
export function outcomeOf(error: unknown): Exclude<Outcome, { kind: 'posted' }> {
  const why = closedTo(error) ?? (slackErrorOf(error) === 'missing_scope' ? 'forbidden' : null);
  if (why !== null) return { kind: 'refused', why, error };
  // A token that is not let in is put right by somebody, and then everything that waits can be posted.
  if (!isRefused(error) && !isUndelivered(error)) return { kind: 'uncertain', error };
  const seconds = retryAfterOf(error);
  return { kind: 'away', afterMs: seconds === null ? null : seconds * 1000, error };
}

/** What it means that a post could not be looked for. */
export function unfound(error: unknown): Found {
  return { kind: isPointless(error) ? 'unknowable' : 'away', error };
}

/** Whether Slack has said no to this, and would again. */
export function isPointless(error: unknown): boolean {
  return slackErrorOf(error) !== null && !isPassing(error) && !isShutOut(error);
}
