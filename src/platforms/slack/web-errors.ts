import { webApi } from '@slack/bolt';

/** Errors of the Web API with which trying again does not help. What is not listed may pass. */
const LASTING = new Set([
  ...['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired', 'not_allowed_token_type'],
  ...['user_removed_from_team', 'team_disabled', 'org_login_required', 'ekm_access_denied', 'access_denied'],
  ...['missing_scope', 'no_permission', 'invalid_app', 'app_not_installed', 'enterprise_is_restricted'],
  ...['team_access_not_granted', 'socket_mode_disabled', 'unknown_method', 'forbidden_team'],
]);

/** `invalid_auth` and the like; null for anything else that was thrown. */
export function slackErrorOf(thrown: unknown): string | null {
  return thrown instanceof webApi.WebAPIPlatformError ? String(thrown.data.error) : null;
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
