import { HTTPReceiver } from '@slack/bolt';
import { BriefwireError, messageOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { boltLogger } from './bolt-log.ts';
import { inTime } from './in-time.ts';
import type { Line } from './line.ts';
import { HTTP_PATH } from './manifest.ts';
import type { Patience } from './patience.ts';

export interface HttpOptions {
  readonly signingSecret: string;
  readonly port: number;
  readonly log: Log;
  readonly patience: Patience;
}

/** What is needed of the server that Bolt starts. */
interface Listening {
  address(): { readonly port: number } | string | null;
  closeIdleConnections(): void;
  closeAllConnections(): void;
}

/** Signed requests over HTTP: Bolt checks the signature and that it is not older than five minutes. */
export function httpLine({ signingSecret, port, log, patience }: HttpOptions): { receiver: HTTPReceiver; line: Line } {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: [HTTP_PATH],
    logger: boltLogger(log),
    processEventErrorHandler: async ({ error, response }) => {
      log.error({ err: error }, 'Something that Slack sent was not handled.');
      // Slack sends it again.
      if (!response.headersSent) response.writeHead(500).end();
      return false;
    },
  });
  let server: Listening | null = null;
  const line: Line = {
    describe: () => `HTTP, port ${portOf(server) ?? port}, ${HTTP_PATH}`,
    async open() {
      try {
        server = await receiver.start(port);
      } catch (cause) {
        const why = messageOf(cause);
        throw new BriefwireError('config', `PORT ${port} cannot be listened on (${why}). Set another one.`, { cause });
      }
    },
    lost: new Promise(() => {}),
    async close() {
      const closing = server;
      if (closing === null) return;
      server = null;
      const closed = receiver.stop().catch(() => {});
      closing.closeIdleConnections();
      await inTime(closed, patience.farewell, undefined);
      closing.closeAllConnections();
      await closed;
    },
  };
  return { receiver, line };
}

function portOf(server: Listening | null): number | null {
  const address = server?.address();
  return typeof address === 'object' && address !== null ? address.port : null;
}
