import type { types } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { english } from '../../../src/platforms/languages/en.ts';
import { memoryStore } from '../../../src/store/memory.ts';
import type { SlackMessage } from './server/messages.ts';
import { briefwireOn, started } from './started.ts';
import { textOf } from './text-of.ts';

const bot = '<@U0BOT>';
const post = 'chat.postMessage';
const seen = ({ blocks }: SlackMessage) => textOf(blocks);

describe.each(['Socket Mode', 'HTTP'] as const)('over %s', (way) => {
  test('a mention is answered in the thread below it, for everybody', async () => {
    const { server } = await started({ way });
    const asked = server.say({ text: `${bot} who denied that taxes would rise?`, channel: '#news' });
    const reply = await asked.answered();
    expect(reply).toMatchObject({ channel: 'C0NEWS', thread: asked.message.ts, onlyFor: null });
    expect(seen(reply)).toContain('Adeyemi');
    expect(server.violations).toEqual([]);
  });

  test('a direct message needs no mention, and what follows goes on', async () => {
    const { server } = await started({ way });
    const first = await server.say({ text: 'tide barrier', channel: 'U0ANNA' }).answered();
    expect(first).toMatchObject({ channel: 'D0ANNA', thread: null });
    const second = await server.say({ text: 'more', channel: 'U0ANNA' }).answered();
    expect(seen(second)).toContain('Nobody on the quay expects the barrier');
    const third = await server.say({ text: 'more', channel: 'U0ANNA' }).answered();
    expect(seen(third)).toContain(english.notes.noMore);
    expect(server.violations).toEqual([]);
  });
});

describe('a mention', () => {
  test('that says nothing gets help', async () => {
    const { server } = await started();
    expect(seen(await server.say({ text: bot }).answered())).toContain('/brief');
    expect(server.violations).toEqual([]);
  });

  test('that says nothing in a thread gets help as well', async () => {
    const { server } = await started();
    const first = server.say({ text: `${bot} tide barrier` });
    await first.answered();
    expect(seen(await server.say({ text: bot, thread: first.message.ts }).answered())).toContain('/brief');
    expect(server.violations).toEqual([]);
  });

  test('is read from its rich text', async () => {
    const { server } = await started();
    const words: types.RichTextText = { type: 'text', text: ' herring_fleet', style: { bold: true } };
    const elements: types.RichTextSection['elements'] = [{ type: 'user', user_id: 'U0BOT' }, words];
    const blocks: types.RichTextBlock[] = [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
    const reply = await server.say({ text: `${bot} *herring_fleet*`, blocks }).answered();
    expect(seen(reply)).toMatch(/^herring_fleet$/m);
    expect(server.violations).toEqual([]);
  });

  test('in a thread goes on there, whoever asks and also after a restart', async () => {
    const store = memoryStore();
    const { server, platform } = await started({ chat: { store } });
    const first = server.say({ text: `${bot} what did Ruth Adeyemi say about taxes?` });
    await first.answered();
    await platform.stop();
    await briefwireOn(server, 'Socket Mode', { chat: { store } }).platform.start();
    const thread = first.message.ts;
    const second = await server.say({ text: `${bot} and Tomas Lindqvist?`, thread, user: 'U0CARO' }).answered();
    expect(second.thread).toBe(thread);
    expect(seen(second)).toMatch(/^on: taxes$/m);
    expect(server.violations).toEqual([]);
  });

  test('below the reply to a slash command goes on from it', async () => {
    const { server } = await started();
    const brief = await server.command({ command: '/brief', text: 'tide barrier visibility:channel' }).answered();
    const next = await server.say({ text: `${bot} when?`, thread: brief.ts }).answered();
    expect(seen(next)).toMatch(/^on: .*tide barrier/m);
    expect(server.violations).toEqual([]);
  });

  test('in a thread that may not be read is answered all the same', async () => {
    const { server, logs } = await started({ server: { scopes: ['app_mentions:read', 'chat:write', 'users:read'] } });
    const first = server.say({ text: 'Hello', channel: 'U0ANNA' });
    const top = server.say({ text: `${bot} tide barrier` });
    await top.answered();
    const reply = await server.say({ text: `${bot} boats`, thread: top.message.ts }).answered();
    expect(seen(reply)).toContain('boats');
    await logs(({ message }) => message.includes('could not be read'));
    expect(first.message.channel).toBe('D0ANNA');
    expect(server.violations).toEqual([]);
  });

  test('that comes twice is answered once', async () => {
    const { server } = await started();
    const asked = server.say({ text: `${bot} tide barrier` });
    await asked.answered();
    await server.redeliver(asked).ack;
    await server.say({ text: `${bot} boats` }).answered();
    expect(server.calls(post)).toHaveLength(2);
    expect(server.violations).toEqual([]);
  });

  test.each([
    ['too often', { retryAfter: 0 }, 2],
    ['503', { status: 503 }, 2],
    ['500 before the work', { status: 500 }, 1],
    ['500 after the work', { status: 500, after: true }, 1],
    ['a connection that was cut after the work', { drop: true, after: true }, 1],
  ])('is answered once whatever happens to the post: %s', async (_name, fault, times) => {
    const { server, chat } = await started();
    server.fault({ method: post, ...fault, times });
    const asked = server.say({ text: `${bot} tide barrier` });
    await asked.answered();
    await chat.close(10_000);
    expect(server.messages.filter(({ thread }) => thread === asked.message.ts)).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });

  test('in a channel that takes no posts is written down', async () => {
    const { server, logs } = await started();
    server.fault({ method: post, error: 'is_archived' });
    server.say({ text: `${bot} tide barrier` });
    await logs(({ message }) => message.includes('does not let Briefwire answer'));
    expect(server.violations).toEqual([]);
  });
});

describe('nobody is answered', () => {
  test('who changes a message, joins a channel or is a bot', async () => {
    const { server, chat } = await started();
    const base = { type: 'message', channel_type: 'im', channel: 'D0ANNA', text: 'tide barrier', ts: '1.1' };
    for (const more of [
      { user: 'U0ANNA', subtype: 'message_changed', ts: '1.1' },
      { user: 'U0ANNA', subtype: 'channel_join', ts: '1.2' },
      { user: 'U0OTHER', bot_id: 'B0OTHER', ts: '1.3' },
      { user: 'U0BOT', ts: '1.4' },
      { user: 'U0ANNA', channel_type: 'channel', channel: 'C0NEWS', ts: '1.5' },
    ]) {
      await server.event({ event: { ...base, ...more } }).ack;
    }
    const mention = { type: 'app_mention', channel: 'C0NEWS', text: `${bot} tide barrier`, user: 'U0ANNA' };
    for (const more of [
      { bot_id: 'B0OTHER', ts: '1.6' },
      { edited: { user: 'U0ANNA', ts: '1.8' }, ts: '1.7' },
      // The same comes as a direct message.
      { channel: 'D0ANNA', ts: '1.9' },
    ]) {
      await server.event({ event: { ...mention, ...more } }).ack;
    }
    await server.say({ text: 'boats', channel: 'U0ANNA' }).answered();
    await chat.close(10_000);
    expect(server.calls(post)).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });
});

describe('the form to ask on', () => {
  test('below a private reply is answered privately', async () => {
    const { server } = await started();
    const reply = await server.command({ command: '/brief', text: 'tide barrier', user: 'U0BERT' }).answered();
    const view = await server.press({ message: reply, actionId: 'follow' }).opened();
    const sent = server.submitView({ view, values: { question: 'when?' }, user: 'U0BERT' });
    expect(await sent.ack).toEqual({});
    const answer = await server.until('an answer', () => server.messages.find(({ ts }) => ts > reply.ts));
    expect(answer.onlyFor).toBe('U0BERT');
    expect(seen(answer)).toMatch(/^on: .*tide barrier/m);
    expect(server.violations).toEqual([]);
  });

  test('below a reply in a channel is answered in a thread there, also where the bot is not a member', async () => {
    const { server } = await started();
    const brief = { command: '/brief', text: 'tide barrier visibility:channel', channel: '#lobby' };
    const reply = await server.command(brief).answered();
    const view = await server.press({ message: reply, actionId: 'follow', user: 'U0CARO' }).opened();
    server.submitView({ view, values: { question: 'and taxes?' }, user: 'U0CARO' });
    const answer = await server.until('an answer', () => server.messages.find(({ thread }) => thread === reply.ts));
    expect(answer).toMatchObject({ channel: 'C0LOBBY', onlyFor: null });
    expect(server.violations).toEqual([]);
  });

  test('says so where it was left open for too long', async () => {
    let now = new Date('2024-03-01T12:00:00Z');
    const { server } = await started({ slack: { clock: () => now } });
    const reply = await server.command({ command: '/brief', text: 'tide barrier' }).answered();
    const view = await server.press({ message: reply, actionId: 'follow' }).opened();
    now = new Date('2024-03-01T12:45:00Z');
    const sent = server.submitView({ view, values: { question: 'and taxes?' } });
    expect(JSON.stringify(await sent.ack)).toContain(english.notes.buttonUnknown);
    expect(server.violations).toEqual([]);
  });
});

describe('a shortcut on a message', () => {
  test('checks the quotation in it, for the one who asks', async () => {
    const { server } = await started();
    const said = server.say({ text: `${bot} he said “We do not oppose safety” &amp; left`, user: 'U0BERT' });
    await said.answered();
    const asked = server.shortcut({ callbackId: 'on-message-check-quote', message: said.message, user: 'U0CARO' });
    const reply = await asked.answered();
    expect(reply.onlyFor).toBe('U0CARO');
    expect(seen(reply)).toContain('Verbatim');
    expect(server.violations).toEqual([]);
  });

  test('without words gets a note', async () => {
    const { server } = await started();
    const message = server.say({ text: bot, channel: '#news' });
    await message.answered();
    const reply = await server.shortcut({ callbackId: 'on-message-check-quote', message: message.message }).answered();
    expect(reply.text).toBe(english.notes.noWords);
    expect(server.violations).toEqual([]);
  });
});

describe('a timeline', () => {
  test('in a thread comes with its picture, and without where that cannot be uploaded', async () => {
    const { server, logs } = await started();
    const asked = server.say({ text: `${bot} timeline tide barrier` });
    expect(seen(await asked.answered())).toContain('“on Monday” read as 30 Oct 2023');
    const file = await server.until('a picture', () => server.files.find(({ bytes }) => bytes !== null));
    expect(file.name).toBe('timeline.png');
    expect(file.bytes!.subarray(1, 4).toString()).toBe('PNG');
    await server.until('its post', () => server.messages.find(({ via }) => via === 'files.completeUploadExternal'));

    server.fault({ method: 'files.getUploadURLExternal', error: 'missing_scope' });
    await server.say({ text: `${bot} timeline tide barrier`, user: 'U0CARO' }).answered();
    await logs(({ message }) => message.includes('picture of a reply could not be posted'));
    expect(server.violations).toEqual([]);
  });
});

describe('the agent view', () => {
  test('offers to ask about the newest articles', async () => {
    const { server } = await started();
    await server.openHome('U0ANNA', 'messages').ack;
    const [call] = await server.until('prompts', () => {
      const calls = server.calls('assistant.threads.setSuggestedPrompts');
      return calls.length > 0 ? calls : undefined;
    });
    expect(JSON.stringify(call)).toContain('brief Fishermen protest against the tide barrier');
    expect(server.violations).toEqual([]);
  });

  test('is asked again where Slack failed', async () => {
    const { server, logs } = await started();
    server.fault({ method: 'assistant.threads.setSuggestedPrompts', error: 'internal_error' });
    await server.openHome('U0ANNA', 'messages').ack;
    await logs(({ message }) => message.includes('could not be suggested'));
    await server.openHome('U0BERT', 'messages').ack;
    await server.until('prompts', () => server.calls('assistant.threads.setSuggestedPrompts')[1]);
    expect(server.violations).toEqual([]);
  });

  test('is let alone where the app has none', async () => {
    const { server, logs, logged } = await started({ server: { scopes: ['commands', 'chat:write', 'users:read'] } });
    await server.openHome('U0ANNA', 'messages').ack;
    await logs(({ message }) => message.includes('no prompts are suggested'));
    await server.openHome('U0BERT', 'messages').ack;
    await server.command({ command: '/brief', text: 'boats' }).answered();
    expect(server.calls('assistant.threads.setSuggestedPrompts')).toHaveLength(1);
    expect(logged.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});
