import { once } from 'node:events';
import { type APIMessage, GatewayIntentBits, MessageFlags, Partials, Routes, type ThreadChannel } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { answersCards, bot, card, questionModal, textOf } from './server/bots.ts';

describe('interactions', () => {
  test('a command is answered by a deferral that is edited', async () => {
    const { server } = await bot(answersCards);
    const exchange = server.command({ name: 'brief', options: { topic: 'troops' } });
    expect((await exchange.firstResponse).type).toBe(5);
    const message = await exchange.answered();
    expect(textOf(message)).toContain('You asked brief.');
    expect(exchange.messages).toMatchObject([{ seenBy: 'everyone', earlier: [{ flags: MessageFlags.Loading }] }]);
    expect(server.messagesIn(server.channelId)).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });

  test.each([
    ['in a guild', {}, { inGuild: true, context: 0, locale: 'en-GB' }],
    ['in direct messages', { dm: true, locale: 'ko' }, { inGuild: false, context: 1, locale: 'ko' }],
    ['among others', { context: 2, user: 'Grace' } as const, { inGuild: false, context: 2, locale: 'en-GB' }],
  ])('discord.js reads it %s', async (_, who, expected) => {
    const { server, failures } = await bot(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const seen = { inGuild: interaction.inGuild(), context: interaction.context, locale: interaction.locale };
      const options = [interaction.options.getString('topic'), interaction.options.getInteger('count')];
      await interaction.reply({ content: JSON.stringify([seen, options, interaction.user.displayName]) });
    });
    const message = await server.command({ name: 'brief', options: { topic: 'troops', count: 3 }, ...who }).answered();
    const person = 'user' in who ? who.user : 'Ada';
    expect(JSON.parse(message.content)).toEqual([expected, ['troops', 3], person]);
    expect([failures, server.violations]).toEqual([[], []]);
  });

  test('an ephemeral answer is seen by one person', async () => {
    const { server } = await bot(async (interaction) => {
      if (!interaction.isCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply(card('For your eyes only.'));
      await interaction.followUp({ content: 'And one for all.' });
    });
    const exchange = server.command({ name: 'brief', user: 'Grace' });
    await server.until('two messages', () => exchange.messages.length === 2);
    const [own, shared] = exchange.messages;
    expect(own!.seenBy).toBe((await exchange.answered()).interaction_metadata?.user.id);
    expect(shared!.seenBy).toBe('everyone');
    expect(() => server.press({ message: own!.message, customId: 'more' })).toThrow('ada cannot see the message.');
  });

  test('what is being typed gets choices', async () => {
    const { server } = await bot(answersCards);
    const { data } = await server.autocomplete({ name: 'brief', option: 'topic', value: 'tr' }).firstResponse;
    expect(data.choices[0]).toEqual({ name: 'troops', value: 'tr:troops' });
  });

  test('a button updates its message', async () => {
    const { server } = await bot(answersCards);
    const message = await server.command({ name: 'brief' }).answered();
    const updated = await server.press({ message, customId: 'more' }).answered();
    expect(updated.id).toBe(message.id);
    expect(textOf(updated)).toContain('Here is more.');
    expect(() => server.press({ message, customId: 'less' })).toThrow("'less'; there are: more");
    expect(server.violations).toEqual([]);
  });

  test('after the first answer there are edits, follow-ups and removals', async () => {
    const { server } = await bot(async (interaction) => {
      if (interaction.isCommand()) return answersCards(interaction);
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      await interaction.editReply(card('Updated.'));
      const aside = await interaction.followUp({ content: 'Aside', flags: MessageFlags.Ephemeral });
      await interaction.deleteReply();
      await interaction.editReply({ message: aside, content: 'Only this is left' });
    });
    const message = await server.command({ name: 'brief' }).answered();
    const exchange = server.press({ message, customId: 'more' });
    expect(textOf(await exchange.answered())).toContain('Updated.');
    await server.until('what is left', () =>
      server.messages.some(({ message: { content } }) => content.startsWith('Only')),
    );
    expect(exchange.messages.map((posted) => posted.message.content)).toEqual(['Only this is left']);
    expect(server.violations).toEqual([]);
  });

  test('an app that only the person has installed may follow up five times', async () => {
    const { server, failures } = await bot(async (interaction) => {
      if (!interaction.isCommand()) return;
      await interaction.reply({ content: '0' });
      for (const content of '123456') await interaction.followUp({ content });
    });
    const exchange = server.command({ name: 'brief', userInstalled: true });
    await expect.poll(() => failures).toMatchObject([{ code: 40094 }]);
    expect(exchange.messages.map((posted) => posted.message.content)).toEqual([...'012345']);
  });

  test('a modal is opened, filled in and answered', async () => {
    const { server } = await bot(async (interaction) => {
      if (interaction.isCommand()) await interaction.showModal(questionModal);
      else await answersCards(interaction);
    });
    const opened = server.command({ name: 'ask' });
    await opened.firstResponse;
    expect(() => server.submitModal({ opened, entries: { question: '' } })).toThrow('takes no text of 0 characters');
    const message = await server.submitModal({ opened, entries: { question: 'Who denied it?' } }).answered();
    expect(message.content).toBe('Who denied it?');
    expect(server.violations).toEqual([]);
  });

  test('a message has a context menu', async () => {
    const { server } = await bot(async (interaction) => {
      if (interaction.isMessageContextMenuCommand()) await interaction.reply(`On ${interaction.targetMessage.content}`);
    });
    const target = server.say({ user: 'Grace', content: 'Did they deny it?' });
    expect((await server.contextMenu({ name: 'Ask about this', target }).answered()).content).toBe(
      'On Did they deny it?',
    );
  });

  test('an answer counts once, within three seconds, and edits within fifteen minutes', async () => {
    const { server } = await bot();
    const post = (path: string, body: object, method = 'POST') =>
      fetch(server.url + path, { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
    const codeOf = async (answer: Promise<Response>) => ((await (await answer).json()) as { code: number }).code;
    const callback = (exchange: { id: string; token: string }, type = 5, query = '') =>
      post(`/v10/interactions/${exchange.id}/${exchange.token}/callback${query}`, { type });
    const original = (exchange: { token: string }) =>
      post(
        `/v10/webhooks/${server.applicationId}/${exchange.token}/messages/@original`,
        { content: 'Good', allowed_mentions: { parse: [] } },
        'PATCH',
      );

    const exchange = server.command({ name: 'brief' });
    expect(await codeOf(original(exchange))).toBe(10015);
    expect(await codeOf(callback(exchange, 6))).toBe(50035);
    expect(await (await callback(exchange, 5, '?with_response=true')).json()).toMatchObject({
      interaction: { id: exchange.id, response_message_loading: true },
    });
    expect(await codeOf(callback(exchange))).toBe(40060);
    server.passTime(14 * 60_000);
    expect((await original(exchange)).status).toBe(200);
    server.passTime(61_000);
    expect(await codeOf(original(exchange))).toBe(50027);

    const late = server.command({ name: 'brief' });
    server.passTime(3_001);
    expect(await codeOf(callback(late))).toBe(10062);
  });
});

describe('channels', () => {
  test('the bot hears what is said to it, as far as its intents go', async () => {
    const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
    const { server, client } = await bot(undefined, { client: { intents, partials: [Partials.Channel] } });
    const heard: string[] = [];
    client.on('messageCreate', async (message) => {
      heard.push(message.content);
      if (message.content.includes('?')) await message.reply('Yes.');
    });
    server.say({ content: 'Among ourselves' });
    server.say({ content: `<@${server.botId}> so?` });
    await server.until('a reply', () => server.messages.some(({ message }) => message.type === 19));
    server.say({ content: 'and so?', dm: true });
    await server.until('another', () =>
      server.messages.some(({ message, scene }) => message.type === 19 && scene.context === 1),
    );
    expect(heard.filter((content) => content !== 'Yes.')).toEqual(['', `<@${server.botId}> so?`, 'and so?']);
    expect(server.violations).toEqual([]);
  });

  test('a nonce makes a repeated post one message', async () => {
    const { server, client } = await bot();
    const channel = await client.channels.fetch(server.channelId);
    if (!channel?.isSendable()) throw new Error('no channel');
    server.fault({ method: 'POST', path: /^\/channels\//, status: 500, after: true, times: 2 });
    await channel.send({ content: 'Once', nonce: 'digest-1', enforceNonce: true });
    expect(server.messages).toHaveLength(1);
    server.fault({ method: 'POST', path: /^\/channels\//, status: 500, after: true, times: 2 });
    await channel.send({ content: 'Thrice' });
    expect(server.messages).toHaveLength(4);
  });

  test('messages are listed as a bot gets to read them, the newest first', async () => {
    const { server, client } = await bot();
    const { threadId } = server.startThread(server.say({ content: 'The first', user: 'Grace' }));
    const hidden = server.say({ threadId, content: 'Among ourselves' });
    const called = server.say({ threadId, content: `<@${server.botId}> so?`, repliesTo: hidden });
    const list = async (query: string) =>
      (await client.rest.get(Routes.channelMessages(threadId), { query: new URLSearchParams(query) })) as APIMessage[];
    expect((await list('')).map(({ content }) => content)).toEqual([called.content, '', '']);
    expect((await list('limit=1')).map(({ id }) => id)).toEqual([called.id]);
    expect((await list(`before=${called.id}&limit=1`)).map(({ id }) => id)).toEqual([hidden.id]);
    expect((await list('limit=1'))[0]!.referenced_message).toMatchObject({ id: hidden.id, content: '' });
    expect(await client.rest.get(Routes.channelMessage(threadId, called.id))).toMatchObject({ id: called.id });
    server.unsay(called);
    expect((await list('')).map(({ content }) => content)).toEqual(['', '']);
    await expect(client.rest.get(Routes.channelMessage(threadId, called.id))).rejects.toMatchObject({ code: 10008 });
    await expect(list('limit=101')).rejects.toMatchObject({ code: 50035 });
    expect(server.violations).toHaveLength(1);
  });

  test('threads are told of, and hang from their message', async () => {
    const { server, client } = await bot(undefined, { client: { intents: [GatewayIntentBits.Guilds] } });
    const told = once(client, 'threadCreate') as Promise<[ThreadChannel]>;
    const first = server.say({ content: 'The first', user: 'Grace' });
    server.startThread(server.say({ content: 'Not told of' }), { isKnown: false });
    server.startThread(first);
    const [thread] = await told;
    expect([thread.id, thread.parentId]).toEqual([first.id, server.channelId]);
    expect(await client.rest.get(Routes.channel(first.id))).toMatchObject({ parent_id: server.channelId, type: 11 });
  });

  test('an unknown route is refused and recorded', async () => {
    const { server, client } = await bot();
    await expect(client.rest.get('/guilds/1/emojis')).rejects.toMatchObject({ status: 404 });
    expect(server.violations).toEqual(['GET /guilds/1/emojis: There is no such route.']);
  });
});
