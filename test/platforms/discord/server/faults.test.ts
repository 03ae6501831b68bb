import { Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { bot } from './bots.ts';

test('faults happen in order, before or after the work, to the requests that match', async () => {
  const { server, client } = await bot();
  server.fault({ method: 'POST', path: /messages$/, status: 502 });
  server.fault({ method: 'POST', path: /messages$/, status: 500, after: true });
  await client.rest.get('/users/@me');
  const body = { content: 'x', allowed_mentions: { parse: [] } };
  await client.rest.post(Routes.channelMessages(server.channelId), { body });
  expect(server.requests.slice(-4).map(({ status }) => status)).toEqual([200, 502, 500, 200]);
  expect(server.messages).toHaveLength(2);
});

test('a connection is cut, an answer is slow', async () => {
  const { server, client } = await bot();
  server.fault({ path: /^\/users/, drop: true });
  server.fault({ path: /^\/users/, delayMs: 50 });
  // discord.js tries again after a status of 500, but not after this.
  await expect(client.rest.get('/users/@me')).rejects.toThrow();
  const before = performance.now();
  await client.rest.get('/users/@me');
  expect(performance.now() - before).toBeGreaterThan(45);
  expect(server.requests.slice(-2).map(({ status }) => status)).toEqual([null, 200]);
});

test.each([false, true])('discord.js waits for a limit (global: %s)', async (global) => {
  const { server, client } = await bot();
  const limited: unknown[] = [];
  client.rest.on('rateLimited', (info) => limited.push(info));
  server.fault({ path: /^\/users/, status: 429, retryAfter: 0.05, global });
  await client.rest.get('/users/@me');
  expect(server.requests.slice(-2).map(({ status }) => status)).toEqual([429, 200]);
  expect(limited).toMatchObject([{ global }]);
});
