import { ChannelType, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { bot, clientOf } from './bots.ts';
import type { DiscordServer } from './index.ts';

/** Where a thread is begun. */
const start = ({ channelId }: { readonly channelId: string }, message: { readonly id: string }) =>
  Routes.threads(channelId, message.id);

test('a thread hangs from a message, has its id, and is begun once', async () => {
  const { server, client } = await bot();
  const message = server.say({ content: 'Look' });
  const made = await client.rest.post(start(server, message), { body: { name: 'On the harbour' } });
  expect(made).toMatchObject({ id: message.id, parent_id: server.channelId, type: ChannelType.PublicThread });
  const again = client.rest.post(start(server, message), { body: { name: 'On the harbour' } });
  await expect(again).rejects.toMatchObject({ code: 160004 });
  const body = { content: 'x', allowed_mentions: { parse: [] } };
  await client.rest.post(Routes.channelMessages(message.id), { body });
  expect(server.messagesIn(message.id)).toHaveLength(1);
  expect(server.violations).toEqual([]);
});

test.each<[string, ChannelType, number]>([
  ['announcements', ChannelType.GuildAnnouncement, ChannelType.AnnouncementThread],
  ['text', ChannelType.GuildText, ChannelType.PublicThread],
])('a channel for %s has threads of its own kind', async (_, type, kind) => {
  const { server, client } = await bot();
  const { channelId } = server.makeChannel({ name: 'news', type });
  const message = server.say({ content: 'Look', channelId });
  expect(await client.rest.post(start({ channelId }, message), { body: { name: 'x' } })).toMatchObject({ type: kind });
});

test('within threads and direct messages there are none', async () => {
  const { server, client } = await bot();
  const direct = server.say({ content: 'Look', dm: true });
  const { channelId } = server.makeChannel({ name: 'harbour' }, server.channelId);
  const inThread = server.say({ content: 'Look', threadId: channelId });
  for (const message of [direct, inThread]) {
    const begun = client.rest.post(Routes.threads(message.channel_id, message.id), { body: { name: 'x' } });
    await expect(begun).rejects.toMatchObject({ code: 50024 });
  }
});

test.each([
  ['no name', { name: '' }],
  ['a long name', { name: 'x'.repeat(101) }],
  ['a time that nobody can choose', { name: 'x', auto_archive_duration: 7 }],
])('a thread with %s is refused', async (_, body) => {
  const { server, client } = await bot();
  const message = server.say({ content: 'Look' });
  await expect(client.rest.post(start(server, message), { body })).rejects.toMatchObject({ code: 50035 });
  expect(server.violations).toHaveLength(1);
});

test('direct messages are opened with whoever is there', async () => {
  const { server, client } = await bot();
  const { channel_id: channel, author } = server.say({ content: 'Hello', dm: true });
  const opened = client.rest.post(Routes.userChannels(), { body: { recipient_id: author.id } });
  expect(await opened).toMatchObject({ id: channel, type: ChannelType.DM });
  const nobody = client.rest.post(Routes.userChannels(), { body: { recipient_id: '1' } });
  await expect(nobody).rejects.toMatchObject({ code: 10013 });
});

const history = async (server: DiscordServer, query: Record<string, string>): Promise<string[]> => {
  const { rest } = clientOf(server);
  const route = Routes.channelMessages(server.channelId);
  const found = await rest.setToken(server.token).get(route, { query: new URLSearchParams(query) });
  return (found as { content: string }[]).map(({ content }) => content);
};

test('a history is read from its end, or onwards from a message, the newest first', async () => {
  const { server } = await bot();
  const mention = `<@${server.botId}>`;
  const [first] = ['a', 'b', 'c', 'd'].map((word) => server.say({ content: `${mention} ${word}` }));
  const said = (...words: string[]) => words.map((word) => `${mention} ${word}`);
  expect(await history(server, { limit: '2' })).toEqual(said('d', 'c'));
  expect(await history(server, { limit: '2', after: first!.id })).toEqual(said('c', 'b'));
  expect(await history(server, { limit: '9', after: first!.id })).toEqual(said('d', 'c', 'b'));
});

test('whoever may not read the history is shown nothing, without an error', async () => {
  const { server } = await bot();
  server.say({ content: `<@${server.botId}> a` });
  server.permissions = String(BigInt(server.permissions) & ~(1n << 16n));
  expect(await history(server, {})).toEqual([]);
});
