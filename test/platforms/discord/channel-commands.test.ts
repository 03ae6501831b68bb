import { PermissionFlagsBits as Bits, ChannelType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { connected } from './briefwire.ts';
import { buttonIn, seenOn as seen } from './pages.ts';

/** What somebody may do who manages a channel, and what others may. */
const MANAGER = String(Bits.ViewChannel | Bits.SendMessages | Bits.ManageChannels);
const ORDINARY = String(Bits.ViewChannel | Bits.SendMessages);

const schedule = { name: 'digest schedule', options: { time: 'weekdays at 7am', timezone: 'Asia/Seoul' } } as const;
const add = { name: 'watch add', options: { topic: 'tide barrier' } } as const;

describe('commands of two words', () => {
  test('set a digest up, which is listed, paused and removed after that', async () => {
    const { server, askers } = await connected({ commandPrefix: 'bw-' });
    const manager = { permissions: MANAGER };
    const set = await server.command({ ...schedule, name: 'bw-digest schedule', ...manager }).answered();
    expect(seen(set)).toMatch(/^Set up\..*07:00 \(Asia\/Seoul\)/s);
    expect(seen(await server.command({ name: 'bw-digest list' }).answered())).toContain('07:00 (Asia/Seoul)');
    const paused = server.command({ name: 'bw-digest pause', options: { number: 1 }, ...manager });
    expect(seen(await paused.answered())).toContain('Paused.');
    expect(seen(await server.command({ name: 'bw-digest remove', ...manager }).answered())).toContain('Removed.');
    const none = await server.command({ name: 'bw-digest list' }).answered();
    expect(seen(none)).toContain('/bw-digest schedule time:weekdays at 7am');
    expect(askers.map(({ mayManage }) => mayManage)).toEqual([true, false, true, true, false]);
    expect(server.violations).toEqual([]);
  });

  test('are answered as the commands that they are: a digest now, a preview, a watch', async () => {
    const { server } = await connected({ clock: () => new Date('2024-01-10T12:00:00Z') });
    const now = await server
      .command({ name: 'digest now', options: { topic: 'boats', since: '2024-01-01' } })
      .answered();
    expect(seen(now)).toContain('About sixty boats');
    await server.command({ ...schedule, permissions: MANAGER }).answered();
    expect(seen(await server.command({ name: 'digest preview' }).answered())).toContain('About sixty boats');
    expect(seen(await server.command({ ...add, permissions: MANAGER }).answered())).toMatch(/^Set up\..*tide barrier/s);
    expect(server.violations).toEqual([]);
  });

  test('are understood from somebody whose Discord still shows them as before', async () => {
    const { server } = await connected();
    const data = { id: '1', name: 'digest', type: 1, options: [{ name: 'since', type: 3, value: '2024-01-01' }] };
    const exchange = server.sendInteraction({ type: 2, data });
    expect(seen(await exchange.answered())).toContain('About sixty boats');
  });

  test('complete time zones as they are typed', async () => {
    const { server } = await connected();
    const typed = server.autocomplete({ name: 'digest schedule', option: 'timezone', value: 'asia/s' });
    const { data } = await typed.firstResponse;
    expect(data.choices).toEqual([{ name: 'Asia/Seoul', value: 'Asia/Seoul' }]);
    expect(server.violations).toEqual([]);
  });

  test('are registered once, and again only where something has changed', async () => {
    const first = await connected();
    const again = await connected({ server: first.server, store: first.store });
    expect([first.line, again.line]).toEqual([
      expect.stringContaining('were registered'),
      expect.stringContaining('registered as before'),
    ]);
    expect(first.server.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  test('show what a person typed as it is, whatever it is', async () => {
    const { server } = await connected();
    const topic = '@everyone **now** [x](https://evil.example) <#1>';
    const set = await server.command({ name: 'watch add', options: { topic }, permissions: MANAGER }).answered();
    expect(seen(set)).toContain(topic);
    expect(server.violations).toEqual([]);
  });
});

describe('who asks', () => {
  test.each([
    ['Manage Channels', MANAGER, true],
    ['Administrator', String(Bits.Administrator), true],
    ['neither', ORDINARY, false],
    ['Manage Server alone', String(Bits.ViewChannel | Bits.ManageGuild), false],
  ])('with %s may manage the channel, or not', async (_, permissions, may) => {
    const { server, askers } = await connected();
    const exchange = server.command({ ...schedule, permissions, locale: 'ko' });
    expect(seen(await exchange.answered())).toContain(may ? '설정했습니다' : '관리할 수 있는 사람만');
    const person = `discord:${exchange.payload.member!.user.id}`;
    const channel = `discord:${server.channelId}`;
    expect(askers).toEqual([{ person, channel, mayManage: may, language: 'ko', zone: null }]);
  });

  test('may manage their direct messages with the bot, and no conversation of others', async () => {
    const { server, askers } = await connected();
    expect(seen(await server.command({ ...schedule, dm: true }).answered())).toContain('Set up.');
    expect(seen(await server.command({ ...schedule, context: 2 }).answered())).toContain('There is no channel');
    expect(seen(await server.command({ name: 'digest remove', context: 2 }).answered())).not.toContain('Removed.');
    expect(askers.map(({ mayManage }) => mayManage)).toEqual([true, false]);
    expect(server.violations).toEqual([]);
  });

  test('in a thread asks for the channel around it', async () => {
    const { server, askers } = await connected();
    const { channelId } = server.makeChannel({ name: 'harbour' }, server.channelId);
    const threadId = channelId;
    await server.command({ ...schedule, threadId, permissions: MANAGER }).answered();
    const said = server.say({ threadId, content: `<@${server.botId}> digest list` });
    expect(seen(await server.replyTo(said))).toContain('Asia/Seoul');
    expect(askers.map(({ channel }) => channel)).toEqual(Array(2).fill(`discord:${server.channelId}`));
  });

  test('in a thread of a forum asks for that thread: nobody writes around it', async () => {
    const { server, askers } = await connected();
    const forum = server.makeChannel({ name: 'questions', type: ChannelType.GuildForum });
    const { channelId: threadId } = server.makeChannel({ name: 'harbour' }, forum.channelId);
    await server.command({ ...schedule, threadId, channelId: forum.channelId, permissions: MANAGER }).answered();
    await server.replyTo(server.say({ threadId, content: `<@${server.botId}> digest list` }));
    expect(askers.map(({ channel }) => channel)).toEqual(Array(2).fill(`discord:${threadId}`));
  });

  test('in a thread that the bot was not told of asks for the channel around it', async () => {
    const { server, askers } = await connected();
    const { threadId } = server.startThread(server.say({ content: 'Look', user: 'Grace' }), { isKnown: false });
    await server.replyTo(server.say({ threadId, content: `<@${server.botId}> digest list` }));
    expect(askers.map(({ channel }) => channel)).toEqual([`discord:${server.channelId}`]);
  });

  test.each([
    [
      'where the bot is no member',
      { guildId: '1012345678901234567', channelId: '1012345678901234568', userInstalled: true },
    ],
    ['where it may not write', {}],
  ])('cannot set anything up %s, but may ask and take away', async (_, who) => {
    const { server, askers } = await connected();
    const deny = Bits.SendMessages;
    const { channelId } = server.makeChannel({ name: 'closed', overwrites: [{ id: server.botRoleId, deny }] });
    const there = { channelId, permissions: MANAGER, ...who };
    expect(seen(await server.command({ ...schedule, ...there }).answered())).toMatch(
      /There is no channel #?(?:closed|channel-)/,
    );
    expect(seen(await server.command({ ...add, ...there }).answered())).toContain('There is no channel');
    await server.command({ name: 'digest remove', ...there }).answered();
    const brief = { name: 'brief', options: { topic: 'tide barrier' }, ...there };
    expect(seen(await server.command(brief).answered())).toContain('About sixty boats');
    expect(askers.map(({ mayManage }) => mayManage)).toEqual([true, false]);
    expect(server.violations).toEqual([]);
  });

  test.each([
    ['role', ['Managers'], 'Ada', true],
    ['no role', [], 'Ada', false],
    ['the server itself', [], 'Olga', true],
  ])('by a message may manage a channel who has: %s', async (_, roles, user, may) => {
    const { server, askers } = await connected();
    server.giveRoles(user, ...roles.map(() => server.managersRoleId));
    const said = server.say({ content: `<@${server.botId}> watch tide barrier`, user });
    expect(seen(await server.replyTo(said))).toContain(may ? 'Set up.' : 'Only people who may manage');
    expect(askers).toMatchObject([{ channel: `discord:${server.channelId}`, mayManage: may, language: 'en' }]);
    expect(server.violations).toEqual([]);
  });

  test('by a direct message may manage that', async () => {
    const { server } = await connected();
    expect(seen(await server.replyTo(server.say({ content: 'watch tide barrier', dm: true })))).toContain('Set up.');
    const list = await server.replyTo(server.say({ content: 'watch list', dm: true }));
    expect(seen(list)).toContain('tide barrier');
  });
});

test('the buttons below a reply ask for the same channel', async () => {
  const { server, askers } = await connected();
  const exchange = server.command({ name: 'digest now', options: { since: '2023-10-30' } });
  const message = await exchange.answered();
  const shown = await server.press({ message, customId: buttonIn(message, 'Post to channel') }).answered();
  const opened = server.press({ message: shown, customId: buttonIn(shown, 'Ask on'), user: 'Grace' });
  await opened.firstResponse;
  await server.submitModal({ opened, entries: { question: 'and boats?' }, user: 'Grace' }).answered();
  const [command, post, form] = askers.map(({ channel, person }) => ({ channel, person }));
  expect([post!.channel, form!.channel]).toEqual([command!.channel, command!.channel]);
  expect([post!.person === command!.person, form!.person === command!.person]).toEqual([true, false]);
});

describe('another channel', () => {
  const there = (channel: string) => ({ ...add, options: { ...add.options, channel } });

  test.each([
    ['', MANAGER, ORDINARY, true],
    [' not', ORDINARY, MANAGER, false],
  ])('is managed by whoever may do that there, and%s here', async (_, permissionsThere, permissions, may) => {
    const { server, askers } = await connected();
    const { channelId } = server.makeChannel({ name: 'alerts' });
    const message = await server.command({ ...there(channelId), permissions, permissionsThere }).answered();
    expect(seen(message)).toContain(may ? 'Set up.' : 'Only people who may manage');
    expect(askers).toMatchObject([{ channel: `discord:${channelId}`, mayManage: may }]);
    expect(server.violations).toEqual([]);
  });

  test('can be a thread, which is then meant itself', async () => {
    const { server, askers } = await connected();
    const { channelId } = server.makeChannel({ name: 'harbour' }, server.channelId);
    await server.command({ ...there(channelId), permissionsThere: MANAGER }).answered();
    expect(askers).toMatchObject([{ channel: `discord:${channelId}`, mayManage: true }]);
  });

  test.each([
    ['see it', Bits.ViewChannel],
    ['write there', Bits.SendMessages],
  ])('is refused where the bot cannot %s', async (_, deny) => {
    const { server, askers } = await connected();
    const { channelId } = server.makeChannel({ name: 'closed', overwrites: [{ id: server.botRoleId, deny }] });
    const message = await server.command({ ...there(channelId), permissionsThere: MANAGER }).answered();
    expect(seen(message)).toContain('There is no channel #closed that Briefwire can see.');
    expect(askers).toEqual([]);
    expect(server.violations).toEqual([]);
  });

  test('that nobody writes in is not offered', async () => {
    const { server } = await connected();
    const { channelId } = server.makeChannel({ name: 'talk', type: ChannelType.GuildVoice });
    expect(() => server.command(there(channelId))).toThrow('no channel to choose');
  });

  test.each([
    ['by its mention', (id: string) => `<#${id}>`],
    ['by its name', () => '#alerts'],
  ])('can be named in a message %s', async (_, named) => {
    const { server, askers } = await connected();
    server.giveRoles('Ada', server.managersRoleId);
    const { channelId } = server.makeChannel({ name: 'alerts' });
    const content = `<@${server.botId}> watch "tide barrier" channel:${named(channelId)}`;
    expect(seen(await server.replyTo(server.say({ content })))).toContain('Set up.');
    expect(askers).toMatchObject([{ channel: `discord:${channelId}`, mayManage: true }]);
  });

  test('of two with one name is the one that is mentioned', async () => {
    const { server, askers } = await connected();
    const [one, two] = [
      server.makeChannel({ name: 'alerts' }),
      server.makeChannel({ name: 'alerts' }, server.channelId),
    ];
    for (const named of [`<#${two.channelId}>`, `<#${one.channelId}>`, 'alerts']) {
      const content = `<@${server.botId}> watch "tide barrier" channel:${named}`;
      await server.replyTo(server.say({ content }));
    }
    expect(askers.map(({ channel }) => channel)).toEqual([`discord:${two.channelId}`, `discord:${one.channelId}`]);
  });

  test('that somebody cannot see is not known to them', async () => {
    const { server, askers } = await connected();
    const overwrites = [
      { id: server.guildId, deny: Bits.ViewChannel },
      { id: server.botRoleId, allow: Bits.ViewChannel },
    ];
    server.makeChannel({ name: 'secret', overwrites });
    const replies = ['secret', 'nothing-like-it'].map(async (name) => {
      const content = `<@${server.botId}> watch "tide barrier" channel:${name}`;
      return seen(await server.replyTo(server.say({ content }))).replace(name, 'NAME');
    });
    const [hidden, none] = await Promise.all(replies);
    expect(hidden).toBe(none);
    expect(askers).toEqual([]);
  });
});
