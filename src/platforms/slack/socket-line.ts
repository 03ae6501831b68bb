import { setTimeout } from 'node:timers/promises';
import { SocketModeReceiver } from '@slack/bolt';
import { BriefwireError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { boltLogger } from './bolt-log.ts';
import { inTime } from './in-time.ts';
import type { Line } from './line.ts';
import type { Patience } from './patience.ts';
import { orAborted, persist } from './persist.ts';
import { refusalOf } from './tokens.ts';
import { isLasting } from './web-errors.ts';

export interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly clock: () => Date;
  readonly log: Log;
  readonly patience: Patience;
}

/**
 * Socket Mode. Bolt's own reconnecting is off: it waits five seconds before each attempt, gives up for ever after an error of
 * the network, and a refusal ends as an unhandled rejection. Here a line that is lost is made anew at once.
 */
export function socketLine(options: SocketOptions): { receiver: SocketModeReceiver; line: Line } {
  const { appToken, apiUrl, log, patience } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: {
        slackApiUrl: apiUrl,
        timeout: patience.call,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
      },
    },
    // What could not be handled is not acknowledged here: Slack sends it again.
    processEventErrorHandler: async ({ error }) => {
      log.error({ err: error }, 'Something that Slack sent was not handled.');
      return false;
    },
  });
  return { receiver, line: lineOf(receiver.client, options) };
}

type Client = SocketModeReceiver['client'];

function lineOf(client: Client, { clock, log, patience }: SocketOptions): Line {
  const ending = new AbortController();
  const { signal } = ending;
  const lost = Promise.withResolvers<Error>();

  const connect = async () => {
    try {
      await persist(greetedUnlessEnding, { log, patience, signal });
    } catch (error) {
      if (!isLasting(error)) throw error;
      throw new BriefwireError('platform', refusalOf(error, 'SLACK_APP_TOKEN'), { cause: error });
    }
  };

  /** Bolt opens a socket also where it was told to disconnect while it asked for the address. */
  async function greetedUnlessEnding(): Promise<void> {
    await greeted(client, patience);
    if (signal.aborted) await goodbye(client, patience.farewell);
  }

  /** Connects anew whenever the socket is gone; at once, unless it was gone at once the last time as well. */
  async function keepUp(): Promise<void> {
    let brief = 0;
    for (;;) {
      const since = clock().getTime();
      await orAborted(disconnected(client), signal);
      brief = clock().getTime() - since < patience.steadyConnection ? brief + 1 : 0;
      log.info({ from: 'slack' }, 'The socket to Slack has closed; a new one is opened.');
      const wait = brief < 2 ? 0 : Math.min(patience.firstReconnect * 2 ** (brief - 2), patience.mostReconnect);
      await setTimeout(wait, undefined, { signal });
      await connect();
      log.info({ from: 'slack' }, 'The new socket to Slack is open.');
    }
  }

  return {
    describe: () => 'Socket Mode',
    async open() {
      await connect();
      keepUp().catch((error: unknown) => {
        if (!signal.aborted) lost.resolve(error instanceof Error ? error : new Error(String(error)));
      });
    },
    lost: lost.promise,
    async close() {
      if (signal.aborted) return;
      ending.abort(new Error('The connection to Slack is being closed.'));
      await goodbye(client, patience.farewell);
    },
  };
}

/** Opens a socket and waits until Slack has said hello on it. */
async function greeted(client: Client, { hello }: Patience): Promise<void> {
  // Bolt rejects with nothing at all where the socket closes before.
  const isOpen = client.start().then(
    () => true,
    (error: unknown) => {
      throw error ?? new Error('Slack has closed the socket before it said hello.');
    },
  );
  if (await inTime(isOpen, hello, false)) return;
  isOpen.catch(() => {});
  await goodbye(client, 0);
  throw new Error('Slack did not say hello on the socket.');
}

function disconnected(client: Client): Promise<void> {
  return new Promise((resolve) => {
    client.once('disconnected', () => resolve());
  });
}

/** Closes the socket. Slack has so many milliseconds to agree; then it is cut, which a second call does. */
async function goodbye(client: Client, ms: number): Promise<void> {
  const isClosed = client.disconnect().then(() => true);
  if (await inTime(isClosed, ms, false)) return;
  await inTime(client.disconnect(), ms, undefined);
}
