import { ChannelType, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Outcome, Poster } from '../../../src/posting/poster.ts';
import { type Briefwire, connected } from './briefwire.ts';
import { buttonIn, labelsOn as labels, seenOn as seen } from './pages.ts';
import { notice, posting, quietPosting } from './postings.ts';
import type { DiscordServer } from './server/index.ts';

const DEADLINE_MS = 5_000;
const toChannel = { method: 'POST', path: /^\/channels\/\d+\/messages$/ };

const posterOf = ({ platform }: Briefwire): Poster => platform.poster!;

function sent({ requests }: DiscordServer): number {
  return requests.filter(({ method, path }) => method === 'POST' && toChannel.path.test(path)).length;
}

async function posted(bot: Briefwire, channel = bot.server.channelId): Promise<string> {
  const outcome = await posterOf(bot).post(posting(channel), DEADLINE_MS);
  if (outcome.kind !== 'posted') throw new Error(`It was not posted: ${JSON.stringify(outcome)}`);
  return outcome.message;
}

describe('a post', () => {
  test('is the first page, for everybody, and calls nobody', async () => {
    const bot = await connected();
    const { server } = bot;
    const message = await posted(bot);
    expect(server.messages).toMatchObject([{ message: { id: message }, seenBy: 'everyone' }]);
    const { message: page } = server.messages[0]!;
    expect(seen(page)).toContain('About sixty boats blocked the inner harbour');
    expect(labels(page).filter((label) => !label.startsWith('Open'))).toEqual([
      'More',
      'Ask on',
      'Useful',
      'Not useful',
    ]);
    expect(page.flags! & MessageFlags.SuppressEmbeds).not.toBe(0);
    expect(server.requests.findLast(({ method }) => method === 'POST')!.body).toMatchObject({
      ...{ nonce: posting('').name, enforce_nonce: true, allowed_mentions: { parse: [] } },
    });
    expect(server.violations).toEqual([]);
  });

  test('is made in the language of whoever set it up, and goes on in place', async () => {
    const bot = await connected();
    const { server } = bot;
    await posterOf(bot).post(posting(server.channelId, { language: 'ko' }), DEADLINE_MS);
    const { message } = server.messages[0]!;
    expect(labels(message)).toContain('더 보기');
    const pressed = server.press({ message, customId: buttonIn(message, '더 보기'), user: 'Grace' });
    expect((await pressed.answered()).id).toBe(message.id);
    expect(server.violations).toEqual([]);
  });

  test('that is made again within minutes is the same message', async () => {
    const bot = await connected();
    expect(await posted(bot)).toBe(await posted(bot));
    expect(bot.server.messages).toHaveLength(1);
  });

  test.each<[string, object, object]>([
    ['in a channel that is gone', { status: 404, code: 10003 }, { kind: 'refused', why: 'gone' }],
    ['in a channel that it cannot see', { status: 403, code: 50001 }, { kind: 'refused', why: 'forbidden' }],
    ['where it may not write', { status: 403, code: 50013 }, { kind: 'refused', why: 'forbidden' }],
    ['in a thread that was closed', { status: 400, code: 160005 }, { kind: 'refused', why: 'forbidden' }],
    ['where less is to be asked', { status: 429, retryAfter: 7 }, { kind: 'away', afterMs: 7_050 }],
    ['that Discord does not take', { status: 400, code: 50035 }, { kind: 'away', afterMs: null }],
  ])('%s has certainly not arrived', async (_, fault, outcome) => {
    const bot = await connected();
    bot.server.fault({ ...toChannel, ...fault });
    expect(await posterOf(bot).post(posting(bot.server.channelId), DEADLINE_MS)).toMatchObject(outcome);
    expect(sent(bot.server)).toBe(1);
    expect(bot.server.messages).toEqual([]);
  });

  test('has certainly not arrived where nobody is there', async () => {
    const bot = await connected();
    const { server } = bot;
    await server.close();
    expect(await posterOf(bot).post(posting(server.channelId), DEADLINE_MS)).toMatchObject({ kind: 'away' });
  });

  test.each<[string, object, number]>([
    ['a mistake of Discord before the work', { status: 500 }, 0],
    ['a mistake of Discord after it', { status: 502, after: true }, 1],
    ['a proxy that lost Discord after it', { status: 503, after: true }, 1],
    ['a line that was cut before the work', { drop: true }, 0],
    ['a line that was cut after it', { drop: true, after: true }, 1],
    ['an answer that takes too long', { delayMs: 60_000, after: true }, 1],
  ])('after %s nobody knows, until it is looked for', async (_, fault, arrived) => {
    const bot = await connected();
    const { server } = bot;
    const since = Date.now();
    server.fault({ ...toChannel, ...fault });
    const outcome: Outcome = await posterOf(bot).post(posting(server.channelId), 500);
    expect(outcome.kind).toBe('uncertain');
    expect(sent(server)).toBe(1);
    expect(server.messages).toHaveLength(arrived);
    const found = await posterOf(bot).find(posting(server.channelId), since);
    expect(found).toEqual(
      arrived === 0 ? { kind: 'absent' } : { kind: 'found', message: server.messages[0]!.message.id },
    );
    expect(server.violations).toEqual([]);
  });
});

describe('a post is found', () => {
  test.each([
    ['with buttons', posting],
    ['of a quiet day, which has none', quietPosting],
  ])('%s, among what others and the bot wrote since', async (_, made) => {
    const bot = await connected();
    const { server } = bot;
    const since = Date.now();
    for (let index = 0; index < 130; index += 1) server.say({ content: `Number ${index}`, user: 'Grace' });
    const other = { ...made(server.channelId), name: 'another', ask: { ...posting('').ask, at: 1 } };
    await posterOf(bot).post(other, DEADLINE_MS);
    const outcome = await posterOf(bot).post(made(server.channelId), DEADLINE_MS);
    expect(await posterOf(bot).find(made(server.channelId), since)).toEqual({ ...outcome, kind: 'found' });
    expect(await posterOf(bot).find({ ...other, name: 'third', ask: { ...other.ask, at: 2 } }, since)).toEqual({
      kind: 'absent',
    });
    expect(server.violations).toEqual([]);
  });

  test('by its button alone, should Discord keep nothing else of it', async () => {
    const bot = await connected();
    const { server } = bot;
    const message = await posted(bot);
    const renamed = { ...posting(server.channelId), name: 'a name of before' };
    expect(await posterOf(bot).find(renamed, Date.now())).toEqual({ kind: 'found', message });
  });

  test('not in what was written before', async () => {
    const bot = await connected();
    await posted(bot);
    const later = Date.now() + 5 * 60_000;
    expect(await posterOf(bot).find(posting(bot.server.channelId), later)).toEqual({ kind: 'absent' });
  });

  test('in direct messages', async () => {
    const bot = await connected();
    const { channel_id: channel } = bot.server.say({ content: 'thanks', dm: true });
    const message = await posted(bot, channel);
    expect(await posterOf(bot).find(posting(channel), Date.now())).toEqual({ kind: 'found', message });
    expect(bot.server.violations).toEqual([]);
  });

  test('or cannot be, where the bot may not read what was written: Discord shows nothing there', async () => {
    const bot = await connected();
    const { server } = bot;
    const deny = PermissionFlagsBits.ReadMessageHistory;
    const { channelId } = server.makeChannel({ name: 'closed-book', overwrites: [{ id: server.botRoleId, deny }] });
    await posted(bot, channelId);
    expect(await posterOf(bot).find(posting(channelId), Date.now())).toMatchObject({ kind: 'unknowable' });
  });

  test.each([
    ['the channel is gone', { status: 404, code: 10003 }, 'unknowable'],
    ['it may not look there', { status: 403, code: 50001 }, 'unknowable'],
    ['Discord makes a mistake', { status: 500 }, 'away'],
    ['less is to be asked', { status: 429, retryAfter: 5 }, 'away'],
    ['the line is cut', { drop: true }, 'away'],
  ])('or cannot be, where %s', async (_, fault, kind) => {
    const bot = await connected();
    bot.server.fault({ method: 'GET', path: /\/messages$/, ...fault });
    expect(await posterOf(bot).find(posting(bot.server.channelId), Date.now())).toMatchObject({ kind });
  });
});

describe('the pages after the first', () => {
  test('stand in a thread of the first, in order, and can be gone on from', async () => {
    const bot = await connected();
    const { server, asked } = bot;
    const message = await posted(bot);
    expect(await posterOf(bot).postRest(posting(server.channelId), message)).toBe(true);
    const pages = server.messagesIn(message).map((one) => one.message);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(labels(page)).toEqual(expect.arrayContaining(['Ask on', 'Useful', 'Not useful']));
      expect(labels(page)).not.toEqual(expect.arrayContaining(['More', 'Back']));
    }
    expect(server.requests.find(({ path }) => path.endsWith('/threads'))!.body).toMatchObject({
      name: expect.stringMatching(/^New · /),
    });
    const said = server.say({ threadId: message, content: `<@${server.botId}> and taxes?`, user: 'Grace' });
    await server.replyTo(said);
    expect(asked.at(-1)!.around.root?.ask).toEqual(posting('').ask);
    expect(bot.askers.at(-1)!.channel).toBe(`discord:${server.channelId}`);
    expect(server.violations).toEqual([]);
  });

  test.each([1, 2])('are not doubled after a crash behind page %i', async (failing) => {
    const bot = await connected();
    const { server } = bot;
    const message = await posted(bot);
    let failures = 0;
    const inThread = new RegExp(`^/channels/${message}/messages$`);
    // The pages before it arrive; of this one nobody is told that it did.
    for (let page = 1; page < failing; page += 1) server.fault({ method: 'POST', path: inThread });
    server.fault({ method: 'POST', path: inThread, status: 500, after: true });
    while (!(await posterOf(bot).postRest(posting(server.channelId), message))) {
      failures += 1;
      // Long after the nonce was forgotten.
      server.passTime(10 * 60_000);
    }
    expect(failures).toBe(1);
    const texts = server.messagesIn(message).map((one) => seen(one.message));
    expect(texts.length).toBeGreaterThan(1);
    expect(new Set(texts).size).toBe(texts.length);
    expect(await posterOf(bot).postRest(posting(server.channelId), message)).toBe(true);
    expect(server.messagesIn(message)).toHaveLength(texts.length);
    expect(server.violations).toEqual([]);
  });

  test('wait a moment where Discord wants that', async () => {
    const bot = await connected();
    const { server } = bot;
    const message = await posted(bot);
    server.fault({ ...toChannel, status: 429, retryAfter: 0.1 });
    expect(await posterOf(bot).postRest(posting(server.channelId), message)).toBe(true);
  });

  test('stand below the first in direct messages and in threads', async () => {
    const bot = await connected();
    const { server } = bot;
    const { channel_id: direct } = server.say({ content: 'thanks', dm: true });
    const { channelId: thread } = server.makeChannel({ name: 'desk' }, server.channelId);
    for (const channel of [direct, thread]) {
      const message = await posted(bot, channel);
      expect(await posterOf(bot).postRest(posting(channel), message)).toBe(true);
      expect(await posterOf(bot).postRest(posting(channel), message)).toBe(true);
      const own = server.messagesIn(channel).filter((one) => one.message.author.id === server.botId);
      expect(own.length).toBeGreaterThan(2);
      expect(new Set(own.map((one) => seen(one.message))).size).toBe(own.length);
    }
    expect(server.requests.filter(({ path }) => path.endsWith('/threads'))).toEqual([]);
    expect(server.violations).toEqual([]);
  });

  test('stand in a thread in an announcement channel too', async () => {
    const bot = await connected();
    const { channelId } = bot.server.makeChannel({ name: 'news', type: ChannelType.GuildAnnouncement });
    const message = await posted(bot, channelId);
    expect(await posterOf(bot).postRest(posting(channelId), message)).toBe(true);
    expect(bot.server.messagesIn(message).length).toBeGreaterThan(1);
    expect(bot.server.violations).toEqual([]);
  });

  test('stand in a thread of a channel too of which the gateway has not told', async () => {
    const bot = await connected();
    const { server } = bot;
    const { channel_id: channel } = server.say({ content: 'hello', channelId: '1012345678901234567' });
    const message = await posted(bot, channel);
    expect(await posterOf(bot).find(posting(channel), Date.now())).toMatchObject({ kind: 'away' });
    expect(await posterOf(bot).postRest(posting(channel), message)).toBe(true);
    expect(server.messagesIn(message).length).toBeGreaterThan(1);
    expect(server.violations).toEqual([]);
  });

  test('are left out where no thread may be begun: More shows them', async () => {
    const bot = await connected();
    const { server } = bot;
    const message = await posted(bot);
    server.fault({ path: /\/threads$/, status: 403, code: 50013 });
    expect(await posterOf(bot).postRest(posting(server.channelId), message)).toBe(true);
    expect(server.messages).toHaveLength(1);
    expect((await bot.logged(/rest of a post/)).message).toContain('Create Public Threads');
  });

  test('are tried again where Discord cannot be asked', async () => {
    const bot = await connected();
    const message = await posted(bot);
    bot.server.fault({ path: /\/threads$/, status: 500 });
    expect(await posterOf(bot).postRest(posting(bot.server.channelId), message)).toBe(false);
  });

  test('are none where one page holds all', async () => {
    const bot = await connected();
    const short = posting(bot.server.channelId, { times: 1 });
    const outcome = await posterOf(bot).post(short, DEADLINE_MS);
    expect(await posterOf(bot).postRest(short, (outcome as { message: string }).message)).toBe(true);
    expect(bot.server.requests.filter(({ path }) => path.endsWith('/threads'))).toEqual([]);
  });

  test('name their thread by what no title can do harm with', async () => {
    const bot = await connected();
    const { server } = bot;
    const topic = `@everyone\n\u202e<#1> ${'long '.repeat(60)}`;
    const reply = { ...posting('').reply, topic } as ReturnType<typeof posting>['reply'];
    const hostile = posting(server.channelId, { reply });
    const outcome = await posterOf(bot).post(hostile, DEADLINE_MS);
    await posterOf(bot).postRest(hostile, (outcome as { message: string }).message);
    const { name } = server.requests.find(({ path }) => path.endsWith('/threads'))!.body as { name: string };
    expect(name).toMatch(/^New on @everyone <#1> long/);
    expect(name.length).toBeLessThanOrEqual(100);
    expect(seen(server.messages[0]!.message)).toContain('@everyone');
    expect(JSON.stringify(server.requests.at(-2)!.body)).not.toContain('\\u202e');
    expect(server.violations).toEqual([]);
  });
});

describe('whoever set something up', () => {
  test.each([
    ['is paused', notice, ['is paused', '/digest resume number:2']],
    [
      'may be lost',
      (channel: string) =>
        notice(channel, { about: 'perhaps lost', again: { command: 'digest', options: { since: 'yesterday' } } }),
      ['not certain', '/digest now since:yesterday'],
    ],
    [
      'is a watch',
      (channel: string) =>
        notice(channel, {
          what: 'watch',
          topic: 'tide barrier',
          again: { command: 'watch', options: { topic: 'tide barrier', quiet: '22:00-07:00' } },
        }),
      ['/watch add topic:tide barrier quiet:22:00-07:00'],
    ],
    ['was set up in Korean', (channel: string) => notice(channel, { language: 'ko' }), ['/새소식 재개 번호:2']],
  ])('is told alone what %s, and where', async (_, made, words) => {
    const bot = await connected();
    const { server } = bot;
    const { author } = server.say({ content: 'hello' });
    expect(await posterOf(bot).tell(`discord:${author.id}`, made(server.channelId))).toBe(true);
    const { message, scene } = server.messages.at(-1)!;
    expect(scene.recipient?.id).toBe(author.id);
    for (const word of words) expect(seen(message)).toContain(word);
    expect(JSON.stringify(message.components)).toContain(`<#${server.channelId}>`);
    expect(server.violations).toEqual([]);
  });

  test('is called by no topic', async () => {
    const bot = await connected();
    const { author } = bot.server.say({ content: 'hello' });
    const hostile = notice(bot.server.channelId, { topic: '@everyone [x](https://evil.example)' });
    expect(await posterOf(bot).tell(`discord:${author.id}`, hostile)).toBe(true);
    const text = JSON.stringify(bot.server.messages.at(-1)!.message.components);
    expect(text).toContain('\\\\@everyone');
    expect(text).not.toContain('](https://');
  });

  test.each([
    ['takes no direct messages', { path: /\/messages$/, status: 403, code: 50007 }],
    ['is not there any more', { path: /@me\/channels$/, status: 404, code: 10013 }],
    ['cannot be reached for now', { path: /@me\/channels$/, drop: true }],
  ])('and %s is not told', async (_, fault) => {
    const bot = await connected();
    const { author } = bot.server.say({ content: 'hello' });
    bot.server.fault(fault);
    expect(await posterOf(bot).tell(`discord:${author.id}`, notice(bot.server.channelId))).toBe(false);
  });
});
