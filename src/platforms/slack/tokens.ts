import { slackErrorOf } from './web-errors.ts';

/** What the settings hold for Slack. */
export interface Tokens {
  readonly botToken: string;
  readonly appToken: string | null;
  readonly signingSecret: string | null;
}

/** A setting that cannot be right, and what to do about it. */
export interface Fault {
  readonly about: string;
  readonly message: string;
}

const WHERE = {
  bot: 'Copy the Bot User OAuth Token, which begins with xoxb-, from OAuth & Permissions on the page of your app (https://api.slack.com/apps).',
  app: 'Make one under Basic Information > App-Level Tokens on the page of your app (https://api.slack.com/apps), with the scope connections:write; it begins with xapp-.',
  secret:
    'Copy the Signing Secret from Basic Information > App Credentials on the page of your app (https://api.slack.com/apps).',
} as const;

/** What can be told from the beginnings of tokens. The tokens themselves are never in a message. */
export function faultsIn({ botToken, appToken, signingSecret }: Tokens): Fault[] {
  const faults: Fault[] = [];
  const found = (about: string, message: string) => faults.push({ about, message });
  if (botToken.startsWith('xapp-')) found('SLACK_BOT_TOKEN', `SLACK_BOT_TOKEN holds an app-level token. ${WHERE.bot}`);
  if (botToken.startsWith('xoxp-')) found('SLACK_BOT_TOKEN', `SLACK_BOT_TOKEN holds a user token. ${WHERE.bot}`);
  if (appToken?.startsWith('xox')) found('SLACK_APP_TOKEN', `SLACK_APP_TOKEN holds no app-level token. ${WHERE.app}`);
  if (appToken === null && signingSecret === null) {
    found(
      'SLACK_APP_TOKEN',
      `SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN for Socket Mode nor SLACK_SIGNING_SECRET for HTTP. ${WHERE.app}`,
    );
  }
  if (appToken === null && signingSecret !== null && /^x(?:ox|app)/.test(signingSecret)) {
    found('SLACK_SIGNING_SECRET', `SLACK_SIGNING_SECRET holds a token. ${WHERE.secret}`);
  }
  return faults;
}

/** Why Slack did not let us in, and what to click. `setting` is the token that was used. */
export function refusalOf(error: unknown, setting: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'): string {
  const code = slackErrorOf(error) ?? 'unknown';
  const where = setting === 'SLACK_BOT_TOKEN' ? WHERE.bot : WHERE.app;
  switch (code) {
    case 'invalid_auth':
    case 'not_authed':
    case 'token_revoked':
    case 'token_expired':
    case 'not_allowed_token_type':
      return `Slack does not accept what ${setting} holds (${code}). ${where}`;
    case 'account_inactive':
    case 'user_removed_from_team':
    case 'app_not_installed':
      return `Slack says that the app is no longer installed, or that its bot was removed (${code}). Install it under Install App on the page of your app (https://api.slack.com/apps), then copy the tokens anew: ${setting} is out of date.`;
    case 'missing_scope':
    case 'no_permission':
      return setting === 'SLACK_APP_TOKEN'
        ? `SLACK_APP_TOKEN lacks the scope connections:write (${code}). ${where}`
        : `SLACK_BOT_TOKEN lacks a scope (${code}). Put what \`briefwire manifest\` prints under App Manifest on the page of your app (https://api.slack.com/apps), then reinstall it under Install App.`;
    case 'team_disabled':
    case 'org_login_required':
    case 'ekm_access_denied':
    case 'access_denied':
    case 'enterprise_is_restricted':
    case 'team_access_not_granted':
    case 'forbidden_team':
      return `This workspace does not let the app in (${code}). Somebody who administers it has to allow that.`;
    case 'socket_mode_disabled':
      return `Socket Mode is off (${code}). Turn it on under Socket Mode on the page of your app (https://api.slack.com/apps).`;
    default:
      return `Slack does not let Briefwire in with ${setting} (${code}). ${where}`;
  }
}
