import { once } from 'node:events';
import { GatewayIntentBits } from 'discord.js';
import { expect, test } from 'vitest';
import { answersCards, bot, clientOf, started, textOf } from './bots.ts';
import type { DiscordServer } from './index.ts';

/** discord.js lets five seconds pass between two identifies of a shard. Nothing here depends on that. */
const unthrottled = { ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) } };

test('a bad token and an intent that was not granted are refused', async () => {
  const server = await started();
  await expect(clientOf(server).login('bad.token.here')).rejects.toMatchObject({ code: 'TokenInvalid' });
  const curious = clientOf(server, { intents: [GatewayIntentBits.MessageContent] });
  await expect(curious.login(server.token)).rejects.toThrow('disallowed intents');
  expect(server.identifies).toMatchObject([{ intents: GatewayIntentBits.MessageContent }]);
});

test('sessions are counted', async () => {
  const { server } = await bot(undefined, { server: { sessionStartLimit: { remaining: 1 } } });
  expect(server.sessionStartLimit).toMatchObject({ total: 1000, remaining: 0 });
  await expect(clientOf(server).login(server.token)).rejects.toThrow(/sessions remaining/);
});

test('heartbeats are answered', async () => {
  const { server } = await bot(undefined, { server: { heartbeatMs: 20 } });
  await server.until('heartbeats, of which an unanswered one would be the last', () => server.heartbeats > 3);
  expect(server.resumes).toBe(0);
});

test.each<[string, (server: DiscordServer) => void]>([
  ['a drop', (server) => server.dropSockets()],
  ['an unknown error', (server) => server.closeSockets(4000)],
  ['being asked to', (server) => server.askToReconnect()],
])('after %s the bot resumes, and is told what it missed', async (_, disturb) => {
  const { server } = await bot(answersCards);
  disturb(server);
  await server.until('the end of the connection', () => !server.isConnected);
  const missed = server.command({ name: 'brief' });
  expect(textOf(await missed.answered())).toContain('You asked brief.');
  expect([server.resumes, server.identifies.length]).toEqual([1, 1]);
});

test('a session that is invalid for the moment is resumed over the same connection', async () => {
  const { server } = await bot(answersCards);
  server.invalidateSession({ resumable: true });
  await server.until('a resume', () => server.resumes === 1);
  await server.command({ name: 'brief' }).answered();
  expect([server.resumes, server.identifies.length]).toEqual([1, 1]);
});

test('after an invalid session the bot starts anew', async () => {
  const { server, client } = await bot(answersCards, { client: unthrottled });
  server.invalidateSession();
  await once(client, 'shardReady');
  expect([server.resumes, server.identifies.length]).toEqual([0, 2]);
  await server.command({ name: 'brief' }).answered();
});

test.each(['reset', 'unavailable'] as const)('the gateway can be away (%s)', async (how) => {
  const { server, client } = await bot(answersCards, { client: unthrottled });
  server.stopAccepting(how);
  server.dropSockets();
  await once(client, 'shardReconnecting');
  await once(client, 'shardReconnecting');
  server.accept();
  await server.until('the bot', () => server.isConnected);
  await server.command({ name: 'brief' }).answered();
});

test('the same thing can be told twice', async () => {
  const { server, failures } = await bot(answersCards);
  const exchange = server.command({ name: 'brief' });
  await exchange.answered();
  server.redeliver(exchange);
  await expect.poll(() => failures).toMatchObject([{ code: 40060 }]);
  expect(exchange.callbacks).toHaveLength(1);
});
