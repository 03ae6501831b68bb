import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { fakeDesk } from '../../support/fake-desk.ts';
import { connected } from './briefwire.ts';
import { buttonIn, seenOn as seen } from './pages.ts';

const tide = { name: 'brief', options: { topic: 'tide barrier' } } as const;
const inChannel = { ...tide, options: { ...tide.options, visibility: 'channel' } };
const callback = { method: 'POST', path: /^\/interactions\/.*\/callback$/ };
const edit = { method: 'PATCH', path: /@original$/ };

describe('Discord fails, and', () => {
  test.each([
    ['a first answer that was taken all the same counts', { ...callback, status: 502, after: true }],
    ['a first answer that was not taken is given again', { ...callback, status: 503, times: 2 }],
    ['a first answer that was cut off counts', { ...callback, drop: true, after: true }],
    ['an edit that was made all the same is made once more', { ...edit, status: 500, after: true }],
    ['an edit is tried again, longer than discord.js does', { ...edit, status: 500, times: 5 }],
    ['an edit waits for as long as it is told', { ...edit, status: 429, retryAfter: 0.05 }],
    ['a first answer waits for as long as it is told', { ...callback, status: 429, retryAfter: 0.05, global: true }],
  ])('%s', async (_, fault) => {
    const { server } = await connected();
    server.fault(fault);
    const exchange = server.command(inChannel);
    expect(seen(await exchange.answered())).toContain('About sixty boats');
    await server.command({ name: 'help' }).answered();
    expect(server.messages.filter(({ seenBy }) => seenBy === 'everyone')).toHaveLength(1);
    expect(exchange.callbacks).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });

  test('what Discord says of asking too much is in the log', async () => {
    const { server, logged } = await connected();
    server.fault({ ...edit, status: 429, retryAfter: 0.05 });
    await server.command(tide).answered();
    expect(await logged(/told to ask less/)).toMatchObject({ level: 'warn', fields: { retryAfter: '0.05' } });
  });

  test('a first answer that was cut off for long leaves no silence', async () => {
    const { server, logged } = await connected();
    server.fault({ ...callback, drop: true, after: true });
    server.fault({ ...callback, drop: true, times: 2 });
    const exchange = server.command(inChannel);
    const { fields } = await logged(/not answered/);
    expect(seen(await exchange.answered())).toContain(fields.reference);
    expect(server.messages).toHaveLength(1);
    expect(server.messages[0]!.seenBy).not.toBe('everyone');
    expect(server.violations).toEqual([]);
  });

  test('a page is posted once, whatever becomes of the first answer', async () => {
    const { server } = await connected();
    const message = await server.command(tide).answered();
    server.fault({ ...callback, status: 500, after: true });
    const posting = server.press({ message, customId: buttonIn(message, 'Post to channel') });
    expect(seen(await posting.answered())).toBe(seen(message));
    expect(server.messages.filter(({ seenBy }) => seenBy === 'everyone')).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });

  test('what can be answered no more is left alone', async () => {
    const { server, logged } = await connected();
    server.fault({ ...callback, status: 404, code: 10062 });
    const exchange = server.command(tide);
    const entry = await logged(/not answered/);
    expect(inspect(entry)).toContain('10062');
    expect(inspect(entry)).not.toContain(exchange.token);
    await server.command({ name: 'help' }).answered();
    expect(server.requests.filter(({ path }) => path.includes(exchange.token))).toHaveLength(1);
  });

  test('a message that was dismissed is not missed', async () => {
    const { server, entries, logged } = await connected();
    server.fault({ ...edit, status: 404, code: 10008 });
    server.command(tide);
    await logged(/taken away/);
    expect(entries.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('a reply that everybody would see, and cannot be given, becomes a note to the asker', async () => {
    const { server, logged } = await connected();
    server.fault({ ...edit, status: 403, code: 50001 });
    const exchange = server.command(inChannel);
    const { fields } = await logged(/not answered/);
    const note = await exchange.answered();
    expect(seen(note)).toContain(fields.reference);
    expect(exchange.messages).toMatchObject([{ seenBy: note.interaction_metadata!.user.id }]);
    expect(server.messages).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });
});

describe('a mistake of ours', () => {
  const brief = () => {
    throw new Error('The index is on fire.');
  };

  test.each([
    ['alone', tide],
    ['in the channel', inChannel],
  ])('is told to the asker alone, who has asked %s, with the reference of the log', async (_, act) => {
    const { server, logged } = await connected({ desk: { ...fakeDesk(), brief } });
    const exchange = server.command(act);
    const { level, fields } = await logged(/not answered/);
    const message = await exchange.answered();
    expect(level).toBe('error');
    expect(fields.err).toMatchObject({ message: 'The index is on fire.' });
    expect(seen(message)).toContain(fields.reference);
    expect(seen(message)).not.toContain('fire');
    expect(server.messages).toMatchObject([{ seenBy: message.interaction_metadata!.user.id }]);
    expect(server.violations).toEqual([]);
  });

  test('behind a button leaves the message as it was', async () => {
    const desk = fakeDesk();
    let isBroken = false;
    const { server, logged } = await connected({
      desk: { ...desk, brief: (request) => (isBroken ? brief() : desk.brief(request)) },
    });
    const message = await server.command(tide).answered();
    isBroken = true;
    const exchange = server.press({ message, customId: buttonIn(message, 'More') });
    const { fields } = await logged(/not answered/);
    expect(seen(await exchange.answered())).toContain(fields.reference);
    expect(seen(server.messages[0]!.message)).toBe(seen(message));
    expect(server.violations).toEqual([]);
  });
});
