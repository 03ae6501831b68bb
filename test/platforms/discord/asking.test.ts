import { ComponentType, MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { harbourArticles } from '../../support/articles.ts';
import { fakeDesk } from '../../support/fake-desk.ts';
import { connected } from './briefwire.ts';
import { buttonIn, labelsOn as labels, seenOn as seen } from './pages.ts';

const tide = { name: 'brief', options: { topic: 'tide barrier' } } as const;

describe('a command', () => {
  test('is answered for the asker alone, after a deferral', async () => {
    const { server } = await connected();
    const exchange = server.command(tide);
    const first = await exchange.firstResponse;
    expect(first).toMatchObject({ type: 5, data: { flags: MessageFlags.Ephemeral } });
    const message = await exchange.answered();
    expect(seen(message)).toContain('About sixty boats');
    expect(exchange.messages).toMatchObject([{ seenBy: message.interaction_metadata!.user.id }]);
    expect(message.flags! & MessageFlags.SuppressEmbeds).not.toBe(0);
    expect(server.violations).toEqual([]);
  });

  test.each([
    ['as asked', { visibility: 'channel' }, []],
    ['as set for the command', {}, ['brief']],
  ])('is answered in the channel %s, without a button to post it', async (_, options, channelCommands) => {
    const { server } = await connected({ channelCommands });
    const exchange = server.command({ ...tide, options: { ...tide.options, ...options } });
    const message = await exchange.answered();
    expect(exchange.messages).toMatchObject([{ seenBy: 'everyone' }]);
    expect(labels(message)).not.toContain('Post to channel');
    expect(server.violations).toEqual([]);
  });

  test('is answered in the language of the reader, with names as they type them', async () => {
    const { server } = await connected({ commandPrefix: 'bw-' });
    const message = await server.command({ name: 'bw-help', locale: 'ko' }).answered();
    const korean = server.registered().find(({ name }) => name === 'bw-brief')!.name_localizations!.ko!;
    expect(korean).toMatch(/^bw-\p{Script=Hangul}+$/u);
    expect(seen(message)).toContain(`/${korean}`);
    expect(server.violations).toEqual([]);
  });

  test('is answered in direct messages and where only a person has installed it', async () => {
    const { server } = await connected();
    for (const who of [{ dm: true }, { context: 2 } as const]) {
      expect(seen(await server.command({ ...tide, ...who }).answered())).toContain('About sixty boats');
    }
    expect(server.violations).toEqual([]);
  });

  test('that cannot be carried out says what to type', async () => {
    const { server } = await connected({ commandPrefix: 'bw-' });
    const message = await server.command({ name: 'bw-show', options: { article: 'nothing' } }).answered();
    expect(seen(message)).toContain('/bw-sources');
    expect(server.violations).toEqual([]);
  });

  test('that is delivered twice is answered once', async () => {
    const { server } = await connected();
    const exchange = server.command(tide);
    server.redeliver(exchange);
    await exchange.answered();
    server.redeliver(exchange);
    await server.command({ name: 'help' }).answered();
    expect(exchange.callbacks).toHaveLength(1);
    expect(server.requests.filter(({ path }) => path.includes(exchange.token))).toHaveLength(2);
    expect(server.messages).toHaveLength(2);
  });

  test('too many at once get a polite note', async () => {
    const { server } = await connected({ limits: { person: 1, channel: 0 } });
    await server.command(tide).answered();
    const second = server.command(tide);
    expect(seen(await second.answered())).toContain('Please ask again in');
    expect(second.messages[0]!.seenBy).not.toBe('everyone');
    expect(server.violations).toEqual([]);
  });
});

describe('buttons', () => {
  test('turn the pages in place', async () => {
    const { server } = await connected();
    const first = await server.command(tide).answered();
    const more = server.press({ message: first, customId: buttonIn(first, 'More') });
    const second = await more.answered();
    expect(second.id).toBe(first.id);
    expect(seen(second)).toContain('Nobody on the quay expects the barrier');
    expect(more.callbacks).toMatchObject([{ type: 6 }]);
    const back = await server.press({ message: second, customId: buttonIn(second, 'Back') }).answered();
    expect(seen(back)).toBe(seen(first));
    expect(server.messages).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });

  test('post a page to the channel, once', async () => {
    const { server } = await connected();
    const message = await server.command(tide).answered();
    const press = () => server.press({ message, customId: buttonIn(message, 'Post to channel') });
    const posting = press();
    const posted = await posting.answered();
    expect(posting.messages).toMatchObject([{ seenBy: 'everyone' }]);
    expect(seen(posted)).toBe(seen(message));
    expect(labels(posted)).not.toContain('Post to channel');
    const again = press();
    expect(seen(await again.answered())).toContain('already posted');
    expect(again.messages[0]!.seenBy).not.toBe('everyone');
    expect(server.messages.filter(({ seenBy }) => seenBy === 'everyone')).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });

  test('take what a person thinks of a reply', async () => {
    const { server, store } = await connected();
    const message = await server.command(tide).answered();
    for (const label of ['Useful', 'Not useful']) {
      const noted = await server.press({ message, customId: buttonIn(message, label) }).answered();
      expect(seen(noted)).toContain('Noted');
    }
    expect(store.feedback()).toMatchObject([{ useful: false }]);
    expect(server.violations).toEqual([]);
  });

  test('work after a restart, also in a new process', async () => {
    const before = await connected();
    const { server, store } = before;
    const message = await server.command(tide).answered();
    await before.platform.stop();
    const after = await connected({ server, store });
    expect(after.line).toContain('registered as before');
    const second = await server.press({ message, customId: buttonIn(message, 'More') }).answered();
    expect(seen(second)).toContain('Nobody on the quay expects the barrier');
    expect(server.violations).toEqual([]);
  });

  test.each(['more.AAAAAAAAAAAAAAAAAAAAAA', 'else', 'post.'])('that are forged get a note: %s', async (customId) => {
    const { server } = await connected();
    const message = await server.command(tide).answered();
    const data = { custom_id: customId, component_type: ComponentType.Button };
    const forged = server.sendInteraction({ type: 3, data, message });
    expect(seen(await forged.answered())).toContain('too old');
    expect(forged.messages[0]!.seenBy).not.toBe('everyone');
    expect(server.violations).toEqual([]);
  });

  test('and menus that we never made get a note too', async () => {
    const { server } = await connected();
    const message = await server.command(tide).answered();
    const quote = {
      id: '1',
      name: 'Quote',
      type: 3,
      target_id: message.id,
      resolved: { messages: { [message.id]: message } },
    };
    const menu = server.sendInteraction({ type: 2, data: quote });
    expect(seen(await menu.answered())).toContain('too old');
    const unheardOf = server.sendInteraction({ type: 3, data: { custom_id: 'x', component_type: 99 }, message });
    expect(seen(await unheardOf.answered())).toContain('too old');
    expect(server.violations).toEqual([]);
  });
});

describe('what is typed is completed', () => {
  const ids = harbourArticles.map(({ id }) => id);

  test.each([
    ['a topic', 'brief', 'topic', 'tide', [{ name: 'tide barrier', value: 'tide barrier' }]],
    ['the last word of one', 'brief', 'topic', 'cost of inner', [{ name: 'cost of inner harbour' }]],
    ['a publisher', 'brief', 'source', 'harb', [{ name: 'Harbor Ledger', value: 'Harbor Ledger' }]],
    ['a command', 'help', 'command', 'br', [{ name: 'brief', value: 'brief' }]],
    [
      'an article, by its title',
      'show',
      'article',
      'fish',
      [{ name: 'Fishermen protest against the tide barrier · Coast Wire · 10 Jan 2024', value: 'fishermen-protest' }],
    ],
  ])('%s', async (_, name, option, value, choices) => {
    const { server } = await connected({ desk: fakeDesk(harbourArticles) });
    const { data } = await server.autocomplete({ name, option, value }).firstResponse;
    expect(data.choices).toMatchObject(choices);
    expect(ids).toContain('fishermen-protest');
    expect(server.violations).toEqual([]);
  });

  test('with nothing that acts, nothing that is too long, and not too much', async () => {
    const odd = ['\u202ereversed', 'x'.repeat(101), '', ...Array.from({ length: 30 }, (_, index) => `topic ${index}`)];
    const { server } = await connected({ desk: { ...fakeDesk(), complete: async () => odd } });
    const { data } = await server.autocomplete({ name: 'brief', option: 'topic', value: '' }).firstResponse;
    expect(data.choices.map(({ name }: { name: string }) => name)).toEqual(odd.slice(3, 28));
    expect(server.violations).toEqual([]);
  });

  test('with nothing, where that fails', async () => {
    const complete = () => {
      throw new Error('No index.');
    };
    const { server, logged } = await connected({ desk: { ...fakeDesk(), complete } });
    const { data } = await server.autocomplete({ name: 'brief', option: 'topic', value: 'a' }).firstResponse;
    expect(data.choices).toEqual([]);
    expect(await logged(/Nothing could be completed/)).toMatchObject({ level: 'error' });
  });
});
