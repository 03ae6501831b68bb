import { webApi } from '@slack/bolt';
import { NOT_CONNECTED } from './response-url.ts';
import { isPassing, slackErrorOf } from './web-errors.ts';

/** Whether Slack has said no to what was sent, so that sending it again would not help. */
export function isRefused(error: unknown): boolean {
  return slackErrorOf(error) !== null && !isPassing(error);
}

/** Whether what was sent has certainly not arrived, though Slack has not said no to it. */
export function isUndelivered(error: unknown): boolean {
  if (error instanceof webApi.WebAPIRateLimitedError || slackErrorOf(error) === 'ratelimited') return true;
  if (error instanceof webApi.WebAPIHTTPError) return isTurnedAway(error.statusCode);
  if (!(error instanceof webApi.WebAPIRequestError)) return false;
  const { original } = error;
  const code = 'code' in original ? original.code : codeOf(original.cause);
  return NOT_CONNECTED.has(String(code));
}

/** A proxy on the way, or Slack before any work. */
function isTurnedAway(status: number): boolean {
  return status === 503 || (status >= 400 && status < 500 && status !== 408);
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : undefined;
}

/** Answers of Slack with which a channel is no longer there. */
const GONE = new Set(['channel_not_found', 'is_archived']);
/** Answers of Slack with which a channel cannot be written to. */
const FORBIDDEN = /^(?:not_in_channel|user_not_in_channel|restricted_action(?:_[a-z_]+)?)$/;

/** Why a channel takes no posts of ours, whatever they are; null where it is something else. */
export function closedTo(error: unknown): 'gone' | 'forbidden' | null {
  const why = slackErrorOf(error) ?? '';
  if (GONE.has(why)) return 'gone';
  return FORBIDDEN.test(why) ? 'forbidden' : null;
}
