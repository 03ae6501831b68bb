import { describe, expect, test } from 'vitest';
import { english } from '../../../src/platforms/languages/en.ts';
import { memoryStore } from '../../../src/store/memory.ts';
import { harbourArticles } from '../../support/articles.ts';
import { fakeDesk } from '../../support/fake-desk.ts';
import { briefwireOn, started } from './started.ts';
import { textOf } from './text-of.ts';

const barrier = { command: '/brief', text: 'tide barrier', user: 'U0BERT' };

describe.each(['Socket Mode', 'HTTP'] as const)('over %s', (way) => {
  test('a command is acknowledged with nothing and answered for one person', async () => {
    const { server, announced } = await started({ way });
    const asked = server.command(barrier);
    const reply = await asked.answered();
    expect(await asked.ack).toEqual({});
    expect(reply).toMatchObject({ onlyFor: 'U0BERT', text: 'Briefwire: tide barrier' });
    expect(textOf(reply.blocks)).toContain('Nine members voted for it and four against.');
    expect(announced).toEqual([
      expect.stringMatching(
        /^Slack: connected as @briefwire in The Harbour Courier \((Socket Mode|HTTP, port \d+, \/slack\/events)\)$/,
      ),
    ]);
    expect(server.violations).toEqual([]);
  });

  test('a command without words opens a form, which completes, and is answered where the command was typed', async () => {
    const { server } = await started({ way });
    const view = await server.command({ command: '/brief', channel: '#desk', user: 'U0BERT' }).opened();
    const suggested = await server.suggest({ view, actionId: 'source', value: 'Har' }).ack;
    expect(suggested).toEqual({
      options: [{ text: { type: 'plain_text', text: 'Harbor Ledger', emoji: false }, value: 'Harbor Ledger' }],
    });
    const values = {
      topic: 'barrier',
      source: 'Harbor Ledger',
      since: '2023-10-01',
      limit: '1',
      visibility: 'channel',
    };
    const sent = server.submitView({ view, values, user: 'U0BERT' });
    expect(await sent.ack).toEqual({});
    // The form carries the address of the command with it.
    const [reply] = await server.until('the answer', () => (server.messages.length > 0 ? server.messages : undefined));
    expect(reply).toMatchObject({ channel: 'G0DESK', onlyFor: null });
    expect(textOf(reply!.blocks)).toMatch(/barrier[\s\S]*Harbor Ledger[\s\S]*Asked by bert/);
    expect(server.violations).toEqual([]);
  });

  test('what comes twice is answered once', async () => {
    const { server } = await started({ way });
    const asked = server.command(barrier);
    await asked.answered();
    await server.redeliver(asked).ack;
    const opened = server.openHome();
    await opened.opened();
    await server.redeliver(opened).ack;
    // Whatever else had come of the second ones would have come before this.
    await server.command({ ...barrier, text: 'boats' }).answered();
    expect(server.messages).toHaveLength(2);
    expect(server.calls('views.publish')).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });

  test('the home tab says what there is, and what this person asked', async () => {
    const { server } = await started({ way });
    await server.command(barrier).answered();
    await server.openHome('U0BERT', 'messages').ack;
    const bert = textOf((await server.openHome('U0BERT').opened()).blocks);
    const anna = textOf((await server.openHome('U0ANNA').opened()).blocks);
    expect(bert).toContain('/brief tide barrier');
    expect(bert).toContain('4 articles · 30 Oct 2023 – 10 Jan 2024 · 1 undated · 3 publishers');
    expect(bert).toContain('Newest: Fishermen protest against the tide barrier · Coast Wire · 10 Jan 2024');
    expect(anna).toContain(english.home.noQuestions);
    expect(server.calls('views.publish')).toHaveLength(2);
    expect(server.violations).toEqual([]);
  });
});

describe('words', () => {
  test('are understood as Slack writes them', async () => {
    const { server } = await started();
    const asked = server.command({ command: '/ask', text: 'boats source:“Coast Wire” &lt;&amp;&gt;' });
    expect(textOf((await asked.answered()).blocks)).toContain('boats source:“Coast Wire” <&>');
    expect(server.violations).toEqual([]);
  });

  test('of an app with another manifest still lead to the command', async () => {
    const { server } = await started({ slack: { commandPrefix: 'bw-' } });
    for (const command of ['/bw-brief', '/brief', '/bw-search', '/briefwire-search']) {
      expect((await server.command({ command, text: 'boats' }).answered()).text).toBe('Briefwire: boats');
    }
    const unknown = textOf((await server.command({ command: '/breif', text: 'boats' }).answered()).blocks);
    expect(unknown).toContain('There is no command breif.');
    expect(unknown).toContain('/bw-brief');
    expect(server.violations).toEqual([]);
  });

  test('of ours are in the language of the reader, and in English where Slack does not say', async () => {
    const users = [
      { id: 'U0JUNG', name: 'jung', locale: 'ko-KR', tz: 'Asia/Seoul' },
      { id: 'U0YUKI', name: 'yuki', locale: 'ja-JP', tz: 'Asia/Tokyo' },
    ];
    const { server } = await started({ server: { users } });
    const korean = await server.command({ ...barrier, user: 'U0JUNG' }).answered();
    server.fault({ method: 'users.info', retryAfter: 60 });
    const english = await server.command({ ...barrier, user: 'U0YUKI' }).answered();
    await server.command({ ...barrier, user: 'U0JUNG' }).answered();
    expect(textOf(korean.blocks)).not.toContain('Post to channel');
    expect(textOf(english.blocks)).toContain('Post to channel');
    expect(server.calls('users.info')).toHaveLength(2);
    expect(server.violations).toEqual([]);
  });
});

test('nobody waits for Slack to say which language they read', async () => {
  const users = [{ id: 'U0JUNG', name: 'jung', locale: 'ko-KR', tz: 'Asia/Seoul' }];
  const { server } = await started({ server: { users }, patience: { language: 1 } });
  server.fault({ method: 'users.info', delayMs: 8000 });
  const first = await server.command({ ...barrier, user: 'U0JUNG' }).answered();
  const asked = server.requests.find(({ method }) => method === 'users.info')!;
  expect(asked.status).toBeNull();
  expect(textOf(first.blocks)).toContain('Post to channel');
  expect(server.violations).toEqual([]);
});

describe('who sees it', () => {
  test('everybody in the channel, as asked or as set for the command', async () => {
    const { server } = await started({ chat: { channelCommands: ['sources'] } });
    const asked = await server.command({ ...barrier, text: 'tide barrier visibility:channel' }).answered();
    const set = await server.command({ command: '/sources', user: 'U0BERT' }).answered();
    const unset = await server.command({ command: '/sources', text: 'visibility:private' }).answered();
    expect([asked.onlyFor, set.onlyFor, unset.onlyFor]).toEqual([null, null, 'U0ANNA']);
    expect(textOf(asked.blocks)).toContain('Asked by bert');
    expect(textOf(asked.blocks)).not.toContain('Post to channel');
    expect(server.violations).toEqual([]);
  });

  test('nobody else sees a command that was mistyped', async () => {
    const { server } = await started();
    const reply = await server.command({ command: '/show', text: 'lost visibility:channel' }).answered();
    expect(reply.onlyFor).toBe('U0ANNA');
  });
});

describe('buttons', () => {
  const search = { command: '/briefwire-search', text: 'barrier limit:1', user: 'U0BERT' };

  test('turn pages in place, there and back, also by another process with the same store', async () => {
    const store = memoryStore();
    const { server, platform } = await started({ chat: { store } });
    const first = await server.command(search).answered();
    await platform.stop();

    await briefwireOn(server, 'Socket Mode', { chat: { store } }).platform.start();
    const second = await server.press({ message: first, actionId: 'more' }).answered();
    const back = await server.press({ message: second, actionId: 'back' }).answered();
    expect(second).toMatchObject({ ts: first.ts, revision: 1, onlyFor: 'U0BERT' });
    expect(textOf(second.blocks)).toContain('[2]');
    expect(textOf(second.blocks)).not.toContain('[1]');
    expect(textOf(back.blocks)).toBe(textOf(first.blocks));
    expect(server.messages).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });

  test('in the channel keep the page in the channel, and who asked for it', async () => {
    const { server } = await started();
    const first = await server.command({ ...search, text: `${search.text} visibility:channel` }).answered();
    const second = await server.press({ message: first, actionId: 'more', user: 'U0CARO' }).answered();
    expect(second).toMatchObject({ ts: first.ts, onlyFor: null });
    expect(textOf(second.blocks)).toMatch(/\[2\][\s\S]*Asked by bert/);
    expect(textOf(second.blocks)).not.toContain('Post to channel');
    expect(server.violations).toEqual([]);
  });

  test('post to the channel once', async () => {
    const { server } = await started();
    const reply = await server.command({ ...barrier, channel: '#desk' }).answered();
    const pressed = server.press({ message: reply, actionId: 'post' });
    const posted = await pressed.answered(1);
    const privately = await pressed.answered(2);
    expect(posted).toMatchObject({ channel: 'G0DESK', onlyFor: null });
    expect(textOf(posted.blocks)).toContain('Asked by bert');
    expect(privately).toMatchObject({ ts: reply.ts, onlyFor: 'U0BERT' });
    expect(textOf(privately.blocks)).toContain(english.notes.postedBelow);
    expect(textOf(privately.blocks)).not.toContain('Post to channel');

    // The old message may still stand on another of the person's devices.
    const again = await server.press({ message: reply, actionId: 'post' }).answered();
    expect(again).toMatchObject({ onlyFor: 'U0BERT', text: english.notes.alreadyPosted });
    expect(server.messages.filter(({ onlyFor }) => onlyFor === null)).toEqual([posted]);
    expect(server.violations).toEqual([]);
  });

  test('of opinion are noted, the last one of each person counts', async () => {
    const { server, store } = await started();
    const reply = await server.command(barrier).answered();
    await server.feedback({ message: reply, verdict: 'positive' }).answered();
    const noted = await server.feedback({ message: reply, verdict: 'negative' }).answered();
    expect(noted).toMatchObject({ onlyFor: 'U0BERT', text: english.notes.noted });
    expect(noted.ts).not.toBe(reply.ts);
    expect(store.feedback().map(({ useful }) => useful)).toEqual([false]);
    expect(server.violations).toEqual([]);
  });

  test('that open an article are only acknowledged', async () => {
    const { server } = await started();
    const reply = await server.command(barrier).answered();
    expect(await server.press({ message: reply, actionId: 'open-2' }).ack).toEqual({});
    await server.command({ ...barrier, text: 'boats' }).answered();
    expect(server.messages).toHaveLength(2);
  });

  test.each(['more.AAAAAAAAAAAAAAAAAAAAAA', 'more.', '{"ask":{}}', '', 'x'.repeat(2000)])(
    'with the value %j do nothing but say so',
    async (value) => {
      const { server } = await started();
      const reply = await server.command(search).answered();
      const blocks = JSON.parse(JSON.stringify(reply.blocks).replace(/"more\.[^"]+"/, JSON.stringify(value)));
      const pressed = await server.press({ message: { ...reply, blocks }, actionId: 'more' }).answered();
      expect(pressed).toMatchObject({ onlyFor: 'U0BERT', text: english.notes.buttonUnknown });
      expect(pressed.ts).not.toBe(reply.ts);
    },
  );
});

describe('forms', () => {
  test('name articles by their titles', async () => {
    const { server } = await started();
    const view = await server.command({ command: '/show' }).opened();
    const { options } = (await server.suggest({ view, actionId: 'article', value: '' }).ack) as {
      options: { value: string; text: { text: string } }[];
    };
    expect(options.map(({ value }) => value)).toEqual(harbourArticles.map(({ id }) => id));
    expect(options[0]!.text.text).toBe('Council votes for the tide barrier · Harbor Ledger · 30 Oct 2023');
    await server.submitView({ view, values: { article: options[0]! } }).ack;
    const [reply] = await server.until('the answer', () => (server.messages.length > 0 ? server.messages : undefined));
    expect(textOf(reply!.blocks)).toContain('Work is to begin in spring');
    expect(server.violations).toEqual([]);
  });

  test('that cannot be opened are made up for by a sentence', async () => {
    const { server } = await started();
    server.fault({ method: 'views.open', error: 'expired_trigger_id' });
    const reply = await server.command({ command: '/ask' }).answered();
    expect(textOf(reply.blocks)).toContain('The question is missing');
    expect(server.calls('views.open')).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });

  test('that stood open for too long say so themselves', async () => {
    let now = new Date('2024-03-01T12:00:00Z');
    const { server } = await started({ slack: { clock: () => now } });
    const view = await server.command({ command: '/ask' }).opened();
    now = new Date('2024-03-01T12:31:00Z');
    const answer = await server.submitView({ view, values: { question: 'Who denied it?' } }).ack;
    expect(answer).toMatchObject({ response_action: 'update' });
    expect(JSON.stringify(answer)).toContain(english.notes.buttonUnknown);
    expect(server.violations).toEqual([]);
  });
});

test('too much at once is said politely', async () => {
  const { server } = await started({ chat: { limits: { person: 1, channel: 0 } } });
  await server.command(barrier).answered();
  expect(await server.command(barrier).answered()).toMatchObject({
    onlyFor: 'U0BERT',
    text: english.notes.tooMany(60),
  });
  await server.command({ ...barrier, user: 'U0CARO' }).answered();
});

test('a mistake inside is told with the reference under which it stands in the log', async () => {
  const desk = {
    ...fakeDesk(),
    brief: () => {
      throw new Error('the index is gone');
    },
  };
  const { server, logged } = await started({ chat: { desk } });
  const reply = await server.command(barrier).answered();
  const { reference } = logged.find(({ level }) => level === 'error')!;
  expect(reply).toMatchObject({ onlyFor: 'U0BERT', text: english.notes.failed(reference!) });
  expect(JSON.stringify(reply)).not.toContain('index');
});
