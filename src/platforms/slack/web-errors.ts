import { webApi } from '@slack/bolt';

/** Errors of the Web API with which the token is not let in at all, until somebody puts that right. */
const SHUT_OUT = new Set([
  ...['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired', 'not_allowed_token_type'],
  ...['user_removed_from_team', 'team_disabled', 'org_login_required', 'ekm_access_denied', 'access_denied'],
  ...['invalid_app', 'app_not_installed', 'enterprise_is_restricted', 'team_access_not_granted', 'forbidden_team'],
]);

/** Errors with which trying again does not help. What is not listed may pass. */
const LASTING = new Set([...SHUT_OUT, 'missing_scope', 'no_permission', 'socket_mode_disabled', 'unknown_method']);

/** `invalid_auth` and the like; null for anything else that was thrown, also for an answer that is none of Slack's. */
export function slackErrorOf(thrown: unknown): string | null {
  const error = thrown instanceof webApi.WebAPIPlatformError ? String(thrown.data.error) : '';
  return /^[a-z][a-z0-9_]*$/.test(error) ? error : null;
}

/** Whether the token is not let in, whatever is asked for. */
export function isShutOut(thrown: unknown): boolean {
  return SHUT_OUT.has(slackErrorOf(thrown) ?? '');
}

/** Whether trying again would not help. */
export function isLasting(thrown: unknown): boolean {
  const error = slackErrorOf(thrown);
  return error !== null && LASTING.has(error);
}

/** Whether Slack answered with an error of its own, which may have come after the work. */
export function isPassing(thrown: unknown): boolean {
  return /internal|fatal|unavailable|timeout|ratelimited/.test(slackErrorOf(thrown) ?? '');
}

/** Seconds that Slack asks to wait; null where it does not. */
export function retryAfterOf(thrown: unknown): number | null {
  return thrown instanceof webApi.WebAPIRateLimitedError ? thrown.retryAfter : null;
}
