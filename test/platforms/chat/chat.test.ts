import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Desk } from '../../../src/command.ts';
import { BriefwireError } from '../../../src/errors.ts';
import { type ChatOptions, createChat, type Delivery } from '../../../src/platforms/chat/chat.ts';
import { repeatable } from '../../../src/platforms/chat/repeatable.ts';
import { english } from '../../../src/platforms/languages/en.ts';
import type { Language } from '../../../src/platforms/languages/language.ts';
import { memoryStore } from '../../../src/store/memory.ts';
import { channelDesks } from '../../support/channel-desk.ts';
import { fakeDesk } from '../../support/fake-desk.ts';
import { somebody, surface } from './surface.ts';

const delivery: Delivery = { id: 'test:1', person: 'test:ines', channel: 'test:desk' };
function chatWith(others: Partial<ChatOptions> = {}) {
  const desk = others.desk ?? fakeDesk();
  const logged: Record<string, unknown>[] = [];
  const told: string[] = [];
  const note = (fields: object, message: string) => void logged.push({ ...fields, message });
  const chat = createChat({
    ...{ desk, commands, store: memoryStore(), channelCommands: [], channelDesk: channelDesks(desk).channelDesk },
    clock: () => new Date('2024-03-01T12:00:00Z'),
    log: { info: note, warn: note, error: note },
    limits: { person: 0, channel: 0 },
    ...others,
  });
  const tell = async (say: (language: Language) => string) => void told.push(say(english));
  return { chat, logged, told, tell };
}

describe('a delivery', () => {
  test('is handled once, however often it comes', async () => {
    const { chat, tell, told } = chatWith();
    let worked = 0;
    const work = async () => {
      worked += 1;
    };
    await Promise.all([chat.handle(delivery, { work, tell }), chat.handle(delivery, { work, tell })]);
    await chat.handle(delivery, { work, tell });
    expect([worked, told]).toEqual([1, []]);
  });

  test('that failed is told with a reference that is in the log, and is handled when it comes again', async () => {
    const { chat, tell, told, logged } = chatWith();
    await chat.handle(delivery, { work: () => Promise.reject(new Error('the index is gone')), tell });
    const [{ reference, message, err }] = logged as [{ reference: string; message: string; err: Error }];
    expect(reference).toMatch(/^BW-[0-9A-F]{8}$/);
    expect(told).toEqual([english.notes.failed(reference)]);
    expect(told[0]).not.toContain('index');
    expect([message, err.message]).toEqual(['An ask was not answered.', 'the index is gone']);
    const worked: string[] = [];
    await chat.handle(delivery, { work: async () => void worked.push('again'), tell });
    expect(worked).toEqual(['again']);
  });

  test('that cannot even be told of is in the log, and nothing is thrown', async () => {
    const { chat, logged } = chatWith();
    const broken = () => Promise.reject(new Error('no way'));
    await chat.handle(delivery, { work: broken, tell: broken });
    expect(logged.map(({ message }) => message)).toEqual([
      'An ask was not answered.',
      'Not even that an ask failed could be told.',
    ]);
  });

  test('beyond the limit is refused politely', async () => {
    const { chat, tell, told } = chatWith({ limits: { person: 1, channel: 0 } });
    const worked: string[] = [];
    for (const id of ['test:1', 'test:2']) {
      await chat.handle({ ...delivery, id }, { work: async () => void worked.push(id), tell });
    }
    expect(worked).toEqual(['test:1']);
    expect(told).toEqual([english.notes.tooMany(60)]);
  });

  test('under way is waited for when closing, and later ones are told', async () => {
    const { chat, tell, told } = chatWith();
    const { promise, resolve } = Promise.withResolvers<void>();
    const seen: string[] = [];
    const handled = chat.handle(delivery, { work: () => promise, tell }).then(() => seen.push('handled'));
    const closed = chat.close(60_000).then(() => seen.push('closed'));
    await chat.handle({ ...delivery, id: 'test:2' }, { work: () => Promise.reject(new Error('begun')), tell });
    expect(told).toEqual([english.notes.closing]);
    resolve();
    await Promise.all([handled, closed]);
    expect(seen).toEqual(['handled', 'closed']);
  });
});

describe('a reply', () => {
  const ask = { command: 'search', options: { query: 'barrier' } };

  test('goes on over its pages and back again', async () => {
    const { chat } = chatWith();
    const first = await chat.show(chat.firstPage(ask, delivery.person), surface, somebody);
    expect(first.controls.back).toBeNull();
    const second = await chat.show(chat.press(first.controls.more!)!.page, surface, somebody);
    expect(second.page.parts).not.toEqual(first.page.parts);
    const again = await chat.show(chat.press(second.controls.back!)!.page, surface, somebody);
    expect(again).toEqual(first);
  });

  test('keeps its day on every page', async () => {
    const days: unknown[] = [];
    const desk = fakeDesk();
    const search: typeof desk.search = (request) => {
      days.push(request.now);
      return desk.search(request);
    };
    let today = '2024-03-01T12:00:00';
    const { chat } = chatWith({ desk: { ...desk, search }, clock: () => new Date(today) });
    const { controls } = await chat.show(chat.firstPage(ask, delivery.person), surface, somebody);
    today = '2024-03-09T12:00:00';
    await chat.show(chat.press(controls.more!)!.page, surface, somebody);
    expect(days).toEqual(['2024-03-01', '2024-03-01']);
  });

  test('that everybody sees has no button to post it', async () => {
    const { chat } = chatWith();
    const state = chat.firstPage(ask, delivery.person);
    expect((await chat.show(state, surface, somebody)).controls.post).not.toBeNull();
    expect((await chat.show(state, { ...surface, visibility: 'channel' }, somebody)).controls.post).toBeNull();
  });

  test('is posted once to a channel, and again only after it failed or is asked for again', async () => {
    const { chat } = chatWith();
    const { controls } = await chat.show(chat.firstPage(ask, delivery.person), surface, somebody);
    const press = chat.press(controls.post!)!;
    let posts = 0;
    const post = async () => {
      posts += 1;
    };
    await expect(chat.postOnce(press, 'test:desk', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await chat.postOnce(press, 'test:desk', post)).toBe(true);
    expect(await chat.postOnce(press, 'test:desk', post)).toBe(false);
    expect(await chat.postOnce(press, 'test:other', post)).toBe(true);
    expect(await chat.postOnce({ ...press, action: 'again' }, 'test:desk', post)).toBe(true);
    expect(posts).toBe(3);
  });

  test('to what changed the channel is never worked out again', async () => {
    const { chat } = chatWith();
    const set = chat.firstPage({ command: 'watch', options: { topic: 'boats' } }, delivery.person);
    expect((await chat.show(set, surface, somebody)).controls).toMatchObject({ post: null, more: null, follow: null });
    const stands = repeatable(set, commands);
    expect(stands.ask).toMatchObject({ command: 'watch list', options: {} });
    expect((await chat.show(stands, surface, somebody)).controls.post).not.toBeNull();
    expect(repeatable(stands, commands)).toBe(stands);
  });

  test('is private unless asked or set otherwise', () => {
    const { chat } = chatWith({ channelCommands: ['brief'] });
    const seen = (command: string, options = {}) => chat.visibilityOf({ command, options });
    expect([seen('ask'), seen('brief')]).toEqual(['private', 'channel']);
    expect(seen('brief', { visibility: 'private' })).toBe('private');
    expect(seen('ask', { visibility: 'channel' })).toBe('channel');
  });
});

test('a channel that is not there is told of', async () => {
  const { chat } = chatWith();
  const nowhere = () =>
    Promise.reject(new BriefwireError('not-found', { about: 'no such channel', typed: '#nowhere' }));
  const state = chat.firstPage({ command: 'watch', options: { topic: 'boats', channel: '#nowhere' } }, 'test:ines');
  const { page, controls } = await chat.show(state, surface, nowhere);
  expect(JSON.stringify(page.parts)).toContain('There is no channel #nowhere');
  expect(controls.post).toBeNull();
});

test('an answer that takes long keeps nobody else waiting', async () => {
  const slow = Promise.withResolvers<void>();
  const desk: Desk = { ...fakeDesk(), digest: async (request) => slow.promise.then(() => fakeDesk().digest(request)) };
  const { chat } = chatWith({ desk });
  const show = (command: string, options: Record<string, string>) =>
    chat.show(chat.firstPage({ command, options }, delivery.person), surface, somebody);
  const done: string[] = [];
  const late = show('digest', { since: '2023-10-30' }).then(() => done.push('digest'));
  await show('brief', { topic: 'barrier' }).then(() => done.push('brief'));
  slow.resolve();
  await late;
  expect(done).toEqual(['brief', 'digest']);
});

test('a person’s last questions are theirs alone, and who they are is not in the store', () => {
  const store = memoryStore();
  const people: string[] = [];
  const noting = {
    ...store,
    addQuestion: (...[question, now]: Parameters<typeof store.addQuestion>) => {
      people.push(question.person);
      store.addQuestion(question, now);
    },
  };
  const { chat } = chatWith({ store: noting });
  chat.firstPage({ command: 'brief', options: { topic: 'troops' } }, 'test:ines');
  chat.firstPage({ command: 'ask', options: { question: 'who?' } }, 'test:ines');
  chat.firstPage({ command: 'sources', options: {} }, 'test:tomas');
  chat.firstPage({ command: 'help', options: {} }, 'test:ines');
  expect(chat.lastQuestions('test:ines', 5)).toEqual(['ask who?', 'brief troops']);
  expect(chat.lastQuestions('test:ines', 1)).toEqual(['ask who?']);
  expect(people.join()).not.toContain('ines');
});

test('an opinion is kept under the reply that it is about', async () => {
  const store = memoryStore();
  const { chat } = chatWith({ store });
  const { controls } = await chat.show(
    chat.firstPage({ command: 'brief', options: { topic: 'barrier' } }, 'test:ines'),
    surface,
    somebody,
  );
  chat.opine('test:ines', chat.press(controls.notUseful!)!);
  const [opinion] = store.feedback();
  expect(opinion).toMatchObject({ useful: false });
  expect(JSON.parse(store.button(opinion!.reply)!)).toMatchObject({ ask: { options: { topic: 'barrier' } } });
});
