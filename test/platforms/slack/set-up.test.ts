import type { types } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { english } from '../../../src/platforms/languages/en.ts';
import type { SlackServer } from './server/index.ts';
import type { SlackMessage } from './server/messages.ts';
import { newWorkspace, type Workspace } from './server/workspace.ts';
import { started } from './started.ts';
import { textOf } from './text-of.ts';

const bot = '<@U0BOT>';
const seen = ({ blocks }: SlackMessage) => textOf(blocks);
const schedule = { command: '/digest', text: 'schedule weekdays at 7am timezone:Asia/Seoul', user: 'U0ANNA' };
const refused = 'Only people who may manage this channel';

/** The usual workspace, in which Anna is an administrator and Bert has made the channel. */
function workspace(change: (workspace: Workspace) => void = () => {}): Partial<Workspace> {
  const { users, channels } = newWorkspace();
  const found = newWorkspace({
    users: users.map((user) => (user.id === 'U0ANNA' ? { ...user, isAdmin: true } : user)),
    channels: channels.map((channel) => (channel.id === 'C0NEWS' ? { ...channel, creator: 'U0BERT' } : channel)),
  });
  change(found);
  return found;
}

function anna(rights: object): Partial<Workspace> {
  return workspace((found) => {
    found.users = found.users.map((user) => (user.id === 'U0ANNA' ? { ...user, isAdmin: false, ...rights } : user));
  });
}

describe.each(['Socket Mode', 'HTTP'] as const)('over %s', (way) => {
  test('a digest is set up, listed, paused, resumed and removed by one slash command', async () => {
    const { server, askers } = await started({ way, server: workspace() });
    const type = async (text: string) => seen(await server.command({ ...schedule, text }).answered());
    const set = await server.command(schedule).answered();
    expect(set.onlyFor).toBe('U0ANNA');
    expect(seen(set)).toContain('Set up.');
    expect(seen(set)).toContain('(Asia/Seoul)');
    // Whoever presses it would set it up once more.
    expect(seen(set)).not.toContain('Post to channel');
    expect(askers[0]).toEqual({
      ...{ channel: 'slack:T0HARBOUR:C0NEWS', person: 'slack:T0HARBOUR:U0ANNA' },
      ...{ mayManage: true, language: 'en', zone: 'Europe/London' },
    });
    expect(await type('list')).toContain('(Asia/Seoul)');
    expect(await type('pause 1')).toContain('Paused');
    expect(await type('resume')).toContain('Resumed.');
    expect(await type('preview')).toContain(english.digest.nothing);
    expect(await type('remove 1')).toContain('Removed.');
    expect(await type('list')).toContain('/digest schedule weekdays at 7am');
    expect(server.violations).toEqual([]);
  });

  test('a command that lacks its time opens a form, which completes zones, and is answered where it was typed', async () => {
    const { server, askers } = await started({ way, server: workspace() });
    const view = await server.command({ ...schedule, text: 'schedule topic:boats' }).opened();
    const { options } = (await server.suggest({ view, actionId: 'timezone', value: 'Asia' }).ack) as {
      options: { value: string }[];
    };
    expect(options.map(({ value }) => value)).toEqual(['Asia/Seoul', 'Asia/Tokyo']);
    await server.submitView({ view, values: { time: '8:30', timezone: options[1]! }, user: 'U0ANNA' }).ack;
    const [reply] = await server.until('the answer', () => (server.messages.length > 0 ? server.messages : undefined));
    expect(reply).toMatchObject({ channel: 'C0NEWS', onlyFor: 'U0ANNA' });
    expect(seen(reply!)).toMatch(/\(Asia\/Tokyo\)[\s\S]*on boats/);
    expect(askers.at(-1)).toMatchObject({ mayManage: true, channel: 'slack:T0HARBOUR:C0NEWS' });
    expect(server.violations).toEqual([]);
  });

  test('in a conversation it is typed as a line, and seen by all who read it', async () => {
    const { server, askers } = await started({ way, server: workspace() });
    const asked = server.say({ text: `${bot} watch boats`, user: 'U0BERT' });
    const reply = await asked.answered();
    expect(reply).toMatchObject({ channel: 'C0NEWS', thread: asked.message.ts, onlyFor: null });
    expect(seen(reply)).toMatch(/Set up\.[\s\S]*boats/);
    const thread = asked.message.ts;
    const refusal = await server.say({ text: `${bot} watch remove 1`, user: 'U0CARO', thread }).answered();
    expect(seen(refusal)).toContain(refused);
    expect(seen(await server.say({ text: `${bot} watch list`, user: 'U0CARO', thread }).answered())).toContain('boats');
    expect(askers.map(({ mayManage }) => mayManage)).toEqual([true, false, false]);
    expect(server.violations).toEqual([]);
  });
});

describe('commands of two words', () => {
  test('leave those of one as they were', async () => {
    const { server } = await started({ server: workspace() });
    const type = async (command: string, text: string) => seen(await server.command({ command, text }).answered());
    expect(await type('/digest', 'boats since:2024-01-01')).toContain('cite: ');
    expect(await type('/digest', 'NOW boats since:2024-01-01')).toContain('cite: ');
    expect(await type('/watch', 'add boats')).toContain('Set up.');
    expect(await type('/watch', 'list')).toContain('boats');
    expect(await type('/help', 'digest schedule')).toContain('/digest schedule <time>');
    expect(await type('/digest', 'schedule 7am style:long')).toContain('style');
    expect(server.violations).toEqual([]);
  });

  test('follow the prefix', async () => {
    const { server } = await started({ slack: { commandPrefix: 'bw-' }, server: workspace() });
    const list = await server.command({ command: '/bw-digest', text: 'list' }).answered();
    expect(seen(list)).toContain('/bw-digest schedule weekdays at 7am');
    expect(server.violations).toEqual([]);
  });

  test('stand in the home tab', async () => {
    const { server } = await started();
    const home = textOf((await server.openHome().opened()).blocks);
    for (const line of ['/digest – ', '/digest schedule – ', '/watch list – ']) {
      expect(home.replaceAll('\n', '')).toContain(line);
    }
  });
});

describe('a channel is managed', () => {
  const may = async (server: SlackServer, what: Partial<typeof schedule> & { channel?: string } = {}) =>
    !seen(await server.command({ ...schedule, ...what }).answered()).includes(refused);

  test.each<[boolean, string, object]>([
    [true, 'an administrator', { isAdmin: true }],
    [true, 'an owner', { isOwner: true }],
    [true, 'the first owner', { isPrimaryOwner: true }],
    [false, 'a member', {}],
    [false, 'a guest, whatever else', { isAdmin: true, isRestricted: true }],
    [false, 'an administrator of another workspace', { isAdmin: true, team: 'T0OTHER' }],
  ])('%s: by %s', async (isAllowed, _who, rights) => {
    const { server } = await started({ server: anna(rights) });
    expect(await may(server)).toBe(isAllowed);
    expect(server.violations).toEqual([]);
  });

  test('by whoever made it, and by nobody else', async () => {
    const { server } = await started({ server: workspace() });
    expect(await may(server, { user: 'U0BERT' })).toBe(true);
    expect(await may(server, { user: 'U0CARO' })).toBe(false);
    expect(await may(server, { user: 'U0BERT', channel: '#desk' })).toBe(false);
    expect(server.violations).toEqual([]);
  });

  test('not by a guest who made it', async () => {
    const { server } = await started({
      server: workspace((found) => {
        found.users = found.users.map((user) => (user.id === 'U0BERT' ? { ...user, isRestricted: true } : user));
      }),
    });
    expect(await may(server, { user: 'U0BERT' })).toBe(false);
  });

  test('by anybody in direct messages with the bot, and by nobody in those of others', async () => {
    const { server, askers } = await started({
      server: workspace((found) => {
        found.channels = [...found.channels, { id: 'D0THEIRS', name: 'theirs', kind: 'im', hasBot: false }];
      }),
    });
    expect(await may(server, { user: 'U0CARO', channel: 'D0CARO' })).toBe(true);
    expect(askers.at(-1)!.channel).toBe('slack:T0HARBOUR:D0CARO');
    expect(await may(server, { user: 'U0CARO', channel: 'D0THEIRS' })).toBe(false);
    expect(server.calls('conversations.open').every(({ prevent_creation }) => prevent_creation === 'true')).toBe(true);
    expect(server.violations).toEqual([]);
  });

  test.each([
    ['has no scope for it', { scopes: ['commands', 'users:read'] }, {}, 1],
    ['fails', {}, { method: 'conversations.info', status: 500, times: 2 }, 2],
    ['is asked too often', {}, { method: 'users.info', retryAfter: 60, times: 9 }, 2],
  ])('by nobody new where Slack %s, which is written down', async (_name, options, fault, lines) => {
    const { server, logged } = await started({ server: { ...workspace(), ...options } });
    if ('method' in fault) server.fault(fault);
    expect(await may(server, { user: 'U0BERT' })).toBe(false);
    expect(await may(server, { user: 'U0BERT' })).toBe(false);
    const told = logged.filter(
      ({ message }) => message.includes('could not be looked up') || message.includes('may manage'),
    );
    expect(told).toHaveLength(lines);
    expect(server.violations).toEqual([]);
  });

  test('by whom the settings name, wherever, and Slack is not asked', async () => {
    const digestManagers = ['slack:T0HARBOUR:U0CARO'];
    const { server } = await started({ server: workspace(), slack: { digestManagers } });
    expect(await may(server, { user: 'U0CARO' })).toBe(true);
    const text = 'boats channel:#desk';
    expect(seen(await server.command({ command: '/watch', text, user: 'U0CARO' }).answered())).toContain('Set up.');
    expect(server.calls('users.info')).toHaveLength(1);
    expect(await may(server, { user: 'U0BERT', channel: '#desk' })).toBe(false);
    expect(server.violations).toEqual([]);
  });

  test('for some minutes by whom Slack has named, and asked of it only where it matters', async () => {
    let now = new Date('2024-03-01T12:00:00Z');
    const { server } = await started({ server: workspace(), slack: { clock: () => now } });
    await server.command({ ...schedule, text: 'list', user: 'U0BERT' }).answered();
    expect(server.calls('conversations.info')).toHaveLength(0);
    expect(await may(server, { user: 'U0BERT' })).toBe(true);
    expect(await may(server, { user: 'U0BERT' })).toBe(true);
    const asked = server.calls('conversations.info').length;
    server.workspace.channels = server.workspace.channels.map((channel) => ({ ...channel, creator: 'U0CARO' }));
    expect(await may(server, { user: 'U0BERT' })).toBe(true);
    now = new Date('2024-03-01T12:06:00Z');
    expect(await may(server, { user: 'U0BERT' })).toBe(false);
    expect(asked).toBeGreaterThan(0);
    // A no is asked for again: somebody may just have been given the right.
    server.workspace.channels = server.workspace.channels.map((channel) => ({ ...channel, creator: 'U0BERT' }));
    expect(await may(server, { user: 'U0BERT' })).toBe(true);
  });

  test('only where Briefwire can post, for what is to be posted', async () => {
    const { server } = await started({ server: workspace() });
    for (const [channel, name] of [
      ['#lobby', '#lobby'],
      ['#board', 'G0BOARD'],
    ] as const) {
      const there = { ...schedule, channel };
      expect(seen(await server.command(there).answered())).toContain(
        `There is no channel ${name} that Briefwire can see`,
      );
      expect(seen(await server.command({ ...there, text: 'remove 1' }).answered())).not.toContain('Invite it');
    }
    expect(server.violations).toEqual([]);
  });
});

describe('another channel', () => {
  const many = Array.from({ length: 450 }, (_, index) => ({
    ...({ id: `C0MANY${index}`, name: `many-${index}`, kind: 'public', hasBot: true } as const),
  }));
  const watched = async (typed: string, change: (workspace: Workspace) => void = () => {}, user = 'U0ANNA') => {
    const { server, askers } = await started({ server: workspace(change) });
    const reply = await server.command({ command: '/watch', text: `boats channel:${typed}`, user }).answered();
    expect(server.violations).toEqual([]);
    return { reply: seen(reply), channel: askers.at(-1)?.channel ?? null };
  };

  test.each(['#desk', 'desk', '#Desk', 'G0DESK', '<#G0DESK>', '<#G0DESK|desk>'])('is named by %s', async (typed) => {
    const { reply, channel } = await watched(typed);
    expect(channel).toBe('slack:T0HARBOUR:G0DESK');
    expect(reply).toContain('Set up.');
  });

  test('is found on a later page', async () => {
    const { channel } = await watched('#many-449', (found) => found.channels.unshift(...many));
    expect(channel).toBe('slack:T0HARBOUR:C0MANY449');
  });

  test.each(['#nowhere', '#lobby', 'C0LOBBY', '#board', 'G0BOARD', '<@U0BERT>', '#ANNA', 'D0ANNA', '<!channel>'])(
    'that is not there, or where Briefwire is not, is said: %s',
    async (typed) => {
      const { reply, channel } = await watched(typed);
      expect(channel).toBeNull();
      expect(reply).toContain('There is no channel');
    },
  );

  test('in which somebody has no right is not touched; that a private one is there is not even told', async () => {
    const open = await watched('#news', undefined, 'U0CARO');
    expect(open.reply).toContain(refused);
    const closed = await watched('#desk', undefined, 'U0CARO');
    expect(closed).toEqual({ reply: expect.stringContaining('There is no channel #desk'), channel: null });
  });

  test('is chosen from a list in the form', async () => {
    const { server, askers } = await started({ server: workspace() });
    const view = await server.command({ command: '/watch', text: 'channel:#desk' }).opened();
    expect(JSON.stringify(view.blocks)).toContain('"initial_conversation":"G0DESK"');
    await server.submitView({ view, values: { topic: 'boats', channel: 'C0NEWS' } }).ack;
    await server.until('the answer', () => (server.messages.length > 0 ? true : undefined));
    expect(askers.at(-1)).toMatchObject({ channel: 'slack:T0HARBOUR:C0NEWS', mayManage: true });
    expect(server.violations).toEqual([]);
  });

  test.each(['channel:', 'channel: '])('is known in a message as Slack writes it, behind %j', async (option) => {
    const { server, askers } = await started({ server: workspace() });
    const elements: types.RichTextSection['elements'] = [
      { type: 'user', user_id: 'U0BOT' },
      { type: 'text', text: ` watch boats ${option}` },
      { type: 'channel', channel_id: 'G0DESK' },
    ];
    const blocks: types.RichTextBlock[] = [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
    await server.say({ text: `${bot} watch boats ${option}<#G0DESK|>`, blocks }).answered();
    await server.say({ text: `${bot} watch cod ${option}<#G0DESK|>` }).answered();
    expect(askers.map(({ channel }) => channel)).toEqual(['slack:T0HARBOUR:G0DESK', 'slack:T0HARBOUR:G0DESK']);
    expect(server.violations).toEqual([]);
  });
});

test('what changed a channel is not changed again where it is uncertain whether that could be said', async () => {
  const blind = ['app_mentions:read', 'chat:write', 'users:read', 'channels:read'];
  const { server, askers } = await started({ server: { ...workspace(), scopes: blind }, patience: { posting: 300 } });
  server.fault({ method: 'chat.postMessage', status: 500, after: true });
  const note = await server.say({ text: `${bot} watch boats`, user: 'U0BERT' }).answered(2);
  const posted = await server.press({ message: note, actionId: 'again' }).answered();
  expect(seen(posted)).toContain(english.channel.watches);
  expect(seen(posted)).toContain('1 · boats');
  expect(askers.map(({ mayManage }) => mayManage)).toEqual([true, false]);
  expect(server.violations).toEqual([]);
});
