import { createServer } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { english } from '../../../src/platforms/languages/en.ts';
import { beside, briefwireOn, started } from './started.ts';

const barrier = { command: '/brief', text: 'tide barrier', user: 'U0BERT' };

/** What nobody caught would be found here. */
const uncaught: unknown[] = [];
process.on('unhandledRejection', (reason) => uncaught.push(reason));

describe('a start', () => {
  test.each([
    ['with a bot token that Slack does not know', { botToken: 'xoxb-other' }, 'SLACK_BOT_TOKEN holds (invalid_auth)'],
    ['with an app token that Slack does not know', { appToken: 'xapp-other' }, 'SLACK_APP_TOKEN holds (invalid_auth)'],
  ])('%s fails, with what to do', async (_name, slack, said) => {
    const { platform, announced } = await beside({ slack });
    await expect(platform.start()).rejects.toMatchObject({ code: 'platform', message: expect.stringContaining(said) });
    await expect(platform.stop()).resolves.toBeUndefined();
    expect(announced).toEqual([]);
    expect(uncaught).toEqual([]);
  });

  test.each([
    ['with an account that was closed', { botTokenError: 'account_inactive' }, 'Install it under Install App'],
    ['without connections:write', { appScopes: [] }, 'SLACK_APP_TOKEN lacks the scope connections:write'],
  ])('%s fails, with what to click', async (_name, server, said) => {
    const { platform } = await beside({ server });
    await expect(platform.start()).rejects.toMatchObject({ code: 'platform', message: expect.stringContaining(said) });
  });

  test.each([
    ['the tokens are mixed up', { botToken: 'xapp-1-loopback' }, 'SLACK_BOT_TOKEN holds an app-level token'],
    ['nobody says on which way', { appToken: null, signingSecret: null }, 'neither SLACK_APP_TOKEN'],
  ])('fails where %s, without asking Slack', async (_name, slack, said) => {
    const { platform, server } = await beside({ slack });
    await expect(platform.start()).rejects.toMatchObject({ code: 'config', message: expect.stringContaining(said) });
    expect(server.requests).toEqual([]);
  });

  test('fails where the port is taken', async () => {
    const taken = createServer().listen(0);
    onTestFinished(() => void taken.close());
    const { port } = taken.address() as { port: number };
    const { platform } = await beside({ way: 'HTTP', slack: { port } });
    await expect(platform.start()).rejects.toMatchObject({
      code: 'config',
      message: expect.stringContaining(`${port}`),
    });
  });

  test.each([
    ['cannot be reached', [{ drop: true, times: 2 }]],
    ['is down', [{ status: 503, times: 2 }]],
    ['is out of order', [{ error: 'internal_error' }]],
    ['asks to wait', [{ retryAfter: 0 }]],
  ])('waits until Slack can be had where it %s', async (_name, faults) => {
    const { platform, server, logged, announced } = await beside();
    for (const method of ['auth.test', 'apps.connections.open']) {
      for (const fault of faults) server.fault({ method, ...fault });
    }
    await platform.start();
    expect(announced).toHaveLength(1);
    expect(logged.filter(({ message }) => message.startsWith('Slack cannot be reached')).length).toBeGreaterThan(1);
    await server.command(barrier).answered();
    expect(server.violations).toEqual([]);
    expect(uncaught).toEqual([]);
  });

  test('can be stopped while Slack is away', async () => {
    const { platform, server, logs } = await beside({ patience: { firstReconnect: 600_000 } });
    server.fault({ method: 'auth.test', status: 503, times: 1000 });
    const start = platform.start();
    await logs(({ message }) => message.startsWith('Slack cannot be reached'));
    await platform.stop();
    await start;
    await platform.stop();
    expect(uncaught).toEqual([]);
  });

  test('goes on when the address of the API has no slash at its end', async () => {
    const { server, announced } = await started();
    const other = briefwireOn(server, 'Socket Mode', { slack: { apiUrl: server.apiUrl.replace(/\/$/, '') } });
    await other.platform.start();
    expect([...announced, ...other.announced]).toHaveLength(2);
  });
});

describe('a socket', () => {
  test.each([
    ['cut', (server: Awaited<ReturnType<typeof started>>['server']) => server.dropSockets()],
    ['to be refreshed', (server: Awaited<ReturnType<typeof started>>['server']) => server.requestRefresh('warning')],
  ])('that is %s is made anew', async (_how, disturb) => {
    const { server } = await started();
    for (let sockets = 2; sockets < 5; sockets++) {
      disturb(server);
      await server.connected(sockets);
      await server.command(barrier).answered();
    }
    expect(server.violations).toEqual([]);
    expect(uncaught).toEqual([]);
  });

  test('comes back after Slack was away for a while', async () => {
    const { server, logs } = await started();
    server.refuseConnections();
    server.dropSockets();
    await logs(({ message }) => message.startsWith('Slack cannot be reached'));
    server.accept();
    await server.connected();
    await server.command(barrier).answered();
    expect(uncaught).toEqual([]);
  });

  test('that Slack does not give us any more ends this platform alone', async () => {
    const { server, logs } = await started();
    server.workspace.appTokenError = 'account_inactive';
    server.dropSockets();
    const { level, message } = await logs((line) => line.message.startsWith('Slack is no longer connected'));
    expect(level).toBe('error');
    expect(message).toContain('Install it under Install App');
    expect(uncaught).toEqual([]);
  });
});

describe('HTTP', () => {
  test('takes nothing that is forged or old', async () => {
    const { server } = await started({ way: 'HTTP' });
    await expect(server.command({ ...barrier, forged: { secret: 'guessed' } }).ack).rejects.toThrow('answered 401');
    await expect(server.command({ ...barrier, forged: { ageSeconds: 600 } }).ack).rejects.toThrow('answered 401');
    await server.command({ ...barrier, text: 'boats' }).answered();
    expect(server.messages).toHaveLength(1);
  });
});

describe.each(['Socket Mode', 'HTTP'] as const)('a stop over %s', (way) => {
  test('lets the answers under way be finished, and refuses others', async () => {
    const held = Promise.withResolvers<void>();
    const { server, chat, platform } = await started({ way, until: held.promise });
    const asked = server.command(barrier);
    await asked.ack;
    const closing = chat.close(60_000);
    expect((await server.command(barrier).answered()).text).toBe(english.notes.closing);
    held.resolve();
    expect((await asked.answered()).text).toBe('Briefwire: tide barrier');
    await closing;
    await platform.stop();
    await platform.stop();
    await server.until('the farewell', () => (server.sockets === 0 ? true : undefined));
    await expect(server.command(barrier).ack).rejects.toThrow();
    expect(server.violations).toEqual([]);
    expect(uncaught).toEqual([]);
  });

  test('does not wait for a Slack that has gone silent', async () => {
    const { server, platform } = await started({ way });
    server.silenceSockets();
    await platform.stop();
    expect(uncaught).toEqual([]);
  });

  test('an answer that comes after it still arrives', async () => {
    const held = Promise.withResolvers<void>();
    const { server, platform } = await started({ way, until: held.promise });
    const asked = server.command(barrier);
    await asked.ack;
    await platform.stop();
    held.resolve();
    await asked.answered();
    expect(uncaught).toEqual([]);
  });
});

test('nothing of Slack’s secrets is logged', async () => {
  const { server, logged, logs } = await started();
  server.refuseConnections();
  server.dropSockets();
  await logs(({ message }) => message.startsWith('Slack cannot be reached'));
  expect(JSON.stringify(logged)).not.toMatch(/loopback|wss?:|ticket/);
});
