import { webApi } from '@slack/bolt';
import { messageOf as sentenceOf } from '../../errors.ts';
import type { PlatformFinding, PlatformReport } from '../platform.ts';
import { silentBoltLogger } from './bolt-log.ts';
import { SCOPES } from './manifest.ts';
import { faultsIn, refusalOf, type Tokens } from './tokens.ts';
import { isLasting, retryAfterOf, slackErrorOf } from './web-errors.ts';

export interface CheckSettings extends Tokens {
  readonly apiUrl: string;
}

/** Milliseconds for one question: whoever checks is looking on. */
const TIMEOUT_MS = 10_000;

/** What is wrong between Briefwire and Slack, and what to click. It asks who the bot is and where a socket would be. */
export async function checkSlack(settings: CheckSettings): Promise<PlatformReport> {
  const faults = faultsIn(settings).map((fault): PlatformFinding => ({ severity: 'error', ...fault }));
  const isFaulty = (setting: string) => faults.some(({ about }) => about === setting);
  const bot = isFaulty('SLACK_BOT_TOKEN') ? NOTHING : await checkBot(settings);
  const app =
    settings.appToken === null || isFaulty('SLACK_APP_TOKEN') ? [] : await checkApp(settings, settings.appToken);
  // Where Slack is away, both questions fail alike.
  const found = new Map([...faults, ...bot.findings, ...app].map((finding) => [finding.message, finding]));
  return { findings: [...found.values()], summary: bot.summary };
}

const NOTHING: PlatformReport = { findings: [], summary: null };

async function checkBot({ botToken, apiUrl }: CheckSettings): Promise<PlatformReport> {
  try {
    const { user, team, response_metadata } = await client(botToken, apiUrl).auth.test();
    const scopes = response_metadata?.scopes ?? null;
    const missing = scopes === null ? [] : Object.keys(SCOPES).filter((scope) => !scopes.includes(scope));
    return { findings: lacking(missing), summary: `Slack: @${user} in ${team}` };
  } catch (error) {
    return { findings: [findingOf(error, 'SLACK_BOT_TOKEN')], summary: null };
  }
}

/** Without commands nobody can ask; without the rest there is less that they can do. */
function lacking(missing: readonly string[]): readonly PlatformFinding[] {
  const isVital = (scope: string) => scope === 'commands';
  const groups = [missing.filter(isVital), missing.filter((scope) => !isVital(scope))];
  return groups
    .filter((scopes) => scopes.length > 0)
    .map((scopes) => ({
      severity: scopes.some(isVital) ? 'error' : 'warning',
      about: 'SLACK_BOT_TOKEN',
      message: `The bot lacks the ${scopes.length === 1 ? 'scope' : 'scopes'} ${scopes.map(withUse).join(', ')}. Put what \`briefwire manifest\` prints under App Manifest on the page of your app (https://api.slack.com/apps), then reinstall it under Install App: scopes alone, without the events and shortcuts that come with them, are not enough.`,
    }));
}

/** The scope, and what it is for. */
function withUse(scope: string): string {
  return `${scope} (${SCOPES[scope as keyof typeof SCOPES]})`;
}

async function checkApp({ apiUrl }: CheckSettings, appToken: string): Promise<readonly PlatformFinding[]> {
  try {
    await client(appToken, apiUrl).apps.connections.open();
    return [];
  } catch (error) {
    return [findingOf(error, 'SLACK_APP_TOKEN')];
  }
}

function findingOf(error: unknown, setting: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'): PlatformFinding {
  if (isLasting(error)) return { severity: 'error', about: setting, message: refusalOf(error, setting) };
  const seconds = retryAfterOf(error);
  const why = slackErrorOf(error) ?? sentenceOf(error);
  const message =
    seconds === null
      ? `Slack could not be asked (${why}). Look at the network of this machine, at SLACK_API_URL, and at https://slack-status.com.`
      : `Slack wants to be asked again in ${seconds} seconds.`;
  return { severity: 'error', about: 'Slack', message };
}

function client(token: string, slackApiUrl: string): webApi.WebClient {
  return new webApi.WebClient(token, {
    slackApiUrl,
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 1 },
    rejectRateLimitedCalls: true,
    logger: silentBoltLogger,
  });
}
