import type { App } from '@slack/bolt';
import { describe, expect, test, vi } from 'vitest';
import { slackOverHttp, slackWith } from './server/bolt.ts';
import type { SlackServer } from './server/index.ts';
import { answering, button, modal, passage, quietly, withButton } from './server/samples.ts';

/** An app that counts how often it hears of something, and answers each time. */
const counting = (seen: number[]) => (app: App) => {
  app.event('app_mention', async ({ event, context, say }) => {
    seen.push(context.retryNum ?? 0);
    await say({ text: 'Heard', thread_ts: event.ts, ...quietly });
  });
};

describe.each(['Socket Mode', 'signed HTTP'])('over %s', (way) => {
  const start = async (set: (app: App) => void) =>
    way === 'Socket Mode' ? slackWith(set) : (await slackOverHttp(set)).server;

  test('a command is answered, and a button replaces the answer', async () => {
    const server = await start(answering);
    const asked = server.command({ command: '/brief', text: 'the ferry', user: 'U0BERT', channel: '#desk' });
    const reply = await asked.answered();
    expect(await asked.ack).toEqual({});
    expect(reply).toMatchObject({ channel: 'G0DESK', onlyFor: 'U0BERT', text: 'About the ferry', revision: 0 });

    const pressed = server.press({ message: reply, actionId: 'more' });
    const replaced = await pressed.answered();
    expect(pressed.payload).toMatchObject({
      container: { type: 'message', message_ts: reply.ts, channel_id: 'G0DESK', is_ephemeral: true },
      actions: [{ type: 'button', action_id: 'more', block_id: 'further', value: 'About the ferry' }],
    });
    expect(pressed.payload).not.toHaveProperty('message');
    expect(replaced).toMatchObject({ ts: reply.ts, onlyFor: 'U0BERT', text: 'More about it', revision: 1 });
    expect(server.messages).toEqual([replaced]);
    expect(server.acks.map(({ type }) => type)).toEqual(['slash_commands', 'interactive']);
    expect(server.violations).toEqual([]);
  });

  test('a home tab is published, and a modal opened from it, filled in and sent off', async () => {
    const server = await start((app) => {
      app.event('app_home_opened', async ({ event, client }) => {
        const blocks = [passage('Welcome'), { type: 'actions', elements: [button('ask')] } as const];
        await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
      });
      app.action('ask', async ({ ack, body, client }) => {
        await ack();
        if (body.type === 'block_actions') await client.views.open({ trigger_id: body.trigger_id, view: modal });
      });
      app.view('asking', async ({ ack, view, client, body }) => {
        const question = view.state.values.question?.typed?.value ?? '';
        if (!question.endsWith('?')) {
          await ack({ response_action: 'errors', errors: { question: 'Is that a question?' } });
          return;
        }
        await ack();
        await client.chat.postMessage({ channel: body.user.id, text: `You asked: ${question}`, ...quietly });
      });
    });
    await server.openHome('U0ANNA').opened();
    const home = server.homes.get('U0ANNA')!;
    const view = await server.press({ view: home, actionId: 'ask' }).opened();
    expect(server.views).toEqual([view]);

    const refused = await server.submitView({ view, values: { typed: 'Hm' } }).ack;
    expect(refused).toMatchObject({ response_action: 'errors' });
    expect(server.views).toEqual([view]);
    expect(() => server.submitView({ view })).toThrow('wants something in question');
    expect(() => server.submitView({ view, values: { typed: 'x'.repeat(51) } })).toThrow('51 characters');

    const sent = server.submitView({ view, values: { typed: 'Why?' } });
    expect(await sent.answered()).toMatchObject({ channel: 'D0ANNA', onlyFor: null, text: 'You asked: Why?' });
    expect(server.views).toEqual([]);
    expect(server.violations).toEqual([]);
  });

  test('a mention is answered in its thread, and comes again with the same id', async () => {
    const seen: number[] = [];
    const server = await start(counting(seen));
    const said = server.say({ text: '<@U0BOT> hello' });
    expect(await said.answered()).toMatchObject({
      channel: 'C0NEWS',
      thread: said.message.ts,
      via: 'chat.postMessage',
    });
    const again = server.redeliver(said);
    await again.answered();
    expect(again.payload.event_id).toBe(said.payload.event_id);
    expect(seen).toEqual([0, 1]);
    expect(server.violations).toEqual([]);
  });

  test('feedback, suggestions, menus and shortcuts say what was meant', async () => {
    const heard: unknown[] = [];
    const server = await start((app) => {
      app.action(/.*/, async ({ ack, action }) => {
        await ack();
        heard.push('value' in action ? action.value : 'selected_option' in action && action.selected_option?.value);
      });
      app.options('topic', async ({ ack, payload }) => {
        await ack({ options: [{ text: { type: 'plain_text', text: payload.value }, value: payload.value }] });
      });
      app.shortcut('ask-about', async ({ ack, shortcut, respond }) => {
        await ack();
        if (shortcut.type === 'message_action') await respond({ text: `On: ${shortcut.message.text}`, ...quietly });
      });
      app.event('app_mention', async ({ say }) => {
        const thumb = (value: string) => ({ text: { type: 'plain_text' as const, text: value }, value });
        const options = [thumb('first'), thumb('second')];
        await say({
          ...quietly,
          text: 'Choose',
          blocks: [
            {
              type: 'actions',
              elements: [
                { type: 'static_select', action_id: 'order', options },
                { type: 'external_select', action_id: 'topic' },
              ],
            },
            {
              type: 'context_actions',
              elements: [{ type: 'feedback_buttons', positive_button: thumb('good'), negative_button: thumb('bad') }],
            },
          ],
        });
      });
    });
    const message = await server.say({ text: '<@U0BOT>' }).answered();
    await server.feedback({ message, verdict: 'negative' }).ack;
    await server.press({ message, actionId: 'order', choose: 'second' }).ack;
    await server.press({ message, find: ({ type }) => type === 'external_select', choose: 'harbour' }).ack;
    expect(heard).toEqual(['bad', 'second', 'harbour']);
    expect(() => server.press({ message, actionId: 'order', choose: 'third' })).toThrow('There is no choice "third"');
    expect(() => server.press({ message, actionId: 'other' })).toThrow('There is no other here');

    const suggested = await server.suggest({ message, actionId: 'topic', value: 'har' }).ack;
    expect(suggested).toMatchObject({ options: [{ value: 'har' }] });
    const shortcut = server.shortcut({ callbackId: 'ask-about', message, user: 'U0CARO' });
    expect(await shortcut.answered()).toMatchObject({ text: 'On: Choose', onlyFor: 'U0CARO' });
    expect(server.violations).toEqual([]);
  });
});

describe('acknowledgements', () => {
  test('that of a command can bring a message', async () => {
    const server = await slackWith((app) => {
      app.command('/brief', ({ ack }) => ack({ ...withButton('At once'), response_type: 'in_channel' }));
    });
    const exchange = server.command({ command: '/brief' });
    expect(await exchange.answered()).toMatchObject({ text: 'At once', onlyFor: null, via: 'ack' });
    expect(server.violations).toEqual([]);
  });

  test('what Slack would not read, or wait for, is recorded', async () => {
    const later = Promise.withResolvers<void>();
    const server = await slackWith((app) => {
      answering(app);
      app.view('asking', ({ ack }) => ack({ response_action: 'errors', errors: { nowhere: 'Hm?' } }));
      app.shortcut('ask', async ({ ack, shortcut, client }) => {
        await client.views.open({ trigger_id: shortcut.trigger_id, view: modal });
        await later.promise;
        await ack();
      });
    });
    const opening = server.shortcut({ callbackId: 'ask' });
    await server.submitView({ view: await opening.opened(), values: { typed: 'Why?' } }).ack;
    const unread = 'the acknowledgement of view_submission /errors/nowhere: is about no input block';
    expect(server.violations).toEqual([unread]);
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 3100);
    later.resolve();
    await opening.ack.finally(() => clock.mockRestore());
    expect(server.violations).toEqual([unread, expect.stringMatching(/^the acknowledgement of shortcut: came after/)]);
  });
});

describe('sockets', () => {
  test.each([
    ['cut', (server: SlackServer) => server.dropSockets()],
    ['refreshed', (server: SlackServer) => server.requestRefresh()],
    ['dead', (server: SlackServer) => server.silenceSockets()],
  ])('an app whose socket is %s comes back', async (_how, disturb) => {
    const server = await slackWith(answering, {}, 300);
    disturb(server);
    await server.connected(2);
    expect(await server.command({ command: '/brief', text: 'x' }).answered()).toMatchObject({ text: 'About x' });
  });

  test('while nobody is connected, commands fail and connections are turned away', async () => {
    const server = await slackWith(answering, {}, 300);
    server.refuseConnections();
    server.dropSockets();
    await expect(server.command({ command: '/brief' }).ack).rejects.toThrow('No socket is open');
    await server.until('an attempt', () => server.calls('apps.connections.open')[1]);
    expect(server.sockets).toBe(0);
    server.accept();
    await server.connected();
    await server.command({ command: '/brief' }).answered();
  });

  test('an app that may not connect is told so', async () => {
    await expect(slackWith(answering, { appTokenError: 'invalid_auth' })).rejects.toMatchObject({
      data: { error: 'invalid_auth' },
    });
  });
});

describe('signed HTTP', () => {
  test('a wrong signature and an old one are refused, the right one is taken', async () => {
    const { server } = await slackOverHttp(answering);
    const line = { command: '/brief', text: 'x' };
    await expect(server.command({ ...line, forged: { secret: 'guessed' } }).ack).rejects.toThrow('answered 401');
    await expect(server.command({ ...line, forged: { ageSeconds: 600 } }).ack).rejects.toThrow('answered 401');
    expect(server.messages).toEqual([]);
    await server.command(line).answered();
  });

  test('the address is verified', async () => {
    const { http } = await slackOverHttp(answering);
    expect(await http.verifyUrl('riddle')).toMatchObject({ status: 200, body: expect.stringContaining('riddle') });
    expect(await http.verifyUrl('riddle', { forged: { secret: 'guessed' } })).toMatchObject({ status: 401 });
  });
});
