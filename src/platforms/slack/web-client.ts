import { webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { boltLogger } from './bolt-log.ts';

export interface WebOptions {
  readonly botToken: string;
  readonly apiUrl: string;
  readonly log: Log;
}

/**
 * Slack's Web API. Each call decides for itself what may be repeated: a post that was retried blindly would stand there twice.
 * `timeoutMs` is for one call, from its beginning to the end of the answer.
 */
export function webClient({ botToken, apiUrl, log }: WebOptions, timeoutMs: number): webApi.WebClient {
  return new webApi.WebClient(botToken, {
    slackApiUrl: withSlash(apiUrl),
    timeout: timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: boltLogger(log),
  });
}

export function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
