import { ComponentType, MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { connected } from './briefwire.ts';
import { buttonIn, labelsOn as labels, seenOn as seen } from './pages.ts';

const words = '“We do not oppose safety,” he said.';

describe('a command on a message', () => {
  test('is answered for whoever chose it alone, who can post the reply', async () => {
    const { server } = await connected();
    const target = server.say({ user: 'Grace', content: words });
    const exchange = server.contextMenu({ name: 'Check quote', target });
    expect(await exchange.firstResponse).toMatchObject({ type: 5, data: { flags: MessageFlags.Ephemeral } });
    const message = await exchange.answered();
    expect(seen(message)).toContain('Verbatim');
    expect(labels(message)).toContain('Post to channel');
    const posting = server.press({ message, customId: buttonIn(message, 'Post to channel') });
    expect(seen(await posting.answered())).toContain('Verbatim');
    expect(posting.messages).toMatchObject([{ seenBy: 'everyone' }]);
    expect(server.violations).toEqual([]);
  });

  test('stays private where the replies to the same command that is typed go to the channel', async () => {
    const { server } = await connected({ channelCommands: ['check-quote'] });
    const target = server.say({ user: 'Grace', content: words });
    const exchange = server.contextMenu({ name: 'Check quote', target });
    await exchange.answered();
    expect(exchange.messages[0]!.seenBy).not.toBe('everyone');
  });

  test.each([
    ['of the preview below a link', '', { embeds: [{ description: words }] }],
    [
      'that it forwards',
      '',
      {
        message_reference: { type: 1, channel_id: '1', message_id: '2' },
        message_snapshots: [{ message: { content: words } }],
      },
    ],
    ['without what points at people', `<@123456789012345678> ${words} <:wave:123456789012345678>`, {}],
  ])('takes the words %s', async (_, content, more) => {
    const { server } = await connected();
    const target = server.say({ user: 'Grace', content, more: more as never });
    const message = await server.contextMenu({ name: 'Check quote', target }).answered();
    expect(seen(message)).toContain('Verbatim');
    expect(seen(message)).not.toContain('1234567');
    expect(server.violations).toEqual([]);
  });

  test('without words says so', async () => {
    const { server } = await connected();
    const target = server.say({ user: 'Grace', content: '' });
    const exchange = server.contextMenu({ name: 'Check quote', target, locale: 'ja' });
    expect(seen(await exchange.answered())).toContain('検索できる文章がありません');
    expect(exchange.messages[0]!.seenBy).not.toBe('everyone');
    expect(server.violations).toEqual([]);
  });
});

describe('the button to ask on', () => {
  const tide = { name: 'brief', options: { topic: 'tide barrier' } } as const;
  const inChannel = { ...tide, options: { ...tide.options, visibility: 'channel' } };

  test('opens a form at once, and what is written there is answered in view of the reply', async () => {
    const { server } = await connected();
    const message = await server.command({ name: 'ask', options: { question: 'who opposed the barrier?' } }).answered();
    const opened = server.press({ message, customId: buttonIn(message, 'Ask on') });
    expect(await opened.firstResponse).toMatchObject({ type: 9, data: { title: 'Ask on' } });
    const exchange = server.submitModal({ opened, entries: { question: 'and taxes?' } });
    const reply = await exchange.answered();
    expect(exchange.callbacks).toMatchObject([{ type: 5, data: { flags: MessageFlags.Ephemeral } }]);
    expect(seen(reply)).toMatch(/^on: /);
    expect(server.messages.every(({ seenBy }) => seenBy !== 'everyone')).toBe(true);
    expect(server.violations).toEqual([]);
  });

  test('answers everybody where everybody sees the reply', async () => {
    const { server } = await connected();
    const message = await server.command(inChannel).answered();
    const opened = server.press({ message, customId: buttonIn(message, 'Ask on'), user: 'Grace' });
    await opened.firstResponse;
    const question = 'who denied that taxes would rise?';
    const exchange = server.submitModal({ opened, entries: { question }, user: 'Grace' });
    expect(labels(await exchange.answered())).not.toContain('Post to channel');
    expect(exchange.messages).toMatchObject([{ seenBy: 'everyone' }]);
    expect(server.violations).toEqual([]);
  });

  test.each([
    ['ko', '이어서 질문'],
    ['ja', '続けて質問'],
  ])('speaks the language of the reader: %s', async (locale, label) => {
    const { server } = await connected();
    const message = await server.command({ ...tide, locale }).answered();
    const opened = server.press({ message, customId: buttonIn(message, label), locale });
    const { data } = await opened.firstResponse;
    expect(data.title).toContain(label);
    expect(data.components).toMatchObject([{ type: ComponentType.Label, component: { max_length: 500 } }]);
    expect(server.violations).toEqual([]);
  });

  test('works after a restart, also in the form that was open meanwhile', async () => {
    const before = await connected();
    const { server, store } = before;
    const message = await server.command(tide).answered();
    const opened = server.press({ message, customId: buttonIn(message, 'Ask on') });
    await opened.firstResponse;
    await before.platform.stop();
    await connected({ server, store });
    const question = 'who denied that taxes would rise?';
    expect(seen(await server.submitModal({ opened, entries: { question } }).answered())).toContain('denied');
    expect(server.violations).toEqual([]);
  });

  test('whose form opens although Discord said otherwise opens one', async () => {
    const { server } = await connected();
    const message = await server.command(tide).answered();
    server.fault({ method: 'POST', path: /\/callback$/, status: 502, after: true });
    const opened = server.press({ message, customId: buttonIn(message, 'Ask on') });
    await opened.firstResponse;
    const question = 'who denied that taxes would rise?';
    expect(seen(await server.submitModal({ opened, entries: { question } }).answered())).toContain('denied');
    expect(opened.callbacks).toHaveLength(1);
    expect(opened.messages).toEqual([]);
    expect(server.violations).toEqual([]);
  });

  test('shows all of a reply once: more of it is a note', async () => {
    const { server } = await connected();
    const message = await server.command({ name: 'ask', options: { question: 'who denied that taxes?' } }).answered();
    const opened = server.press({ message, customId: buttonIn(message, 'Ask on') });
    await opened.firstResponse;
    expect(seen(await server.submitModal({ opened, entries: { question: 'more' } }).answered())).toContain('all of it');
    expect(server.violations).toEqual([]);
  });

  test('whose page nobody knows gets a note', async () => {
    const { server } = await connected();
    const message = await server.command(tide).answered();
    const field = { type: ComponentType.Label, component: { type: 4, custom_id: 'question', value: 'and Japan?' } };
    for (const components of [[field], []]) {
      const data = { custom_id: 'follow.AAAAAAAAAAAAAAAAAAAAAA', components };
      expect(seen(await server.sendInteraction({ type: 5, data, message }).answered())).toContain('too old');
    }
    expect(server.violations).toEqual([]);
  });
});
