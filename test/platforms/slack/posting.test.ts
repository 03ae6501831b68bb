import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { english } from '../../../src/platforms/languages/en.ts';
import { messageOf } from '../../../src/platforms/slack/message.ts';
import { PATIENCE } from '../../../src/platforms/slack/patience.ts';
import { renderNote } from '../../../src/platforms/slack/render.ts';
import { responder } from '../../../src/platforms/slack/response-url.ts';
import { started } from './started.ts';
import { textOf } from './text-of.ts';

const privately = { command: '/brief', text: 'tide barrier', user: 'U0BERT' };
const publicly = { ...privately, text: 'tide barrier visibility:channel' };
const path = '/response/';

describe('a private reply', () => {
  test.each([
    ['429', { retryAfter: 0 }],
    ['503', { status: 503 }],
    ['500', { status: 500 }],
    ['a cut connection', { drop: true }],
  ])('arrives once after %s', async (_name, fault) => {
    const { server, logged } = await started();
    server.fault({ path, ...fault, times: 2 });
    const asked = server.command(privately);
    expect((await asked.answered()).text).toBe('Briefwire: tide barrier');
    await server.command({ ...privately, text: 'boats' }).answered();
    expect(asked.messages).toHaveLength(1);
    expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
    expect(server.violations).toEqual([]);
  });

  test('may come twice where Slack failed after the work: that is better than not at all', async () => {
    const { server } = await started();
    server.fault({ path, status: 500, after: true });
    const asked = server.command(privately);
    await asked.answered(2);
    expect(server.violations).toEqual([]);
  });

  test('that Slack takes too long for is sent again', async () => {
    const { server } = await started({ patience: { post: 50 } });
    server.fault({ path, delayMs: 400, status: 500 });
    await server.command(privately).answered();
    expect(server.violations).toEqual([]);
  });

  test('uses its address five times at the most', async () => {
    const { server, logs } = await started();
    server.fault({ path, status: 500, times: 50 });
    server.command(privately);
    await logs(({ message }) => message.startsWith('Not even'));
    expect(server.requests.filter((request) => request.path.startsWith(path))).toHaveLength(5);
  });

  test('that is refused is told of, and not sent again', async () => {
    const { server, logged } = await started();
    server.fault({ path, status: 404, error: 'invalid_blocks' });
    const told = await server.command(privately).answered();
    const { reference, err } = logged.find(({ level }) => level === 'error')!;
    expect(told.text).toBe(english.notes.failed(reference!));
    expect(err).toMatchObject({ message: 'Slack answered 404 (invalid_blocks) to a reply.' });
  });
});

describe('a post in the channel', () => {
  test.each([
    ['429', { retryAfter: 0 }],
    ['503', { status: 503 }],
  ])('arrives once after %s', async (_name, fault) => {
    const { server } = await started();
    server.fault({ path, ...fault, times: 2 });
    expect((await server.command(publicly).answered()).onlyFor).toBeNull();
    expect(server.messages).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });

  test.each([
    ['500 before the work', { status: 500 }, 0],
    ['500 after the work', { status: 500, after: true }, 1],
    ['a connection that was cut after the work', { drop: true, after: true }, 1],
  ])('that may have arrived is not repeated: %s', async (_name, fault, arrived) => {
    const { server, logged } = await started();
    server.fault({ path, ...fault });
    const asked = server.command(publicly);
    const note = await asked.answered(arrived + 1);
    const { reference } = logged.find(({ level }) => level === 'error')!;
    expect(note).toMatchObject({ onlyFor: 'U0BERT', text: english.notes.postUncertain(reference!) });
    expect(server.messages.filter(({ onlyFor }) => onlyFor === null)).toHaveLength(arrived);

    const again = server.press({ message: note, actionId: 'again' });
    expect((await again.answered(1)).onlyFor).toBeNull();
    expect(await again.answered(2)).toMatchObject({ ts: note.ts, text: english.notes.postedBelow });
    expect(server.violations).toEqual([]);
  });

  test('by a button is asked about as well, and the page stays as it was', async () => {
    const { server } = await started();
    const reply = await server.command(privately).answered();
    server.fault({ path, status: 502, after: true });
    const pressed = server.press({ message: reply, actionId: 'post' });
    const note = await pressed.answered(2);
    expect(textOf(note.blocks)).toContain('If you do not see it there, post it:');
    expect(server.messages.find(({ ts }) => ts === reply.ts)).toEqual(reply);
    expect(server.violations).toEqual([]);
  });
});

test('an address that nobody listens at has certainly not been reached', async () => {
  const gone = createServer().listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const { port } = gone.address() as AddressInfo;
  await promisify(gone.close.bind(gone))();
  const { post } = responder(`http://127.0.0.1:${port}/response/1`, { ...PATIENCE, firstRepost: 1, posting: 50 });
  const sent = post(messageOf(renderNote('Hello'), 'channel'), 'certain');
  await expect(sent).rejects.toMatchObject({ outcome: 'undelivered' });
});

describe('what takes long', () => {
  test('is said to take longer, then answered', async () => {
    const held = Promise.withResolvers<void>();
    const { server } = await started({ patience: { looking: 1 }, until: held.promise });
    const asked = server.command(privately);
    expect(await asked.answered(1)).toMatchObject({ onlyFor: 'U0BERT', text: english.notes.looking });
    held.resolve();
    expect((await asked.answered(2)).text).toBe('Briefwire: tide barrier');
    expect(server.violations).toEqual([]);
  });
});
