import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { english } from '../../../src/platforms/languages/en.ts';
import { korean } from '../../../src/platforms/languages/ko.ts';
import type { Notice, Posting } from '../../../src/posting/poster.ts';
import type { Reply } from '../../../src/reply.ts';
import { replies } from '../replies.ts';
import type { Fault } from './server/faults.ts';
import type { SlackMessage } from './server/messages.ts';
import { beside, briefwireOn, started } from './started.ts';
import { textOf } from './text-of.ts';

const bot = '<@U0BOT>';
const post = 'chat.postMessage';
const seen = ({ blocks }: SlackMessage) => textOf(blocks);
type DigestReply = Extract<Reply, { kind: 'digest' }>;
const digest = { ...(replies.digest as DigestReply), topic: 'barrier' };

const posting: Posting = {
  ...{ channel: 'slack:T0HARBOUR:C0NEWS', name: 'digest-1-20240301', reply: digest, language: 'en' },
  ask: {
    ...{
      command: 'digest',
      options: { topic: 'barrier', since: '2023-10-30', until: '2024-01-10' },
      at: Date.UTC(2024, 2, 1),
    },
    now: '2024-03-01' as Posting['ask']['now'],
  },
};

/** One that takes several messages. */
const long: Posting = { ...posting, reply: { ...digest, digest: { ...digest.digest, stories: many(24) } } };

function many(number: number): DigestReply['digest']['stories'] {
  const { stories } = digest.digest;
  return Array.from({ length: number }, (_, index) => stories[index % stories.length]!);
}

/** A port at which nobody listens. */
async function deafUrl(): Promise<string> {
  const gone = createServer().listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const { port } = gone.address() as AddressInfo;
  await promisify(gone.close.bind(gone))();
  return `http://127.0.0.1:${port}/api/`;
}

describe.each(['Socket Mode', 'HTTP'] as const)('a post over %s', (way) => {
  test('stands in the channel for everybody, and can be gone on from', async () => {
    const { server, poster } = await started({ way });
    const outcome = await poster.post(posting, 5000);
    const [message] = server.messages;
    expect(outcome).toEqual({ kind: 'posted', message: message!.ts });
    expect(message).toMatchObject({
      ...{
        channel: 'C0NEWS',
        thread: null,
        onlyFor: null,
        author: 'U0BOT',
        text: expect.stringMatching(/^Briefwire: /),
      },
      metadata: { event_type: 'briefwire_post', event_payload: { name: posting.name } },
    });
    expect(server.calls(post)).toMatchObject([{ unfurl_links: 'false', unfurl_media: 'false' }]);
    expect(seen(message!)).toContain('The council of Port Salter voted on Monday to build a tide barrier');
    expect(seen(message!)).not.toContain(english.buttons.post);
    const noted = await server.feedback({ message: message!, verdict: 'positive', user: 'U0CARO' }).answered();
    expect(noted).toMatchObject({ onlyFor: 'U0CARO' });

    const asked = server.say({ text: `${bot} since 2024-01-10`, thread: message!.ts, user: 'U0CARO' });
    const reply = await asked.answered();
    expect(reply).toMatchObject({ thread: message!.ts, onlyFor: null });
    expect(seen(reply)).toContain('About sixty boats blocked the inner harbour on Wednesday');
    expect(seen(reply)).not.toContain('The council of Port Salter voted on Monday');

    const view = await server.press({ message: message!, actionId: 'follow', user: 'U0BERT' }).opened();
    const values = { question: 'since 2024-01-10' };
    const before = server.messages.length;
    await server.submitView({ view, values, user: 'U0BERT' }).ack;
    const followed = await server.until('the answer', () => server.messages[before]);
    expect(followed).toMatchObject({ thread: message!.ts, onlyFor: null });
    expect(server.violations).toEqual([]);
  });

  test('turns its pages for everybody', async () => {
    const { server, poster } = await started({ way });
    await poster.post(long, 5000);
    const [message] = server.messages;
    const turned = await server.press({ message: message!, actionId: 'more', user: 'U0CARO' }).answered();
    expect(turned).toMatchObject({ ts: message!.ts, onlyFor: null });
    expect(server.violations).toEqual([]);
  });
});

describe('what became of a post', () => {
  test.each<[string, Fault, object, number]>([
    ['asked too often', { retryAfter: 7 }, { kind: 'away', afterMs: 7000 }, 0],
    ['503', { status: 503 }, { kind: 'away', afterMs: null }, 0],
    ['a proxy that turns it away', { status: 403 }, { kind: 'away', afterMs: null }, 0],
    ['500 before the work', { status: 500 }, { kind: 'uncertain' }, 0],
    ['500 after the work', { status: 500, after: true }, { kind: 'uncertain' }, 1],
    ['a connection cut before the work', { drop: true }, { kind: 'uncertain' }, 0],
    ['a connection cut after the work', { drop: true, after: true }, { kind: 'uncertain' }, 1],
    ['an answer that cannot be read', { status: 200, after: true }, { kind: 'uncertain' }, 1],
    ['an answer too late', { after: true, delayMs: 2000 }, { kind: 'uncertain' }, 1],
    ...(['internal_error', 'fatal_error', 'service_unavailable'] as const).map(
      (error) => [error, { error, after: true }, { kind: 'uncertain' }, 1] as [string, Fault, object, number],
    ),
    ['too many of all apps', { error: 'ratelimited' }, { kind: 'away', afterMs: null }, 0],
    ...(['channel_not_found', 'is_archived'] as const).map(
      (error) => [error, { error }, { kind: 'refused', why: 'gone' }, 0] as [string, Fault, object, number],
    ),
    ...(['not_in_channel', 'restricted_action', 'restricted_action_read_only_channel', 'missing_scope'] as const).map(
      (error) => [error, { error }, { kind: 'refused', why: 'forbidden' }, 0] as [string, Fault, object, number],
    ),
    ...(['account_inactive', 'invalid_auth', 'token_revoked', 'team_access_not_granted'] as const).map(
      (error) => [error, { error }, { kind: 'away', afterMs: null }, 0] as [string, Fault, object, number],
    ),
    ['blocks of ours that Slack does not take', { error: 'invalid_blocks' }, { kind: 'away', afterMs: null }, 0],
  ])('%s: one attempt, and the truth', async (_name, fault, outcome, arrived) => {
    const { server, poster } = await started();
    server.fault({ method: post, times: 9, ...fault });
    expect(await poster.post(posting, 'delayMs' in fault ? 300 : 5000)).toMatchObject(outcome);
    expect(server.calls(post)).toHaveLength(1);
    expect(server.messages).toHaveLength(arrived);
    expect(server.violations).toEqual([]);
  });

  test.each([
    ['is archived', 'C0OLD', { kind: 'refused', why: 'gone' }],
    ['is not there', 'C0NOWHERE', { kind: 'refused', why: 'gone' }],
    ['has not invited Briefwire', 'C0LOBBY', { kind: 'refused', why: 'forbidden' }],
    ['is a person’s own', 'D0BERT', { kind: 'posted' }],
  ])('in a channel that %s', async (_name, channel, outcome) => {
    const { server, poster } = await started();
    server.workspace.channels.push({ id: 'C0OLD', name: 'old', kind: 'public', hasBot: true, isArchived: true });
    expect(await poster.post({ ...posting, channel: `slack:T0HARBOUR:${channel}` }, 5000)).toMatchObject(outcome);
    expect(server.violations).toEqual([]);
  });

  test('nobody listens, or the name is not known: it has not arrived', async () => {
    for (const apiUrl of [await deafUrl(), 'http://slack.invalid/api/']) {
      const { poster } = await beside({ slack: { apiUrl } });
      expect(await poster.post(posting, 5000)).toMatchObject({ kind: 'away', afterMs: null });
    }
  });

  test('a mistake of ours before it was sent: it has not arrived', async () => {
    const pagesOf = () => {
      throw new Error('the disk is full');
    };
    const { server, chat } = await started();
    const { poster } = briefwireOn(server, 'Socket Mode', { slack: { chat: { ...chat, pagesOf } } });
    expect(await poster.post(posting, 5000)).toMatchObject({ kind: 'away', error: { message: 'the disk is full' } });
    expect(server.calls(post)).toHaveLength(0);
  });
});

describe('a post is looked for', () => {
  const now = () => Date.now();

  test.each([
    ['and found after an answer that was lost', { status: 500, after: true }, true],
    ['and not found where it never arrived', { status: 500 }, false],
  ])('%s', async (_name, fault, isThere) => {
    const { server, poster } = await started();
    const since = now();
    await poster.post({ ...posting, name: 'another' }, 5000);
    server.fault({ method: post, ...fault });
    expect(await poster.post(posting, 5000)).toMatchObject({ kind: 'uncertain' });
    // What people say meanwhile takes more than a page.
    for (let count = 0; count < 450; count++) server.write({ text: `Remark ${count}` });
    const [, message] = server.messages.filter(({ author }) => author === 'U0BOT');
    const found = isThere ? { kind: 'found', message: message!.ts } : { kind: 'absent' };
    expect(await poster.find(posting, since)).toEqual(found);
    expect(server.violations).toEqual([]);
  });

  test('among our own alone, in its channel, and not before its time', async () => {
    const { server, poster } = await started();
    const since = now();
    const metadata = { event_type: 'briefwire_post', event_payload: { name: posting.name } };
    server.write({ text: 'Ha!', metadata });
    expect(await poster.find(posting, since)).toEqual({ kind: 'absent' });
    await poster.post(posting, 5000);
    expect(await poster.find(posting, since)).toMatchObject({ kind: 'found' });
    expect(await poster.find(posting, since + 3_600_000)).toEqual({ kind: 'absent' });
    expect(await poster.find({ ...posting, channel: 'slack:T0HARBOUR:G0DESK' }, since)).toEqual({ kind: 'absent' });
  });

  test.each<[string, object, Fault | null, string]>([
    ['may not look', { scopes: ['chat:write'] }, null, 'unknowable'],
    ['is not in the channel', {}, { error: 'not_in_channel' }, 'unknowable'],
    ['finds no channel', {}, { error: 'channel_not_found' }, 'unknowable'],
    ['gets no answer', {}, { drop: true }, 'away'],
    ['gets 500', {}, { status: 500 }, 'away'],
    ['gets internal_error', {}, { error: 'internal_error' }, 'away'],
    ['asks too often', {}, { retryAfter: 60 }, 'away'],
    ['is not let in for now', {}, { error: 'account_inactive' }, 'away'],
  ])('by one who %s', async (_name, options, fault, kind) => {
    const { server, poster } = await beside({ server: options });
    if (fault !== null) server.fault({ method: 'conversations.history', ...fault });
    expect(await poster.find(posting, now())).toMatchObject({ kind, error: expect.any(Error) });
  });

  test('among so many messages only', async () => {
    const { server, poster } = await started();
    const since = now();
    await poster.post(posting, 5000);
    for (let count = 0; count < 1100; count++) server.write({ text: `Remark ${count}` });
    expect(await poster.find(posting, since)).toMatchObject({ kind: 'unknowable' });
    expect(server.calls('conversations.history')).toHaveLength(5);
  });
});

describe('the rest of a post', () => {
  const inThread = (messages: readonly SlackMessage[], thread: string) =>
    messages.filter((message) => message.thread === thread && message.author === 'U0BOT');
  /** Posts the first page; gives its time. */
  const begun = async (poster: Awaited<ReturnType<typeof started>>['poster'], what = long) => {
    const outcome = await poster.post(what, 5000);
    if (outcome.kind !== 'posted') throw new Error(outcome.kind);
    return outcome.message;
  };

  test('stands in its thread, each story once and in order', async () => {
    const { server, poster } = await started();
    const ts = await begun(poster);
    expect(await poster.postRest(long, ts)).toBe(true);
    const rest = inThread(server.messages, ts);
    expect(rest.length).toBeGreaterThan(2);
    const numbers = [server.messages[0]!, ...rest].flatMap((page) =>
      [...seen(page).matchAll(/^\[(\d+)\] /gm)].map(([, number]) => Number(number)),
    );
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    for (const page of rest) {
      expect(seen(page)).not.toContain(english.buttons.back);
      expect(seen(page)).not.toContain(english.buttons.more);
      expect(seen(page)).toContain(english.buttons.follow);
    }
    expect(server.violations).toEqual([]);
  });

  test('is nothing where one page holds it all', async () => {
    const { server, poster } = await started();
    const one = { ...posting, reply: { ...digest, digest: { ...digest.digest, stories: many(1) } } };
    const ts = await begun(poster, one);
    expect(await poster.postRest(one, ts)).toBe(true);
    expect(server.calls(post)).toHaveLength(1);
  });

  const pass = { delayMs: 1 };
  test.each<[string, number, readonly Fault[]]>([
    [
      'before the third',
      1,
      [
        { method: post, ...pass },
        { method: post, error: 'account_inactive' },
      ],
    ],
    [
      'right after the third, of which it heard nothing',
      2,
      [
        { method: post, ...pass },
        { method: post, status: 500, after: true },
        { method: 'conversations.replies', ...pass, times: 2 },
        { method: 'conversations.replies', error: 'missing_scope' },
      ],
    ],
  ])('is gone on with where a Briefwire ended %s page: nothing is doubled or lost', async (_name, stood, faults) => {
    const { server, poster, platform, store } = await started();
    const ts = await begun(poster);
    for (const fault of faults) server.fault(fault);
    expect(await poster.postRest(long, ts)).toBe(false);
    expect(inThread(server.messages, ts)).toHaveLength(stood);
    await platform.stop();

    const next = briefwireOn(server, 'Socket Mode', { chat: { store } });
    expect(await next.poster.postRest(long, ts)).toBe(true);
    const names = inThread(server.messages, ts).map(({ metadata }) => nameIn(metadata));
    expect(names.length).toBeGreaterThan(stood);
    expect(names).toEqual(names.map((_, index) => `${long.name}#${index + 2}`));
    expect(await next.poster.postRest(long, ts)).toBe(true);
    expect(inThread(server.messages, ts)).toHaveLength(names.length);
    expect(server.violations).toEqual([]);
  });

  test.each<[string, object, Fault | null, boolean]>([
    ['may not be looked for', { scopes: ['chat:write'] }, null, true],
    ['is in a thread that is locked', {}, { method: post, error: 'restricted_action_thread_locked' }, true],
    ['is below a message that was deleted', {}, { method: 'conversations.replies', error: 'thread_not_found' }, true],
    ['is kept back by Slack', {}, { method: post, retryAfter: 600 }, false],
    ['cannot be sent for now', {}, { method: 'conversations.replies', status: 500 }, false],
  ])('that %s is left: to try again helps or not', async (_name, options, fault, isDone) => {
    const { server, poster } = await started({ server: options });
    const ts = await begun(poster);
    if (fault !== null) server.fault(fault);
    expect(await poster.postRest(long, ts)).toBe(isDone);
    expect(inThread(server.messages, ts)).toEqual([]);
  });
});

function nameIn(metadata: unknown): string {
  return (metadata as { event_payload: { name: string } }).event_payload.name;
}

describe('somebody is told', () => {
  const notice: Notice = {
    ...{ about: 'paused', why: 'forbidden', what: 'digest', topic: null, name: 'paused-2' },
    again: { command: 'digest resume', options: { number: '2' } },
    channel: 'slack:T0HARBOUR:C0NEWS',
  };

  test('in a direct message, once, which channel it is about', async () => {
    const { server, poster } = await started();
    expect(await poster.tell('slack:T0HARBOUR:U0BERT', notice)).toBe(true);
    expect(await poster.tell('slack:T0HARBOUR:U0BERT', notice)).toBe(true);
    expect(await poster.tell('slack:T0HARBOUR:U0CARO', notice)).toBe(true);
    expect(server.messages.map(({ channel }) => channel)).toEqual(['D0BERT', 'D0CARO']);
    expect(seen(server.messages[0]!)).toContain('The digest that you set up is paused');
    expect(seen(server.messages[0]!)).toContain('/digest resume 2');
    expect(JSON.stringify(server.messages[0]!.blocks)).toContain('{"type":"channel","channel_id":"C0NEWS"}');
    expect(server.violations).toEqual([]);
  });

  test('also where a post of the same name stands in the same place', async () => {
    const { server, poster } = await started();
    await poster.post({ ...posting, channel: 'slack:T0HARBOUR:D0BERT' }, 5000);
    const topic = 'the talks';
    const again = { command: 'digest', options: { topic, since: 'yesterday' } };
    const lost: Notice = { ...notice, about: 'perhaps lost', topic, again, name: posting.name };
    expect(await poster.tell('slack:T0HARBOUR:U0BERT', lost)).toBe(true);
    expect(seen(server.messages[1]!)).toContain('/digest the talks since:yesterday');
  });

  test('in their language, and harmlessly whatever the topic is', async () => {
    const users = [{ id: 'U0JUNG', name: 'jung', locale: 'ko-KR', tz: 'Asia/Seoul' }];
    const { server, poster } = await started({ server: { users }, slack: { commandPrefix: 'bw-' } });
    const topic = '<!channel> *tides* <@U0ANNA> <https://evil.example|news>';
    const again = { command: 'watch', options: { topic } };
    const told = { ...notice, what: 'watch', topic, again, channel: 'slack:T0HARBOUR:<!here>' } as const;
    expect(await poster.tell('slack:T0HARBOUR:U0JUNG', told)).toBe(true);
    const [message] = server.messages;
    expect(seen(message!)).toContain(korean.notices.aWatch(topic));
    expect(seen(message!)).toContain(`/bw-watch ${topic}`);
    expect(JSON.stringify(message!.blocks)).not.toMatch(/"(?:broadcast|user|link|channel|mrkdwn)"/);
    expect(message!.text).not.toMatch(/<|\*/);
    expect(server.violations).toEqual([]);
  });

  test.each<[string, object, Fault | null]>([
    ['has no scope for it', { scopes: ['chat:write', 'users:read'] }, null],
    ['is not let in', { botTokenError: 'account_inactive' }, null],
    ['gets no answer', {}, { method: 'conversations.open', drop: true }],
  ])('or not, by a Briefwire that %s', async (_name, options, fault) => {
    const { server, poster, logged } = await beside({ server: options });
    if (fault !== null) server.fault(fault);
    expect(await poster.tell('slack:T0HARBOUR:U0BERT', notice)).toBe(false);
    expect(logged.at(-1)).toMatchObject({ level: 'warn', message: expect.stringContaining('could not be told') });
  });
});

describe('what is posted', () => {
  test('in a language has its words and buttons', async () => {
    const { server, poster } = await started();
    await poster.post({ ...posting, language: 'ko' }, 5000);
    expect(seen(server.messages[0]!)).toContain(korean.buttons.follow);
  });

  test.each(['digest-hostile', 'schedules-hostile'])('acts on nobody: %s', async (name) => {
    const topic = '<!channel> <@U0ANNA> *bold* <https://evil.example|news>\u202e';
    const reply = name === 'digest-hostile' ? { ...(replies[name] as DigestReply), topic } : replies[name]!;
    const { server, poster } = await started();
    await poster.post({ ...posting, reply }, 5000);
    const [{ blocks, text }] = server.messages as [SlackMessage];
    expect(JSON.stringify(blocks)).not.toMatch(
      /"type":"(?:broadcast|user|usergroup|link|channel|mrkdwn|markdown|emoji)"/,
    );
    expect(JSON.stringify(blocks)).not.toContain('\u202e');
    expect(text).not.toMatch(/[<>*\u202e]/);
    expect(server.violations).toEqual([]);
  });
});
