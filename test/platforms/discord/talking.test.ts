import type { APIMessage } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { connected } from './briefwire.ts';
import { buttonIn, labelsOn, seenOn as seen } from './pages.ts';
import type { DiscordServer } from './server/index.ts';

const mention = (server: DiscordServer, words: string) => `<@${server.botId}> ${words}`;

/** The answer to a message that somebody wrote, as soon as it stands there. */
function answerTo(server: DiscordServer, { id }: APIMessage): Promise<APIMessage> {
  return server.until(`an answer to the message ${id}`, () => {
    const answers = server.messages.filter(({ message }) => message.message_reference?.message_id === id);
    return answers.find(({ message }) => message.author.id === server.botId)?.message;
  });
}

function say(server: DiscordServer, content: string, more: Partial<Parameters<DiscordServer['say']>[0]> = {}) {
  return answerTo(server, server.say({ content, ...more }));
}

/** What the bot posted, in the order in which it did. */
function ownPosts({ messages, botId }: DiscordServer) {
  return messages.filter(({ message }) => message.author.id === botId);
}

describe('a mention', () => {
  test('is answered with a reply to it that everybody sees and nobody is pinged by', async () => {
    const { server } = await connected();
    const question = server.say({ content: mention(server, 'who denied that taxes would rise?') });
    const answer = await answerTo(server, question);
    expect(seen(answer)).toContain('Adeyemi');
    expect(labelsOn(answer)).toContain('Ask on');
    const posted = server.requests.find(({ method, path }) => method === 'POST' && path.endsWith('/messages'))!;
    expect(posted.body).toMatchObject({
      nonce: question.id,
      enforce_nonce: true,
      allowed_mentions: { parse: [], replied_user: false },
    });
    expect(ownPosts(server)).toMatchObject([{ seenBy: 'everyone' }]);
    expect(server.violations).toEqual([]);
  });

  test('that says nothing gets help, and one that thanks gets none', async () => {
    const { server } = await connected();
    expect(seen(await say(server, mention(server, '')))).toContain('/brief');
    expect(server.violations).toEqual([]);
  });

  test('is understood by what was asked before, once somebody replies to the answer', async () => {
    const { server } = await connected();
    const first = await say(server, mention(server, 'tide barrier'));
    const second = await say(server, 'and taxes?', { user: 'Ben', repliesTo: first });
    expect(seen(second)).toMatch(/^on: /m);
    expect(server.violations).toEqual([]);
  });

  test('goes on by a reply to the answer of a slash command', async () => {
    const { server } = await connected({ channelCommands: ['brief'] });
    const brief = await server.command({ name: 'brief', options: { topic: 'tide barrier' } }).answered();
    const more = await say(server, 'more', { repliesTo: brief });
    expect(seen(more)).toContain('Nobody on the quay expects the barrier');
    const end = await say(server, 'more', { repliesTo: more });
    expect(seen(end)).toContain('That was all of it.');
    expect(server.violations).toEqual([]);
  });

  test('in a thread goes on there without a reply, also after a restart', async () => {
    const before = await connected();
    const { server, store } = before;
    await say(server, mention(server, 'tide barrier'), { thread: 'barrier' });
    await before.platform.stop();
    await connected({ server, store });
    const second = await say(server, mention(server, 'more'), { thread: 'barrier', user: 'Ben' });
    expect(seen(second)).toContain('Nobody on the quay expects the barrier');
    const elsewhere = await say(server, mention(server, 'more'), { thread: 'another' });
    expect(seen(elsewhere)).not.toContain('Nobody on the quay expects the barrier');
    expect(server.violations).toEqual([]);
  });

  test('delivered twice is answered once', async () => {
    const { server } = await connected();
    server.fault({ method: 'POST', path: /\/channels\/\d+\/messages$/, status: 502, after: true });
    await say(server, mention(server, 'tide barrier'));
    await server.command({ name: 'help' }).answered();
    expect(ownPosts(server).filter(({ message }) => message.message_reference !== undefined)).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });

  test('in a channel that forbids an answer is written down, and nothing else suffers', async () => {
    const { server, logged } = await connected();
    server.fault({ method: 'POST', path: /\/channels\/\d+\/messages$/, status: 403, code: 50_013 });
    server.say({ content: mention(server, 'tide barrier') });
    await logged(/does not let Briefwire answer in a channel/);
    expect(seen(await say(server, mention(server, 'tide barrier')))).toContain('barrier');
  });

  test('in a thread that cannot be read is answered all the same', async () => {
    const { server, logged } = await connected();
    server.fault({ method: 'GET', path: /\/channels\/\d+\/messages$/, status: 403, code: 50_001 });
    const answer = await say(server, mention(server, 'tide barrier'), { thread: 'barrier' });
    await logged(/could not be read/);
    expect(seen(answer)).toContain('barrier');
    expect(server.violations).toEqual([]);
  });
});

describe('nobody gets an answer', () => {
  test('who does not call the bot, or only everybody', async () => {
    const { server } = await connected();
    server.say({ content: 'tide barrier' });
    server.say({ content: '@everyone tide barrier' });
    await say(server, mention(server, 'tide barrier'));
    expect(ownPosts(server)).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });
});

describe('a direct message', () => {
  test('needs no mention, and what follows goes on', async () => {
    const { server } = await connected();
    const first = await say(server, 'tide barrier', { dm: true });
    expect(seen(first)).toContain('barrier');
    const second = await say(server, 'more', { dm: true });
    expect(seen(second)).toContain('Nobody on the quay expects the barrier');
    expect(server.violations).toEqual([]);
  });
});

describe('the form to ask on', () => {
  test('is answered where its reply stands: privately there, if that was private', async () => {
    const { server } = await connected();
    const first = await server.command({ name: 'brief', options: { topic: 'tide barrier' } }).answered();
    const opened = server.press({ message: first, customId: buttonIn(first, 'Ask on') });
    expect(await opened.firstResponse).toMatchObject({ type: 9, data: { title: 'Ask on' } });
    const asked = server.submitModal({ opened, entries: { question: 'more' } });
    expect(seen(await asked.answered())).toContain('Nobody on the quay expects the barrier');
    expect(asked.messages.every(({ seenBy }) => seenBy !== 'everyone')).toBe(true);
    expect(server.violations).toEqual([]);
  });

  test('below a reply in the channel, everybody sees the answer', async () => {
    const { server } = await connected({ channelCommands: ['brief'] });
    const first = await server.command({ name: 'brief', options: { topic: 'tide barrier' } }).answered();
    const opened = server.press({ message: first, customId: buttonIn(first, 'Ask on'), user: 'Ben' });
    await opened.firstResponse;
    const asked = server.submitModal({ opened, entries: { question: 'and taxes?' }, user: 'Ben' });
    expect(seen(await asked.answered())).toMatch(/^on: /m);
    expect(asked.messages).toMatchObject([{ seenBy: 'everyone' }]);
    expect(server.violations).toEqual([]);
  });

  test('speaks the language of whoever opens it', async () => {
    const { server } = await connected();
    const first = await server.command({ name: 'help' }).answered();
    expect(labelsOn(first)).not.toContain('Ask on');
    const brief = await server.command({ name: 'brief', options: { topic: 'tide barrier' }, locale: 'ko' }).answered();
    const opened = server.press({ message: brief, customId: buttonIn(brief, '이어서 질문'), locale: 'ko' });
    expect((await opened.firstResponse).data.title).toMatch(/\p{Script=Hangul}/u);
    expect(server.violations).toEqual([]);
  });
});

describe('a command on the message of somebody', () => {
  test('checks the quotation in it, privately', async () => {
    const { server } = await connected();
    const said = server.say({ content: 'Lindqvist wrote “We do not oppose safety” to us', user: 'Ben' });
    const checking = server.contextMenu({ name: 'Check quote', target: said });
    expect(seen(await checking.answered())).toContain('Verbatim');
    expect(checking.messages.every(({ seenBy }) => seenBy !== 'everyone')).toBe(true);
    expect(server.violations).toEqual([]);
  });

  test('without words gets a note', async () => {
    const { server } = await connected();
    const said = server.say({ content: '<:wave:123456789012345678>', user: 'Ben' });
    const checking = server.contextMenu({ name: 'Check quote', target: said });
    expect(seen(await checking.answered())).toContain('no words in this message');
    expect(server.violations).toEqual([]);
  });
});

describe('a timeline', () => {
  test('comes with a picture of it, which the next page does not keep', async () => {
    const { server } = await connected();
    const exchange = server.command({ name: 'timeline', options: { topic: 'tide barrier' } });
    const message = await exchange.answered();
    expect(message.attachments).toMatchObject([
      { filename: 'timeline.png', description: '1: 30 Oct 2023 · 2: 10 Jan 2024', content_type: 'image/png' },
    ]);
    const upload = server.requests.find(({ files }) => files.length > 0)!;
    expect([...upload.files[0]!.bytes.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(server.violations).toEqual([]);
  });
});
