import { webApi } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { silentLog } from '../../../src/log.ts';
import { english } from '../../../src/platforms/languages/en.ts';
import { surfaceOf } from '../../../src/platforms/slack/context.ts';
import { PATIENCE } from '../../../src/platforms/slack/patience.ts';
import { uploadPicture } from '../../../src/platforms/slack/picture.ts';
import { renderPage } from '../../../src/platforms/slack/render.ts';
import { threadReader } from '../../../src/platforms/slack/thread.ts';
import { memoryStore } from '../../../src/store/memory.ts';
import { fakeDesk } from '../../support/fake-desk.ts';
import type { SlackServer } from './server/index.ts';
import type { SlackMessage } from './server/messages.ts';
import { briefwireOn, started } from './started.ts';
import { textOf } from './text-of.ts';

const bot = '<@U0BOT>';
const post = 'chat.postMessage';
const question = { text: `${bot} tide barrier`, user: 'U0BERT' };
const blind = ['app_mentions:read', 'chat:write', 'users:read'];
const somebody = async () => ({
  channel: 'slack:T0HARBOUR:C0NEWS',
  person: 'slack:T0HARBOUR:U0BERT',
  mayManage: false,
  language: 'en',
  zone: null,
});
const seen = ({ blocks }: SlackMessage) => textOf(blocks);

const brokenDesk = {
  ...fakeDesk(),
  ask: () => {
    throw new Error('the index is gone');
  },
};

/** A thread that people have talked in for long; gives the message above it. */
function longThread(server: SlackServer, replies: number): SlackMessage {
  const top = server.write({ text: 'The barrier again.' });
  for (let count = 0; count < replies; count++) server.write({ text: `Remark ${count}`, thread: top.ts });
  return top;
}

describe('a post of which nobody knows whether it has arrived', () => {
  test('is found again, however long the thread is', async () => {
    const { server, chat } = await started();
    const { ts: thread } = longThread(server, 120);
    server.fault({ method: post, status: 500, after: true });
    await server.say({ ...question, thread }).answered();
    await chat.close(10_000);
    expect(server.messages.filter((message) => message.thread === thread && message.author === 'U0BOT')).toHaveLength(
      1,
    );
    expect(server.violations).toEqual([]);
  });

  test.each([
    ['may not look', { scopes: blind }, {}],
    ['cannot look', {}, { method: 'conversations.replies', status: 500, times: 20 }],
  ])('and %s for is not made again: the person is asked, with a button', async (_name, options, fault) => {
    const { server, logs } = await started({ server: options, patience: { posting: 300 } });
    server.fault({ method: post, status: 500, after: true });
    if ('method' in fault) server.fault(fault);
    const asked = server.say(question);
    const note = await asked.answered(2);
    const { reference } = await logs(({ level }) => level === 'error');
    // The thread has no replies that Slack is sure of, and would not show a note in it.
    expect(note).toMatchObject({ onlyFor: 'U0BERT', thread: null, text: english.notes.postUncertain(reference!) });
    expect(server.calls(post)).toHaveLength(1);
    expect((await server.press({ message: note, actionId: 'again' }).answered()).onlyFor).toBeNull();
    expect(server.violations).toEqual([]);
  });

  test('in direct messages is asked about there', async () => {
    const { server } = await started({ server: { scopes: blind } });
    server.fault({ method: post, status: 500, after: true });
    const note = await server.say({ text: 'tide barrier', channel: 'U0BERT', user: 'U0BERT' }).answered(2);
    expect(note).toMatchObject({ channel: 'D0BERT', onlyFor: null });
    expect(seen(note)).toContain('If you do not see it there, post it:');
    expect(server.violations).toEqual([]);
  });

  test('by a Briefwire that was stopped right after is not made again by the next one', async () => {
    const { server, platform } = await started();
    const asked = server.say(question);
    await asked.answered();
    await platform.stop();
    const next = briefwireOn(server, 'Socket Mode', { chat: { store: memoryStore() } });
    await next.platform.start();
    await server.redeliver(asked).ack;
    await server.until('a look', () => server.requests.find(({ method }) => method === 'conversations.replies'));
    await next.chat.close(10_000);
    expect(server.calls(post)).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });
});

describe('what goes wrong', () => {
  test.each([
    ['below a question that nobody has replied to, in the channel', false],
    ['within a thread, there', true],
  ])('is told to the person alone: %s', async (_name, isWithin) => {
    const { server, logs } = await started({ chat: { desk: brokenDesk } });
    const thread = isWithin ? longThread(server, 1).ts : null;
    server.fault({ method: 'chat.postEphemeral', status: 500 });
    const told = await server.say({ ...question, ...(thread !== null && { thread }) }).answered();
    const { reference } = await logs(({ level }) => level === 'error');
    expect(told).toMatchObject({ onlyFor: 'U0BERT', thread, text: english.notes.failed(reference!) });
    expect(server.violations).toEqual([]);
  });

  test('in direct messages is told in a message that stays', async () => {
    const { server } = await started({ chat: { desk: brokenDesk } });
    const told = await server.say({ text: 'tide barrier', channel: 'U0BERT', user: 'U0BERT' }).answered();
    expect(told).toMatchObject({ channel: 'D0BERT', onlyFor: null });
    expect(told.text).toContain('something went wrong in Briefwire');
    expect(server.violations).toEqual([]);
  });

  test('that it takes longer is no message that stays', async () => {
    const held = Promise.withResolvers<void>();
    const { server } = await started({ patience: { looking: 1 }, until: held.promise });
    const asked = server.say({ text: 'tide barrier', channel: 'U0BERT', user: 'U0BERT' });
    expect(await asked.answered(1)).toMatchObject({ onlyFor: 'U0BERT', text: english.notes.looking });
    held.resolve();
    expect(await asked.answered(2)).toMatchObject({ onlyFor: null });
    expect(server.violations).toEqual([]);
  });
});

describe('a thread', () => {
  test('is read to its end, however long it is', async () => {
    const { server, chat } = await started();
    const top = longThread(server, 250);
    const web = new webApi.WebClient(server.workspace.tokens.bot, { slackApiUrl: server.apiUrl });
    const state = chat.firstPage({ command: 'brief', options: { topic: 'boats' } }, 'slack:T0HARBOUR:U0BERT');
    const page = renderPage(
      await chat.show(state, surfaceOf({ commands, commandPrefix: '' }, english, 'channel'), somebody),
      english,
    );
    await web.chat.postMessage({
      channel: 'C0NEWS',
      thread_ts: top.ts,
      ...page,
      unfurl_links: false,
      unfurl_media: false,
    });
    const { ts } = server.write({ text: `${bot} more`, thread: top.ts });
    server.write({ text: 'Too late.', thread: top.ts });

    const read = threadReader({ web, chat, log: silentLog, patience: PATIENCE });
    const { said, root } = await read({ channel: 'C0NEWS', ts, thread: top.ts }, 'U0BOT');
    expect(said).toEqual(Array.from({ length: 50 }, (_, index) => `Remark ${200 + index}`));
    expect(root).toEqual(state);
    expect(server.violations).toEqual([]);
  });

  test('that may not be read is complained of once', async () => {
    const { server, logged } = await started({ server: { scopes: blind } });
    const { ts: thread } = longThread(server, 2);
    await server.say({ ...question, thread }).answered();
    await server.say({ ...question, thread }).answered();
    expect(server.calls('conversations.replies')).toHaveLength(2);
    expect(logged.filter(({ level }) => level === 'warn')).toMatchObject([
      { message: expect.stringContaining('could not be read') },
    ]);
    expect(server.violations).toEqual([]);
  });

  test('that takes long to be read is answered without', async () => {
    const { server } = await started({ patience: { reading: 1 } });
    const { ts: thread } = longThread(server, 2);
    server.fault({ method: 'conversations.replies', delayMs: 4000 });
    const asked = server.say({ ...question, thread });
    await asked.answered();
    expect(server.requests.find(({ method }) => method === 'conversations.replies')!.status).toBeNull();
    expect(server.violations).toEqual([]);
  });
});

test('the picture of a page stands below it, or is left out', async () => {
  const { server, chat } = await started();
  const web = new webApi.WebClient(server.workspace.tokens.bot, { slackApiUrl: server.apiUrl });
  const warned: string[] = [];
  const log = { ...silentLog, warn: (_fields: object, message: string) => void warned.push(message) };
  const state = chat.firstPage({ command: 'timeline', options: { topic: 'tide barrier' } }, 'slack:T0HARBOUR:U0BERT');
  const laidOut = await chat.show(state, surfaceOf({ commands, commandPrefix: '' }, english, 'channel'), somebody);
  const { ts: thread } = server.write({ text: 'When?' });
  await uploadPicture({ web, log }, laidOut, { channel: 'C0NEWS', thread });
  expect(server.messages.at(-1)).toMatchObject({ thread, via: 'files.completeUploadExternal' });
  expect(server.files).toMatchObject([{ name: 'timeline.png' }]);
  expect([...server.files[0]!.bytes!.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);

  server.fault({ method: 'files.getUploadURLExternal', error: 'missing_scope' });
  await uploadPicture({ web, log }, laidOut, { channel: 'C0NEWS', thread });
  expect(warned).toEqual([expect.stringContaining('picture of a reply could not be posted')]);
  expect(server.violations).toEqual([]);
});
