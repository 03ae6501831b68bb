import type { App, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { slackWith } from './bolt.ts';
import type { SlackOptions } from './index.ts';
import { answering, button, passage, quietly, withButton } from './samples.ts';

type Respond = SlackCommandMiddlewareArgs['respond'];

/** Gives the test what a command lets an app do. */
async function commanded(options?: SlackOptions) {
  const { promise, resolve } = Promise.withResolvers<{ respond: Respond; client: App['client'] }>();
  const set = (app: App) =>
    app.command('/brief', async ({ ack, respond, client }) => {
      await ack();
      resolve({ respond, client });
    });
  const server = await slackWith(set, options);
  const exchange = server.command({ command: '/brief' });
  return { server, exchange, ...(await promise) };
}

const hello = { channel: 'C0NEWS', text: 'Hello', ...quietly };

describe('response addresses', () => {
  test('those of commands bring new messages, five times', async () => {
    const { server, exchange, respond } = await commanded();
    for (let use = 0; use < 5; use += 1) await respond({ ...withButton('Again'), replace_original: true });
    expect(exchange.messages).toHaveLength(5);
    expect(server.messages).toHaveLength(5);
    expect(server.violations).toEqual([]);
    await expect(respond(withButton('Once more'))).rejects.toThrow('404');
    expect(server.violations).toEqual(['response_url: used_url']);
  });

  test('they serve for thirty minutes', async () => {
    let passed = 0;
    const { server, respond } = await commanded({ now: () => Date.now() + passed });
    passed = 31 * 60_000;
    await expect(respond(withButton('Late'))).rejects.toThrow('404');
    expect(server.violations).toEqual(['response_url: expired_url']);
  });

  test('those of buttons replace, delete, or write beside', async () => {
    const bodies = [
      withButton('By default'),
      { ...withButton('Beside'), replace_original: false, response_type: 'in_channel' as const },
      { delete_original: true },
    ];
    const server = await slackWith((app) => {
      answering(app);
      app.action('next', async ({ ack, respond }) => {
        await ack();
        await respond(bodies.shift()!);
      });
      app.event('app_mention', async ({ say }) => {
        await say({ text: 'First', blocks: [{ type: 'actions', elements: [button('next')] }], ...quietly });
      });
    });
    const message = await server.say({ text: '<@U0BOT>' }).answered();
    const press = () => server.press({ message, actionId: 'next' });
    expect(await press().answered()).toMatchObject({ ts: message.ts, text: 'By default', onlyFor: null });
    expect(await press().answered()).toMatchObject({ text: 'Beside', onlyFor: null, revision: 0 });
    press();
    await server.until('its end', () => server.messages.every(({ ts }) => ts !== message.ts) || undefined);
    expect(server.messages.map(({ text }) => text)).toEqual(['<@U0BOT>', 'Beside']);
    expect(server.violations).toEqual([]);
  });

  test('a message beyond the limits is refused and recorded', async () => {
    const { server, respond } = await commanded();
    await expect(respond({ text: 'Long', blocks: [passage('x'.repeat(3001))], ...quietly })).rejects.toThrow('400');
    expect(server.violations).toEqual(['response_url /blocks/0/text/text: must be less than 3001 characters']);
    expect(server.messages).toEqual([]);
  });
});

describe('the Web API', () => {
  test('refuses blocks as Slack does', async () => {
    const { server, client } = await commanded();
    const blocks = Array.from({ length: 51 }, () => ({ type: 'divider' as const }));
    await expect(client.chat.postMessage({ ...hello, blocks })).rejects.toMatchObject({
      data: {
        error: 'invalid_blocks',
        response_metadata: { messages: ['[ERROR] no more than 50 items allowed [json-pointer:/blocks]'] },
      },
    });
    expect(server.violations).toEqual(['chat.postMessage /blocks: no more than 50 items allowed']);
  });

  test('keeps what was posted, changed and deleted', async () => {
    const { server, client, exchange } = await commanded();
    const { ts } = await client.chat.postMessage(hello);
    await client.chat.postMessage({ ...hello, text: 'Reply', thread_ts: ts! });
    await client.chat.update({ channel: 'C0NEWS', ts: ts!, text: 'Hello again' });
    await client.chat.postEphemeral({ channel: 'C0NEWS', user: 'U0BERT', text: 'Psst' });
    const history = await client.conversations.history({ channel: 'C0NEWS' });
    expect(history.messages?.map(({ text }) => text)).toEqual(['Hello again']);
    const replies = await client.conversations.replies({ channel: 'C0NEWS', ts: ts! });
    expect(replies.messages?.map(({ text }) => text)).toEqual(['Hello again', 'Reply']);
    await client.chat.delete({ channel: 'C0NEWS', ts: ts! });
    expect(server.messages.map(({ text, onlyFor }) => [text, onlyFor])).toEqual([
      ['Reply', null],
      ['Psst', 'U0BERT'],
    ]);
    // What is for somebody else did not come of what this person did.
    expect(exchange.messages.map(({ text }) => text)).toEqual(['Hello', 'Reply', 'Hello again']);
    expect(server.calls('chat.delete')).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });

  test('knows tokens, scopes and members', async () => {
    const { server, client } = await commanded();
    const test = await client.auth.test();
    expect(test).toMatchObject({ user_id: 'U0BOT', response_metadata: { scopes: server.workspace.scopes } });
    expect(await client.users.info({ user: 'U0BERT', include_locale: true })).toMatchObject({
      user: { locale: 'de-DE' },
    });
    const errorOf = async (call: Promise<unknown>) => {
      const { data } = (await call.then(Promise.reject.bind(Promise), (error) => error)) as { data: { error: string } };
      return data.error;
    };
    expect(await errorOf(client.auth.test({ token: 'xoxb-wrong' }))).toBe('invalid_auth');
    expect(await errorOf(client.chat.postMessage({ ...hello, channel: 'C0LOBBY' }))).toBe('not_in_channel');
    expect(await errorOf(client.chat.postMessage({ ...hello, channel: 'G0BOARD' }))).toBe('channel_not_found');
    server.workspace.scopes = ['commands'];
    await expect(client.chat.postMessage(hello)).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'chat:write', provided: 'commands' },
    });
    server.workspace.botTokenError = 'account_inactive';
    expect(await errorOf(client.auth.test())).toBe('account_inactive');
    expect(server.violations).toEqual([]);
  });

  test('records what it does not know', async () => {
    const { server, client } = await commanded();
    await expect(client.apiCall('chat.shout', {})).rejects.toMatchObject({ data: { error: 'unknown_method' } });
    await client.apiCall('chat.postMessage', { ...hello, colour: 'red' });
    await client.apiCall('chat.postMessage', { channel: 'C0NEWS', text: 'Dear <!here>' });
    expect(server.violations).toEqual([
      'chat.shout: is no method of this server',
      'chat.postMessage /colour: is not known here',
      'chat.postMessage /text: would mention somebody or something: <!here>',
      'chat.postMessage /unfurl_links: must be false',
      'chat.postMessage /unfurl_media: must be false',
    ]);
  });
});

describe('faults', () => {
  test('a failure after the work makes two messages, one before it makes one', async () => {
    const { server, client } = await commanded();
    server.fault({ method: 'chat.postMessage', status: 500 });
    await client.chat.postMessage(hello);
    expect(server.messages).toHaveLength(1);
    server.fault({ method: 'chat.postMessage', status: 500, after: true });
    await client.chat.postMessage(hello);
    expect(server.messages).toHaveLength(3);
    const statuses = server.requests.filter(({ method }) => method === 'chat.postMessage').map(({ status }) => status);
    expect(statuses).toEqual([500, 200, 500, 200]);
  });

  test('cut connections, late answers, errors and waits', async () => {
    const { server, client, respond } = await commanded();
    server.fault({ method: /^chat\./, drop: true, times: 2 });
    await client.chat.postMessage(hello);
    expect(server.messages).toHaveLength(1);
    server.fault({ method: 'chat.postMessage', error: 'internal_error' });
    await expect(client.chat.postMessage(hello)).rejects.toMatchObject({ data: { error: 'internal_error' } });
    server.fault({ method: 'chat.postMessage', retryAfter: 1 });
    server.fault({ method: 'chat.postMessage', delayMs: 50 });
    const before = performance.now();
    await client.chat.postMessage(hello);
    expect(performance.now() - before).toBeGreaterThan(1000);
    expect(server.messages).toHaveLength(2);
    server.fault({ path: '/response/', status: 503 });
    await expect(respond(withButton('x'))).rejects.toThrow('503');
    await respond(withButton('x'));
  });
});
