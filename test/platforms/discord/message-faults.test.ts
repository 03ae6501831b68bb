import { describe, expect, test } from 'vitest';
import { fakeDesk } from '../../support/fake-desk.ts';
import { type Briefwire, connected } from './briefwire.ts';
import { seenOn as seen } from './pages.ts';

const post = { method: 'POST', path: /^\/channels\/\d+\/messages$/ };
const opposed = 'who opposed the barrier?';
const ask = ({ server }: Briefwire) => server.say({ content: `<@${server.botId}> ${opposed}` });
const ours = ({ server }: Briefwire) => server.messages.filter(({ message }) => message.author.id === server.botId);

describe('Discord fails, and', () => {
  test.each([
    ['a reply that was taken all the same is one', { ...post, status: 500, after: true, times: 3 }],
    ['a reply that was cut off is one', { ...post, drop: true, after: true, times: 2 }],
    ['a reply is sent again, longer than discord.js does', { ...post, status: 503, times: 5 }],
    ['a reply waits for as long as it is told', { ...post, status: 429, retryAfter: 0.05 }],
    ['a reply waits for as long as all have to', { ...post, status: 429, retryAfter: 0.05, global: true }],
  ])('%s', async (_, fault) => {
    const bot = await connected();
    bot.server.fault(fault);
    expect(seen(await bot.server.replyTo(ask(bot)))).toContain('barrier');
    await bot.server.command({ name: 'help' }).answered();
    expect(ours(bot).filter(({ seenBy }) => seenBy === 'everyone')).toHaveLength(1);
    expect(bot.server.violations).toEqual([]);
  });

  test.each([
    ['may not write', { status: 403, code: 50013 }],
    ['may not see the channel', { status: 403, code: 50001 }],
    ['is blocked by the person', { status: 403, code: 50007 }],
    ['finds no channel any more', { status: 404, code: 10003 }],
  ])('where the bot %s it is silent, and the log says what it needs', async (_, fault) => {
    const bot = await connected();
    bot.server.fault({ ...post, ...fault });
    ask(bot);
    expect(await bot.logged(/may not write/)).toMatchObject({
      level: 'warn',
      message: expect.stringContaining('Send Messages in Threads'),
      fields: { channel: bot.server.channelId },
    });
    expect(seen(await bot.server.replyTo(ask(bot)))).toContain('barrier');
    expect(bot.entries.filter(({ level }) => level === 'error')).toEqual([]);
    expect(bot.server.violations).toEqual([]);
  });

  test('without the right to read the history, it answers without a reply', async () => {
    const bot = await connected();
    bot.server.fault({ ...post, status: 403, code: 160002 });
    ask(bot);
    const { message } = await bot.server.until('an answer', () => ours(bot)[0]);
    expect(message.message_reference).toBeUndefined();
    expect(bot.entries).toEqual([]);
    expect(bot.server.violations).toEqual([]);
  });

  test('a question that is taken back meanwhile is answered without a reply', async () => {
    const bot = await connected();
    bot.server.fault({ ...post, delayMs: 50 });
    const said = ask(bot);
    await bot.server.until('an answer on its way', () => bot.server.requests.find(({ path }) => post.path.test(path)));
    bot.server.unsay(said);
    const { message } = await bot.server.until('an answer', () => ours(bot)[0]);
    expect(message.message_reference).toBeUndefined();
    expect(bot.server.violations).toEqual([]);
  });

  test('what cannot be said at all is in the log, and is answered when it comes again', async () => {
    const bot = await connected();
    bot.server.fault({ ...post, status: 500, times: 24 });
    const said = ask(bot);
    expect(await bot.logged(/was not answered/)).toMatchObject({ level: 'error' });
    expect(await bot.logged(/Not even/)).toMatchObject({ level: 'error' });
    bot.server.repeat(said);
    expect(seen(await bot.server.replyTo(said))).toContain('barrier');
  });
});

describe('a mistake of ours', () => {
  test('is told where it was asked, with the reference of the log', async () => {
    const desk = fakeDesk();
    const fire = () => {
      throw new Error('The index is on fire.');
    };
    const bot = await connected({ desk: { ...desk, ask: fire } });
    const note = await bot.server.replyTo(ask(bot));
    const { level, fields } = await bot.logged(/not answered/);
    expect(level).toBe('error');
    expect(seen(note)).toContain(fields.reference);
    expect(seen(note)).not.toContain('fire');
    expect(bot.server.violations).toEqual([]);
  });
});
