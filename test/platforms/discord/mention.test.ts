import { MessageFlags, MessageType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { FINISH_MS } from '../../../src/platforms/platform.ts';
import { connected } from './briefwire.ts';
import { buttonIn, labelsOn as labels, seenOn as seen } from './pages.ts';
import type { DiscordServer } from './server/index.ts';

const opposed = 'who opposed the barrier?';
const posts = ({ requests }: DiscordServer) =>
  requests.filter(({ method, path }) => method === 'POST' && /\/messages$/.test(path));

describe('a mention', () => {
  test('is answered by a reply that everybody sees, and that calls nobody', async () => {
    const { server } = await connected();
    const said = server.say({ content: `<@${server.botId}> who denied that taxes would rise?` });
    const reply = await server.replyTo(said);
    expect(seen(reply)).toContain('denied that local taxes would rise');
    expect(labels(reply)).toEqual(['Open article 1', 'Ask on', 'Useful', 'Not useful']);
    expect(reply.flags! & MessageFlags.SuppressEmbeds).not.toBe(0);
    expect(posts(server)).toMatchObject([
      {
        body: {
          message_reference: { message_id: said.id, fail_if_not_exists: false },
          allowed_mentions: { parse: [], replied_user: false },
          ...{ nonce: said.id, enforce_nonce: true },
        },
      },
    ]);
    expect(server.violations).toEqual([]);
  });

  test('starts a thread: a reply that calls the bot goes on from what was asked, and says what it took over', async () => {
    const { server } = await connected();
    const first = await server.replyTo(server.say({ content: `<@${server.botId}> ${opposed}` }));
    const second = await server.replyTo(server.say({ content: 'and taxes?', repliesTo: first, user: 'Grace' }));
    expect(seen(second)).toMatch(/^on: /);
    const other = await server.replyTo(server.say({ content: `<@${server.botId}> and taxes?` }));
    expect(seen(other)).not.toMatch(/^on: /);
    expect(server.violations).toEqual([]);
  });

  test('of the role that the bot has is one of the bot', async () => {
    const { server, asked } = await connected();
    const more = { mention_roles: [server.botRoleId] };
    // Discord shows no bot what mentions a role of it.
    const reply = await server.replyTo(server.say({ content: `<@&${server.botRoleId}> ${opposed}`, more }));
    expect(seen(reply)).toContain('What you can ask');
    expect(asked).toMatchObject([{ said: { text: '' } }]);
  });

  test('is read without what only Discord can read', async () => {
    const { server, asked } = await connected();
    const grace = server.say({ content: 'hello', user: 'Grace' }).author.id;
    const content = `<@!${server.botId}>, what did <@${grace}> say in <#${server.channelId}>  <:wave:1> at <t:1700000000:R>? </brief:12> <@&34>`;
    await server.replyTo(server.say({ content, mentions: ['Grace'] }));
    expect(asked[0]!.said.text).toBe('what did Grace say in general at ? /brief');
  });

  test('without a question shows what can be asked', async () => {
    const { server } = await connected();
    const reply = await server.replyTo(server.say({ content: `<@${server.botId}>` }));
    expect(seen(reply)).toContain('What you can ask');
    expect(server.violations).toEqual([]);
  });

  test('in Korean or Japanese is answered in it', async () => {
    const { server } = await connected();
    const korean = await server.replyTo(server.say({ content: `<@${server.botId}> 방벽을` }));
    expect(labels(korean)).toContain('이어서 질문');
    const japanese = await server.replyTo(server.say({ content: `<@${server.botId}> いつ barrier` }));
    expect(labels(japanese)).toContain('続けて質問');
    expect(server.violations).toEqual([]);
  });

  test('that is delivered twice is answered once', async () => {
    const { server } = await connected();
    const said = server.say({ content: `<@${server.botId}> ${opposed}` });
    server.repeat(said);
    await server.replyTo(said);
    server.repeat(said);
    await server.replyTo(server.say({ content: `<@${server.botId}> taxes` }));
    expect(posts(server)).toHaveLength(2);
  });

  test('that comes while the connection is cut is answered afterwards', async () => {
    const { server } = await connected();
    server.dropSockets();
    const reply = await server.replyTo(server.say({ content: `<@${server.botId}> ${opposed}` }));
    expect(seen(reply)).toContain('barrier');
    expect(server.resumes).toBe(1);
  });

  test('can ask for more, until all was shown', async () => {
    const { server } = await connected();
    let last = await server.replyTo(server.say({ content: `<@${server.botId}> tide barrier` }));
    const first = seen(last);
    last = await server.replyTo(server.say({ content: 'more', repliesTo: last }));
    expect(seen(last)).not.toBe(first);
    expect(labels(last)).toContain('Back');
    expect(labels(last)).not.toContain('More');
    last = await server.replyTo(server.say({ content: 'more', repliesTo: last }));
    expect(seen(last)).toContain('That was all of it.');
    expect(server.violations).toEqual([]);
  });

  test('can ask for more of a reply to a command', async () => {
    const { server } = await connected();
    const options = { topic: 'tide barrier', visibility: 'channel' };
    const message = await server.command({ name: 'brief', options }).answered();
    const reply = await server.replyTo(server.say({ content: 'more', repliesTo: message }));
    expect(labels(reply)).toContain('Back');
    expect(server.violations).toEqual([]);
  });

  test('of too many gets a polite note', async () => {
    const { server } = await connected({ limits: { person: 1, channel: 0 } });
    await server.replyTo(server.say({ content: `<@${server.botId}> ${opposed}` }));
    const note = await server.replyTo(server.say({ content: `<@${server.botId}> ${opposed}` }));
    expect(seen(note)).toContain('Please ask again in');
    expect(server.violations).toEqual([]);
  });

  test('while Briefwire stops is told so', async () => {
    const { server, chat } = await connected();
    await chat.close(FINISH_MS);
    const note = await server.replyTo(server.say({ content: `<@${server.botId}> ${opposed}` }));
    expect(seen(note)).toContain('being restarted');
  });
});

describe('it is not called', () => {
  test.each<[string, (server: DiscordServer) => Parameters<DiscordServer['say']>[0]]>([
    ['by what people say among themselves', () => ({ content: opposed })],
    ['by @everyone', () => ({ content: `@everyone ${opposed}`, more: { mention_everyone: true } })],
    ['by another role', () => ({ content: '<@&12345>', more: { mention_roles: ['12345'] } })],
    ['by a mention of somebody else', () => ({ content: `<@1> ${opposed}`, mentions: ['Grace'] })],
    ['by another bot', ({ botId }) => ({ content: `<@${botId}> hi`, more: { author: { ...other, bot: true } } })],
    ['by a webhook', ({ botId }) => ({ content: `<@${botId}> hi`, more: { webhook_id: '1234' } })],
    ['by a notice', ({ botId }) => ({ content: `<@${botId}> hi`, more: { type: MessageType.ChannelPinnedMessage } })],
  ])('%s', async (_, act) => {
    const { server } = await connected();
    server.say(act(server));
    await server.replyTo(server.say({ content: `<@${server.botId}> ${opposed}` }));
    expect(posts(server)).toHaveLength(1);
  });

  test('by a reply that calls nobody, nor by its own words', async () => {
    const { server } = await connected();
    const reply = await server.replyTo(server.say({ content: `<@${server.botId}> ${opposed}` }));
    server.say({ content: 'and taxes?', repliesTo: reply, pings: false });
    await server.replyTo(server.say({ content: `<@${server.botId}> taxes` }));
    expect(posts(server)).toHaveLength(2);
  });

  const other = { id: '99', username: 'feed', discriminator: '0', global_name: null, avatar: null };
});

describe('a direct message', () => {
  test('needs no mention, and goes on from the one before', async () => {
    const { server } = await connected();
    const first = await server.replyTo(server.say({ content: opposed, dm: true }));
    expect(labels(first)).not.toContain('Post to channel');
    const second = await server.replyTo(server.say({ content: 'and taxes?', dm: true }));
    expect(seen(second)).toMatch(/^on: /);
    expect(server.violations).toEqual([]);
  });

  test('goes on from the reply that it replies to', async () => {
    const { server } = await connected();
    const first = await server.replyTo(server.say({ content: opposed, dm: true }));
    await server.replyTo(server.say({ content: 'how much does the whole thing cost?', dm: true }));
    const third = await server.replyTo(server.say({ content: 'and taxes?', repliesTo: first }));
    expect(seen(third)).toMatch(/^on: /);
  });

  test('that is only a picture shows what can be asked', async () => {
    const { server } = await connected();
    const attachments = [{ id: '1', filename: 'a.png', size: 1, url: 'https://cdn.example/a.png' }];
    const said = server.say({ content: '', dm: true, more: { attachments: attachments as never } });
    expect(seen(await server.replyTo(said))).toContain('What you can ask');
    expect(server.violations).toEqual([]);
  });
});

describe('the buttons below a reply', () => {
  test('turn its pages in place, whoever presses them', async () => {
    const { server } = await connected();
    const message = await server.replyTo(server.say({ content: `<@${server.botId}> tide barrier` }));
    const press = server.press({ message, customId: buttonIn(message, 'More'), user: 'Grace' });
    expect((await press.answered()).id).toBe(message.id);
    expect(posts(server)).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });

  test('ask on in the same thread, for everybody', async () => {
    const { server } = await connected();
    const message = await server.replyTo(server.say({ content: `<@${server.botId}> ${opposed}` }));
    const opened = server.press({ message, customId: buttonIn(message, 'Ask on'), user: 'Grace' });
    await opened.firstResponse;
    const exchange = server.submitModal({ opened, entries: { question: 'and taxes?' }, user: 'Grace' });
    expect(seen(await exchange.answered())).toMatch(/^on: /);
    expect(exchange.messages).toMatchObject([{ seenBy: 'everyone' }]);
    const next = await server.replyTo(server.say({ content: 'and boats?', repliesTo: message }));
    expect(seen(next)).toMatch(/^on: /);
    expect(server.violations).toEqual([]);
  });

  test('and below one to a command lead to the thread that replies to it are in', async () => {
    const { server, asked } = await connected();
    const options = { question: opposed, visibility: 'channel' };
    const message = await server.command({ name: 'ask', options }).answered();
    const opened = server.press({ message, customId: buttonIn(message, 'Ask on') });
    await opened.firstResponse;
    await server.submitModal({ opened, entries: { question: 'and taxes?' } }).answered();
    const next = await server.replyTo(server.say({ content: 'and boats?', repliesTo: message }));
    expect(seen(next)).toMatch(/^on: /);
    const { id } = message;
    expect(asked.map(({ said }) => said.thread)).toEqual([`discord:${id}`, `discord:${id}`]);
    expect(server.violations).toEqual([]);
  });
});
