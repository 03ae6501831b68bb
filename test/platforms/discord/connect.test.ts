import { Client, GatewayIntentBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { refusalIn } from '../../../src/platforms/discord/failure.ts';
import { registrationOf } from '../../../src/platforms/discord/register.ts';
import { FINISH_MS } from '../../../src/platforms/platform.ts';
import { memoryStore } from '../../../src/store/memory.ts';
import { briefwire, connected, serverFor } from './briefwire.ts';

const tide = { name: 'brief', options: { topic: 'tide barrier' } } as const;

describe('a start', () => {
  test('connects without any intent that has to be granted, and registers the commands', async () => {
    const { server, line, entries } = await connected();
    expect(line).toBe('Discord: connected as briefwire, in 1 server; its commands were registered.');
    // Guilds, messages in them, and direct messages: none of them has to be granted.
    expect(server.identifies).toMatchObject([{ intents: (1 << 0) | (1 << 9) | (1 << 12) }]);
    expect(server.registered().map(({ name }) => name)).toContain('brief');
    expect(entries).toEqual([]);
    expect(server.violations).toEqual([]);
  });

  test.each(['/', '/v10', '/v10/', ''])('takes an address of the API that ends in "%s"', async (end) => {
    const server = await serverFor();
    const { line } = await connected({ server, apiUrl: `${server.url}${end}` });
    expect(line).toContain('connected as');
    expect(server.violations).toEqual([]);
  });

  test('with a bad token ends with what to do', async () => {
    const { platform, server } = await briefwire({ token: 'bad.token.of-the-test' });
    const error = await platform.start().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'platform', message: expect.stringContaining('Reset Token') });
    expect(String(error)).not.toContain('bad.token');
    expect(server.identifies).toEqual([]);
  });

  test('with a token that is reset just then ends with what to do', async () => {
    const { platform, server } = await briefwire();
    const started = platform.start().catch((thrown: unknown) => thrown);
    await server.until('a way', () => server.requests.find(({ path, status }) => path === '/gateway/bot' && status));
    server.token = 'another.token.of-the-test';
    expect(await started).toMatchObject({ code: 'platform', message: expect.stringContaining('Reset Token') });
  });

  test('with intents that are refused would end with what to do', async () => {
    const server = await serverFor();
    const client = new Client({ intents: [GatewayIntentBits.GuildMembers], rest: { api: server.url } });
    client.on('shardError', () => {});
    const error = await client.login(server.token).catch((thrown: unknown) => thrown);
    expect(refusalIn(error)?.message).toContain('Privileged Gateway Intents');
  });

  test.each([
    ['answers with errors', { method: 'GET', path: /^\/gateway\/bot$/, status: 503, times: 8 }],
    ['cannot be reached', { method: 'GET', path: /^\/gateway\/bot$/, drop: true, times: 2 }],
  ])('while Discord %s tries until it does, each time with a new client', async (_, fault) => {
    const server = await serverFor();
    server.fault(fault);
    const { platform, entries, announced } = await briefwire({ server });
    await platform.start();
    expect(await announced()).toContain('connected as');
    expect(entries.map(({ level }) => level)).toEqual(['warn', 'warn']);
    expect(entries[0]!.message).toMatch(/^Discord cannot be reached: .* It is tried again\.$/);
    expect(server.identifies).toHaveLength(1);
    await server.command(tide).answered();
    expect(server.violations).toEqual([]);
  });

  test('while the gateway answers with 503 leaves no client behind that goes on', async () => {
    const server = await serverFor();
    server.stopAccepting('unavailable');
    const { platform, logged, store } = await briefwire({ server });
    const started = platform.start();
    await logged(/cannot be reached/);
    server.accept();
    await started;
    expect(server.identifies).toHaveLength(1);
    // Two logins have some seconds between them, in which a client that was left behind would have connected.
    server.invalidateSession();
    await logged(/connected again/);
    const exchange = server.command(tide);
    await exchange.answered();
    expect(server.identifies).toHaveLength(2);
    expect(JSON.parse(store.value('discord.identifies')!)).toHaveLength(2);
    expect(exchange.callbacks).toHaveLength(1);
  });

  test('that Discord allows no more today is tried again, without a login', async () => {
    const server = await serverFor({ sessionStartLimit: { remaining: 0 } });
    const { platform, logged } = await briefwire({ server });
    const started = platform.start();
    await logged(/allows no more logins of this bot before \d{4}-/);
    expect(server.identifies).toEqual([]);
    server.sessionStartLimit = { ...server.sessionStartLimit, remaining: 5 };
    await started;
    expect(server.identifies).toHaveLength(1);
  });

  test('in a loop of crashes waits before it logs in, and can be stopped in that', async () => {
    const store = memoryStore();
    const now = Date.now();
    store.setValue('discord.identifies', JSON.stringify([5, 4, 3, 2, 1].map((ago) => now - ago * 1000)));
    const { server, platform, logged } = await briefwire({ store, clock: () => new Date(now) });
    const started = platform.start();
    expect(await logged(/many logins/)).toMatchObject({ level: 'warn', fields: { seconds: 59 } });
    await platform.stop();
    await started;
    expect(server.requests).toEqual([]);
  });

  test('is given up when it is stopped', async () => {
    const server = await serverFor();
    server.fault({ path: /gateway/, status: 500, times: 1_000_000 });
    const { platform, logged } = await briefwire({ server });
    const started = platform.start();
    await logged(/cannot be reached/);
    await platform.stop();
    await started;
  });
});

describe('registration', () => {
  test('happens once for the same commands, and again for others', async () => {
    const server = await serverFor();
    const store = memoryStore();
    const lines = [];
    for (const commandPrefix of ['', '', 'bw-']) {
      const { line, platform } = await connected({ server, store, commandPrefix });
      lines.push(line.split('; ')[1]);
      await platform.stop();
    }
    expect(lines).toEqual([
      'its commands were registered.',
      'its commands are registered as before.',
      'its commands were registered.',
    ]);
    expect(server.registered().map(({ name }) => name)).toContain('bw-brief');
    expect(server.violations).toEqual([]);
  });

  test('moves to one server and back, leaving nothing behind', async () => {
    const server = await serverFor();
    const store = memoryStore();
    const all = registrationOf({ commands, commandPrefix: '', guildId: null }).length;
    const there = () => [server.registered().length, server.registered(server.guildId).length];
    const counts = [];
    for (const guildId of [null, server.guildId, null]) {
      const { platform } = await connected({ server, store, guildId });
      counts.push(there());
      await platform.stop();
    }
    expect(counts).toEqual([
      [all, 0],
      [0, all],
      [all, 0],
    ]);
    expect(server.violations).toEqual([]);
  });

  test('that fails stops nobody from asking, and is tried at the next start', async () => {
    const server = await serverFor();
    server.fault({ method: 'PUT', status: 403, code: 50001 });
    const store = memoryStore();
    const { line, logged, platform } = await connected({ server, store });
    expect(line).toContain('could not be registered');
    expect(await logged(/could not be registered/)).toMatchObject({ level: 'error' });
    await server.command(tide).answered();
    await platform.stop();
    expect((await connected({ server, store })).line).toContain('were registered');
  });
});

describe('a connection', () => {
  test('that is cut is taken up again, and nothing is missed or doubled', async () => {
    const { server, entries } = await connected();
    server.dropSockets();
    const exchange = server.command(tide);
    await exchange.answered();
    expect(server.resumes).toBe(1);
    expect(exchange.callbacks).toHaveLength(1);
    expect(entries.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      'warn: Discord: the connection was lost; connecting again.',
      'info: Discord: connected again.',
    ]);
    expect(server.violations).toEqual([]);
  });

  test('that Discord ends for good is told of', async () => {
    const { server, logged } = await connected();
    server.closeSockets(4004);
    expect(await logged(/Reset Token/)).toMatchObject({ level: 'error', fields: { code: 4004 } });
  });

  test('whose session is lost logs in again, which is counted', async () => {
    const { server, store, logged } = await connected();
    server.invalidateSession();
    await logged(/connected again/);
    await server.command(tide).answered();
    expect(server.identifies).toHaveLength(2);
    expect(JSON.parse(store.value('discord.identifies')!)).toHaveLength(2);
  });
});

describe('a stop', () => {
  test('lets an answer that is under way be given, and takes no more', async () => {
    const { server, chat, platform } = await connected();
    server.fault({ method: 'PATCH', path: /@original$/, delayMs: 100 });
    const exchange = server.command(tide);
    await server.until('an edit', () => server.requests.find(({ method }) => method === 'PATCH'));
    const closed = chat.close(FINISH_MS);
    const late = server.command(tide);
    expect((await late.firstResponse).data.flags & 64).toBe(64);
    expect(JSON.stringify((await late.answered()).components)).toContain('being restarted');
    await closed;
    await platform.stop();
    expect(JSON.stringify((await exchange.answered()).components)).toContain('About sixty boats');
    expect(server.isConnected).toBe(false);
    expect(server.violations).toEqual([]);
  });

  test('may come twice, and while the gateway is away', async () => {
    const { server, platform, logged } = await connected();
    server.stopAccepting();
    server.dropSockets();
    await logged(/connecting again/);
    await platform.stop();
    await platform.stop();
    server.accept();
    expect(server.isConnected).toBe(false);
  });
});
