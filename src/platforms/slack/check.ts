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
    const missing = scopes === null ? [] : Object.entries(SCOPES).filter(([scope]) => !scopes.includes(scope));
    return { findings: missing.map(lacking), summary: `Slack: @${user} in ${team}` };
  } catch (error) {
    return { findings: [findingOf(error, 'SLACK_BOT_TOKEN')], summary: null };
  }
}

function lacking([scope, use]: [string, string]): PlatformFinding {
  return {
    // Without its name somebody is answered in English, which is less than could be.
    severity: scope === 'commands' ? 'error' : 'warning',
    about: 'SLACK_BOT_TOKEN',
    message: `The bot lacks the scope ${scope} (${use}). Add it under OAuth & Permissions > Bot Token Scopes on the page of your app (https://api.slack.com/apps), then click Reinstall there.`,
  };
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
