import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../../src/store/memory.ts';
import { morningOf } from '../../support/channel-desk.ts';
import { fakeDesk } from '../../support/fake-desk.ts';
import type { SlackMessage } from './server/messages.ts';
import { newWorkspace } from './server/workspace.ts';
import { started } from './started.ts';
import { textOf } from './text-of.ts';

const bot = '<@U0BOT>';
const seen = ({ blocks }: SlackMessage) => textOf(blocks);

/** Briefwire on Slack with the room that posts, on the morning after an article came in; what is due is posted at once. */
async function morning(way: 'Socket Mode' | 'HTTP') {
  const [desk, store] = [fakeDesk(), memoryStore()];
  const { clock, channelDesk, becomes, stop } = morningOf(desk, store);
  const users = newWorkspace().users.map((user) => ({ ...user, isAdmin: user.id === 'U0ANNA' }));
  const { server, poster, logged } = await started({
    ...{ way, server: { users }, slack: { clock } },
    chat: { desk, store, clock, channelDesk },
  });
  const isPosted = ({ onlyFor, thread, author }: SlackMessage) =>
    author === 'U0BOT' && onlyFor === null && thread === null;
  return {
    ...{ server, logged },
    /** It becomes a time at which something is due, and goes on quickly; gives what is posted. */
    async comes(time: string): Promise<SlackMessage> {
      becomes(time, poster);
      return server.until('the digest', () => server.messages.find(isPosted));
    },
    posted: () => server.messages.filter(isPosted),
    stop,
  };
}

describe.each(['Socket Mode', 'HTTP'] as const)('a digest over %s', (way) => {
  test('that was set up by a slash command comes when it is due, and is gone on from', async () => {
    const { server, logged, comes, posted, stop } = await morning(way);
    const schedule = { command: '/digest', text: 'schedule 7am timezone:UTC topic:boats' };
    expect(seen(await server.command(schedule).answered())).toContain('Set up.');
    const digest = await comes('2024-01-10T07:00:10Z');
    expect(digest.channel).toBe('C0NEWS');
    expect(seen(digest)).toContain('About sixty boats blocked the inner harbour on Wednesday');

    const thread = digest.ts;
    const sources = await server.say({ text: `${bot} and Tomas Lindqvist?`, thread, user: 'U0CARO' }).answered();
    expect(sources).toMatchObject({ thread, onlyFor: null });
    const view = await server.press({ message: digest, actionId: 'follow', user: 'U0BERT' }).opened();
    const before = server.messages.length;
    await server.submitView({ view, values: { question: 'who is quoted on this?' }, user: 'U0BERT' }).ack;
    expect(await server.until('the answer', () => server.messages[before])).toMatchObject({ thread });

    // What the channel was told is not told again.
    const now = await server.command({ command: '/digest', text: 'boats' }).answered();
    expect(seen(now)).not.toContain('About sixty boats');
    await stop();
    expect(posted()).toHaveLength(1);
    expect(logged.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(server.violations).toEqual([]);
  });

  test('of which nobody heard whether it arrived stands there once', async () => {
    const { server, comes, posted, stop } = await morning(way);
    await server.command({ command: '/digest', text: 'schedule 7am timezone:UTC' }).answered();
    server.fault({ method: 'chat.postMessage', status: 500, after: true });
    await comes('2024-01-10T07:00:10Z');
    await server.until('a look', () => server.requests.find(({ method }) => method === 'conversations.history'));
    await stop();
    expect(posted()).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });
});
