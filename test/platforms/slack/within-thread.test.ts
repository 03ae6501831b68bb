import { describe, expect, test } from 'vitest';
import { english } from '../../../src/platforms/languages/en.ts';
import type { SlackServer } from './server/index.ts';
import type { SlackMessage } from './server/messages.ts';
import { started } from './started.ts';
import { textOf } from './text-of.ts';

const bot = '<@U0BOT>';
const whisper = 'chat.postEphemeral';
const quoting = { text: 'He said “We do not oppose safety” and left.', user: 'U0BERT' };
const checkQuote = { callbackId: 'on-message-check-quote', user: 'U0CARO' };
const seen = ({ blocks }: SlackMessage) => textOf(blocks);

/** A quotation within a thread. */
function quotedIn(server: SlackServer, channel: string): SlackMessage {
  const top = server.write({ text: 'What did he say?', channel });
  return server.write({ ...quoting, channel, thread: top.ts });
}

/** An answer to a mention, in the thread below it. */
function answered(server: SlackServer, text = 'tide barrier'): Promise<SlackMessage> {
  return server.say({ text: `${bot} ${text}`, user: 'U0BERT' }).answered();
}

describe('a command on a message within a thread', () => {
  test('is answered there, for the one who asks, and can be shown to all who read it', async () => {
    const { server } = await started();
    const message = quotedIn(server, '#news');
    const reply = await server.shortcut({ ...checkQuote, message }).answered();
    expect(reply).toMatchObject({ onlyFor: 'U0CARO', thread: message.thread, via: whisper });
    expect(seen(reply)).toContain('Verbatim');

    const posted = await server.press({ message: reply, actionId: 'post' }).answered();
    expect(posted).toMatchObject({ channel: 'C0NEWS', thread: message.thread, onlyFor: null });
    expect(seen(posted)).toContain('Asked by caro');
    expect(server.violations).toEqual([]);
  });

  test('is answered below the channel where the bot is not in it', async () => {
    const { server } = await started();
    const reply = await server.shortcut({ ...checkQuote, message: quotedIn(server, '#board') }).answered();
    expect(reply).toMatchObject({ channel: 'G0BOARD', onlyFor: 'U0CARO', via: 'response_url' });
    expect(server.violations).toEqual([]);
  });
});

describe('a command on a message', () => {
  test('of an app reads what the app shows', async () => {
    const { server } = await started();
    const said = { type: 'mrkdwn', text: '&gt; “We do not oppose safety”' } as const;
    const message = server.write({ text: 'A new story', blocks: [{ type: 'section', text: said }] });
    expect(seen(await server.shortcut({ ...checkQuote, message }).answered())).toContain('Verbatim');
    expect(server.violations).toEqual([]);
  });

  test('that only passes another one on reads that', async () => {
    const { server } = await started();
    const message = server.write({ text: '', attachments: [{ fallback: 'no preview', text: quoting.text }] });
    expect(seen(await server.shortcut({ ...checkQuote, message }).answered())).toContain('Verbatim');
    expect(server.violations).toEqual([]);
  });
});

describe('a button within a thread', () => {
  test('is answered there', async () => {
    const { server } = await started();
    const message = await answered(server);
    const noted = await server.feedback({ message, verdict: 'positive', user: 'U0CARO' }).answered();
    expect(noted).toMatchObject({ onlyFor: 'U0CARO', thread: message.thread, text: english.notes.noted });
    expect(server.violations).toEqual([]);
  });

  test('is answered below the channel where Slack fails', async () => {
    const { server } = await started();
    const message = await answered(server);
    server.fault({ method: whisper, status: 500 });
    const noted = await server.feedback({ message, verdict: 'positive', user: 'U0CARO' }).answered();
    expect(noted).toMatchObject({ onlyFor: 'U0CARO', thread: null, text: english.notes.noted });
    expect(server.violations).toEqual([]);
  });

  test('turns pages in place', async () => {
    const { server } = await started();
    const first = await answered(server, 'barrier');
    const second = await server.press({ message: first, actionId: 'more', user: 'U0CARO' }).answered();
    expect(second).toMatchObject({ ts: first.ts, thread: first.thread, revision: 1, onlyFor: null });
    expect(seen(second)).not.toBe(seen(first));
    expect(server.violations).toEqual([]);
  });
});

describe('the form to ask on', () => {
  async function askedOn(server: SlackServer, message: SlackMessage, user: string) {
    const view = await server.press({ message, actionId: 'follow', user }).opened();
    const before = server.messages.length;
    await server.submitView({ view, values: { question: 'and taxes?' }, user }).ack;
    return server.until('an answer', () => server.messages[before]);
  }

  test('below an answer in a thread is answered there, with who asked', async () => {
    const { server } = await started();
    const message = await answered(server);
    const answer = await askedOn(server, message, 'U0CARO');
    expect(answer).toMatchObject({ thread: message.thread, onlyFor: null });
    expect(seen(answer)).toContain('Asked by caro');
    expect(server.violations).toEqual([]);
  });

  test('below what one person sees in a thread is answered there for that person', async () => {
    const { server } = await started();
    const message = quotedIn(server, '#news');
    const reply = await server.shortcut({ ...checkQuote, message }).answered();
    expect(await askedOn(server, reply, 'U0CARO')).toMatchObject({ thread: message.thread, onlyFor: 'U0CARO' });
    expect(server.violations).toEqual([]);
  });

  test('asks the person where nobody can tell whether the answer has arrived', async () => {
    const { server, logs } = await started();
    const message = await answered(server);
    const view = await server.press({ message, actionId: 'follow', user: 'U0CARO' }).opened();
    server.fault({ path: '/response/', status: 500, after: true });
    await server.submitView({ view, values: { question: 'and taxes?' }, user: 'U0CARO' }).ack;
    const { reference } = await logs(({ level }) => level === 'error');
    const isNote = ({ text }: SlackMessage) => text === english.notes.postUncertain(reference!);
    const note = await server.until('a note', () => server.messages.find(isNote));
    expect(note).toMatchObject({ thread: message.thread, onlyFor: 'U0CARO' });
    const again = await server.press({ message: note, actionId: 'again' }).answered();
    expect(again).toMatchObject({ thread: message.thread, onlyFor: null });
    expect(server.violations).toEqual([]);
  });
});
