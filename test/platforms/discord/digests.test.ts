import { type APIMessage, PermissionFlagsBits as Bits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../../src/store/memory.ts';
import { morningOf } from '../../support/channel-desk.ts';
import { fakeDesk } from '../../support/fake-desk.ts';
import { connected } from './briefwire.ts';
import { buttonIn, seenOn as seen } from './pages.ts';

const MANAGER = { permissions: String(Bits.ViewChannel | Bits.SendMessages | Bits.ManageChannels) };
const daily = { name: 'digest schedule', options: { time: '7am', timezone: 'UTC' }, ...MANAGER } as const;

/** Briefwire on Discord with the room that posts, on the morning after an article came in. */
async function morning() {
  const [desk, store] = [fakeDesk(), memoryStore()];
  const { clock, channelDesk, becomes, stop } = morningOf(desk, store);
  const bot = await connected({ desk, store, clock, channelDesk });
  const { server, platform, entries } = bot;
  const posted = (): APIMessage[] =>
    server.messages
      .filter(({ message, seenBy }) => seenBy === 'everyone' && message.author.id === server.botId)
      .map(({ message }) => message);
  return {
    ...{ server, entries, posted },
    becomes: (time: string) => becomes(time, platform.poster!),
    comes: () => server.until('a post', () => posted()[0]),
    stop,
  };
}

describe('a digest', () => {
  test('that was set up by a slash command comes when it is due, and is gone on from', async () => {
    const { server, entries, becomes, comes, posted, stop } = await morning();
    const set = server.command({ ...daily, options: { ...daily.options, topic: 'boats' } });
    expect(seen(await set.answered())).toContain('Set up.');
    becomes('2024-01-10T07:00:10Z');
    const digest = await comes();
    expect(digest.channel_id).toBe(server.channelId);
    expect(seen(digest)).toContain('About sixty boats blocked the inner harbour on Wednesday');
    await stop();
    expect(posted()).toHaveLength(1);

    const said = server.say({ content: 'and Tomas Lindqvist?', repliesTo: digest, user: 'Grace' });
    expect(seen(await server.replyTo(said))).toContain('Lindqvist');
    const opened = server.press({ message: digest, customId: buttonIn(digest, 'Ask on'), user: 'Lin' });
    await opened.firstResponse;
    const entered = { opened, entries: { question: 'who is quoted on this?' }, user: 'Lin' };
    expect(seen(await server.submitModal(entered).answered())).toContain('boats');

    // What the channel was told is not told again.
    const now = await server.command({ name: 'digest now', options: { topic: 'boats' } }).answered();
    expect(seen(now)).not.toContain('About sixty boats');
    expect(entries.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(server.violations).toEqual([]);
  });

  test.each([
    ['it arrived', { status: 500, after: true }],
    ['it arrived, the line having been cut', { drop: true, after: true }],
    ['it did not arrive', { status: 503 }],
  ])('of which nobody heard that %s stands there once', async (_, fault) => {
    const { server, becomes, comes, posted, stop } = await morning();
    await server.command(daily).answered();
    server.fault({ method: 'POST', path: /\/messages$/, ...fault });
    becomes('2024-01-10T07:00:10Z');
    await server.until('a look', () =>
      server.requests.find(({ method, path }) => method === 'GET' && path.endsWith('/messages')),
    );
    await comes();
    await stop();
    expect(posted()).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });

  test('for a channel that was closed to the bot is paused, and whoever set it up is told alone', async () => {
    const { server, becomes, stop } = await morning();
    await server.command({ ...daily, user: 'Grace' }).answered();
    server.fault({ method: 'POST', path: /\/messages$/, status: 403, code: 50013 });
    becomes('2024-01-10T07:00:10Z');
    const isTold = ({ scene }: { scene: { recipient: { global_name: string | null } | null } }) =>
      scene.recipient?.global_name === 'Grace';
    const { message } = await server.until('a notice', () => server.messages.find(isTold));
    await stop();
    expect(seen(message)).toContain('/digest resume number:1');
    expect(seen(await server.command({ name: 'digest list' }).answered())).toContain(
      'Paused: Briefwire was not allowed',
    );
    expect(server.violations).toEqual([]);
  });
});
