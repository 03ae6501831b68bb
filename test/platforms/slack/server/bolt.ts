import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import { type SlackOptions, type SlackServer, startSlack } from './index.ts';
import type { SignedHttp } from './signed-http.ts';

/** Gives a bare Bolt app something to do. */
type Setting = (app: App) => void;

/** Takes everything that Bolt says, and says nothing. */
const silentLogger: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

/** Retries at once, and not for half an hour. */
const retryConfig = { retries: 2, minTimeout: 1, maxTimeout: 5 };

/** A Slack that is closed when the test is over. */
async function slack(options?: SlackOptions): Promise<SlackServer> {
  const server = await startSlack(options);
  onTestFinished(() => server.close());
  return server;
}

/** A Slack with a Bolt app on Socket Mode, which waits so long for an answer to its ping, and before it reconnects. */
export async function slackWith(set: Setting, options?: SlackOptions, clientPingTimeout = 3000): Promise<SlackServer> {
  const server = await slack(options);
  const clientOptions = { slackApiUrl: server.apiUrl, retryConfig };
  const receiver = new SocketModeReceiver({
    appToken: server.workspace.tokens.app,
    logger: silentLogger,
    clientPingTimeout,
    installerOptions: { clientOptions },
  });
  const app = await boltApp(server, receiver, set);
  await app.start();
  onTestFinished(async () => {
    await app.stop();
  });
  return server;
}

/** A Slack with a Bolt app that it sends signed requests to. */
export async function slackOverHttp(set: Setting): Promise<{ server: SlackServer; http: SignedHttp }> {
  const server = await slack();
  const signingSecret = 'secret';
  const app = await boltApp(server, new HTTPReceiver({ signingSecret, logger: silentLogger }), set);
  const listening = await app.start({ port: 0, host: '127.0.0.1' });
  onTestFinished(async () => {
    await app.stop();
  });
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('Bolt does not listen on a port.');
  return { server, http: server.sendHttpTo(`http://127.0.0.1:${address.port}/slack/events`, signingSecret) };
}

async function boltApp(server: SlackServer, receiver: SocketModeReceiver | HTTPReceiver, set: Setting): Promise<App> {
  const app = new App({
    token: server.workspace.tokens.bot,
    receiver,
    logger: silentLogger,
    deferInitialization: true,
    clientOptions: { slackApiUrl: server.apiUrl, retryConfig },
  });
  await app.init();
  set(app);
  return app;
}
