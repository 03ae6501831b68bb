import { describe, expect, test } from 'vitest';
import { connected } from './briefwire.ts';
import { seenOn as seen } from './pages.ts';

const opposed = 'who opposed the barrier?';

describe('in a thread of Discord', () => {
  test('a mention is answered there, and goes on from what was asked there', async () => {
    const { server, asked } = await connected();
    const { threadId } = server.startThread(server.say({ content: 'Look at this', user: 'Grace' }));
    const first = server.say({ threadId, content: `<@${server.botId}> ${opposed}` });
    expect((await server.replyTo(first)).channel_id).toBe(threadId);
    const second = server.say({ threadId, content: `<@${server.botId}> and taxes?`, user: 'Grace' });
    expect(seen(await server.replyTo(second))).toMatch(/^on: /);
    expect(asked.map(({ said }) => said)).toMatchObject([
      { thread: `discord:${threadId}`, within: null },
      { thread: `discord:${threadId}`, within: null },
    ]);
    expect(server.violations).toEqual([]);
  });

  test('what was said there is read as far as Discord shows it, the oldest first', async () => {
    const { server, asked } = await connected();
    const called = `<@${server.botId}> the fleet was asked`;
    const { threadId } = server.startThread(server.say({ content: called, user: 'Grace' }));
    server.say({ threadId, content: 'This is hidden', user: 'Grace' });
    for (const content of ['in April?', 'or in May?']) {
      await server.replyTo(server.say({ threadId, content: `<@${server.botId}> ${content}`, user: 'Lin' }));
    }
    await server.replyTo(server.say({ threadId, content: `<@${server.botId}> ${opposed}` }));
    expect(asked.at(-1)!.around).toEqual({
      said: ['the fleet was asked', 'in April?', 'or in May?'],
      root: null,
      onto: null,
    });
    expect(server.violations).toEqual([]);
  });

  test('what is replied to is what is meant: it comes last', async () => {
    const { server, asked } = await connected();
    const { threadId } = server.startThread(server.say({ content: 'Look at this', user: 'Grace' }));
    const claim = server.say({ threadId, content: `<@${server.botId}> the fleet was asked`, user: 'Lin' });
    await server.replyTo(claim);
    await server.replyTo(server.say({ threadId, content: `<@${server.botId}> in April?`, user: 'Lin' }));
    await server.replyTo(server.say({ content: `<@${server.botId}> is that true?`, repliesTo: claim }));
    expect(asked.at(-1)!.around.said).toEqual(['in April?', 'the fleet was asked']);
  });

  test.each([
    ['', true],
    [' that the bot was not told of', false],
  ])('one that hangs from a reply of ours%s goes on from it', async (_, isKnown) => {
    const { server, asked } = await connected();
    const reply = await server.replyTo(server.say({ content: `<@${server.botId}> ${opposed}` }));
    const { threadId } = server.startThread(reply, { isKnown });
    const said = server.say({ threadId, content: `<@${server.botId}> and taxes?`, user: 'Grace' });
    expect(seen(await server.replyTo(said))).toMatch(/^on: /);
    expect(asked.at(-1)!.around.root?.ask.options).toEqual({ question: opposed });
    expect(server.violations).toEqual([]);
  });

  test.each([
    ['is not allowed to be read', { status: 403, code: 50001 }],
    ['cannot be read', { status: 500 }],
  ])('that %s an answer is given all the same', async (_, fault) => {
    const { server, logged, asked } = await connected();
    const { threadId } = server.startThread(server.say({ content: 'Look at this', user: 'Grace' }));
    server.fault({ method: 'GET', path: /^\/channels\//, times: 20, ...fault });
    const reply = await server.replyTo(server.say({ threadId, content: `<@${server.botId}> ${opposed}` }));
    expect(seen(reply)).toContain('barrier');
    expect(asked).toMatchObject([{ around: { said: [], root: null, onto: null } }]);
    expect(await logged(/could not be read/)).toMatchObject({ level: 'info' });
  });

  test('that is read slowly is not waited for, and whoever waits sees that something is done', async () => {
    const { server } = await connected();
    const { threadId } = server.startThread(server.say({ content: 'Look at this', user: 'Grace' }));
    server.fault({ method: 'GET', path: /\/messages$/, times: 20, delayMs: 60_000 });
    const reply = await server.replyTo(server.say({ threadId, content: `<@${server.botId}> ${opposed}` }));
    expect(seen(reply)).toContain('barrier');
    const asked = server.requests.filter(({ method }) => method === 'POST').map(({ path }) => path);
    expect(asked).toEqual([`/channels/${threadId}/typing`, `/channels/${threadId}/messages`]);
    expect(server.violations).toEqual([]);
  });
});

describe('outside of threads', () => {
  test('nothing is read but what is replied to', async () => {
    const { server, asked } = await connected();
    server.say({ content: `<@${server.botId}>`, user: 'Lin' });
    const claim = server.say({ content: `<@${server.botId}> the fleet was asked`, user: 'Grace' });
    await server.replyTo(server.say({ content: `<@${server.botId}> is that true?`, repliesTo: claim }));
    expect(asked.at(-1)!.around).toEqual({ said: ['the fleet was asked'], root: null, onto: null });
    expect(server.requests.filter(({ method, path }) => method === 'GET' && path.startsWith('/channels'))).toEqual([]);
  });

  test('what is replied to and hidden is not invented', async () => {
    const { server, asked } = await connected();
    const claim = server.say({ content: 'The fleet was asked', user: 'Grace' });
    await server.replyTo(server.say({ content: `<@${server.botId}> is that true?`, repliesTo: claim }));
    expect(asked).toMatchObject([{ around: { said: [], root: null, onto: null } }]);
  });

  test('what is replied to and was left out is asked for', async () => {
    const { server, asked } = await connected();
    const reply = await server.replyTo(server.say({ content: `<@${server.botId}> ${opposed}` }));
    const more = { referenced_message: undefined };
    const said = server.say({ content: 'and taxes?', repliesTo: reply, more: more as never });
    expect(seen(await server.replyTo(said))).toMatch(/^on: /);
    expect(asked.at(-1)!.said.thread).toBe(`discord:${reply.id}`);
    expect(server.violations).toEqual([]);
  });

  test('what is replied to and is gone starts anew', async () => {
    const { server, asked } = await connected();
    const reply = await server.replyTo(server.say({ content: `<@${server.botId}> ${opposed}` }));
    const more = { referenced_message: null };
    await server.replyTo(server.say({ content: `and taxes?`, repliesTo: reply, more }));
    expect(asked.at(-1)!.around).toEqual({ said: [], root: null, onto: null });
    expect(server.violations).toEqual([]);
  });
});
