import { globSync, readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { commands } from '../../../commands/index.ts';
import { groupOf } from '../../../src/command-name.ts';
import { checkSlack } from '../../../src/platforms/slack/check.ts';
import { EVENTS, manifest, SCOPES } from '../../../src/platforms/slack/manifest.ts';
import { groupNamed, slashName, typedOnSlack } from '../../../src/platforms/slack/names.ts';
import type { Posting } from '../../../src/posting/poster.ts';
import { replies } from '../replies.ts';
import { type SlackOptions, startSlack } from './server/index.ts';
import { newWorkspace } from './server/workspace.ts';
import { started } from './started.ts';
import { textOf } from './text-of.ts';

const source = globSync('src/platforms/slack/**/*.ts', { cwd: `${import.meta.dirname}/../../..` })
  .map((path) => readFileSync(`${import.meta.dirname}/../../../${path}`, 'utf8'))
  .join('\n');

async function checked(server: SlackOptions = {}, settings: Partial<Parameters<typeof checkSlack>[0]> = {}) {
  const slack = await startSlack(server);
  onTestFinished(() => slack.close());
  const { bot, app } = slack.workspace.tokens;
  const report = await checkSlack({
    botToken: bot,
    appToken: app,
    signingSecret: null,
    apiUrl: slack.apiUrl,
    ...settings,
  });
  expect(JSON.stringify(report)).not.toContain('loopback');
  return { ...report, slack };
}

const digestPosting: Posting = {
  ...{ channel: '', name: 'digest-1', reply: replies.digest!, language: 'en' },
  ask: { command: 'digest', options: {}, now: '2024-03-01' as Posting['ask']['now'] },
};

function without(scope: keyof typeof SCOPES): string[] {
  return Object.keys(SCOPES).filter((one) => one !== scope);
}

describe('check', () => {
  test('finds nothing where all is well, and opens no socket', async () => {
    const { findings, summary, slack } = await checked();
    expect([findings, summary]).toEqual([[], 'Slack: @briefwire in The Harbour Courier']);
    expect(slack.requests.map(({ method }) => method)).toEqual(['auth.test', 'apps.connections.open']);
    expect([slack.sockets, slack.violations]).toEqual([0, []]);
  });

  test.each<[string, SlackOptions, Partial<Parameters<typeof checkSlack>[0]>, string, string]>([
    ['a scope that is missing', { scopes: without('users:read') }, {}, 'warning', 'lacks the scope users:read'],
    ['one for threads', { scopes: without('chat:write') }, {}, 'warning', 'lacks the scope chat:write'],
    [
      'an app of before threads',
      { scopes: ['commands', 'users:read'] },
      {},
      'warning',
      'lacks the scopes app_mentions:read (questions in channels that mention it), chat:write (',
    ],
    [
      'an app of before digests',
      { scopes: Object.keys(SCOPES).filter((scope) => !['im:write', 'channels:read', 'groups:read'].includes(scope)) },
      {},
      'warning',
      'lacks the scopes im:write (telling whoever set up a digest that it could not be posted), channels:read (channels by',
    ],
    ['commands that are missing', { scopes: without('commands') }, {}, 'error', 'lacks the scope commands'],
    ['an app token that may not connect', { appScopes: [] }, {}, 'error', 'connections:write'],
    ['a closed account', { botTokenError: 'account_inactive' }, {}, 'error', 'Install it under Install App'],
    ['an unknown token', {}, { botToken: 'xoxb-other' }, 'error', 'SLACK_BOT_TOKEN holds (invalid_auth)'],
    ['an app token in the place of the bot token', {}, { botToken: 'xapp-1' }, 'error', 'holds an app-level token'],
    [
      'a bot token in the place of the app token',
      {},
      { appToken: 'xoxb-1' },
      'error',
      'SLACK_APP_TOKEN holds no app-level',
    ],
    ['a user token', {}, { botToken: 'xoxp-1' }, 'error', 'holds a user token'],
    ['no way to listen', {}, { appToken: null }, 'error', 'neither SLACK_APP_TOKEN'],
    [
      'a token for a secret',
      {},
      { appToken: null, signingSecret: 'xapp-1' },
      'error',
      'SLACK_SIGNING_SECRET holds a token',
    ],
  ])('names %s', async (_name, server, settings, severity, said) => {
    const { findings } = await checked(server, settings);
    expect(findings).toEqual([{ severity, about: expect.any(String), message: expect.stringContaining(said) }]);
  });

  test('says where to look if Slack cannot be reached', async () => {
    const { findings, summary } = await checked({}, { apiUrl: 'http://127.0.0.1:9/api/' });
    expect(summary).toBeNull();
    expect(findings.map(({ about, message }) => [about, message.includes('SLACK_API_URL')])).toContainEqual([
      'Slack',
      true,
    ]);
  });
});

describe('the manifest', () => {
  const app = manifest({ commands, commandPrefix: '', url: null, hasAgentView: false });

  test.each([
    ['socket', { commands, commandPrefix: '', url: null, hasAgentView: false }],
    ['http', { commands, commandPrefix: 'bw-', url: 'https://briefwire.example/', hasAgentView: true }],
  ])('for %s', async (name, options) => {
    await expect(stringify(manifest(options))).toMatchFileSnapshot(`../../fixtures/render/slack/manifest-${name}.yaml`);
  });

  test('has every event that is listened to, and no other', () => {
    const heard = new Set([...source.matchAll(/app\.event\('(\w+)'/g)].map(([, name]) => name));
    expect(app.settings.event_subscriptions.bot_events).toEqual([...EVENTS]);
    expect(new Set(EVENTS.map((name) => name.replace(/\.im$/, '')))).toEqual(heard);
  });

  test('turns on what is used: buttons, forms, the tabs of the app and shortcuts', () => {
    expect(source).toMatch(/app\.action/);
    expect(source).toMatch(/app\.view/);
    expect(source).toMatch(/app\.shortcut/);
    expect(source).not.toMatch(/app\.(?:message|function)\b/);
    expect(app.settings.interactivity.is_enabled).toBe(true);
    expect(app.features.app_home.home_tab_enabled).toBe(true);
    expect(app.features.app_home).toMatchObject({ messages_tab_enabled: true, messages_tab_read_only_enabled: false });
    expect(app.features.shortcuts).toMatchObject([
      { type: 'message', callback_id: 'on-message-check-quote' },
      { type: 'message', callback_id: 'on-message-find-sources' },
    ]);
    expect(app.features.shortcuts.every(({ name }) => name.length <= 24)).toBe(true);
  });

  test('has every scope that is needed: with them all of Briefwire works', async () => {
    expect(app.oauth_config.scopes.bot).toEqual(Object.keys(SCOPES));
    const { channels } = newWorkspace();
    const made = channels.map((channel) => ({ ...channel, creator: 'U0ANNA' }));
    const scopes = [...app.oauth_config.scopes.bot];
    const { server, poster, logged } = await started({ server: { scopes, channels: made } });
    const reply = await server.command({ command: '/brief', text: 'barrier' }).answered();
    await server.press({ message: reply, actionId: 'post' }).answered(2);
    await server.openHome().opened();
    await server.command({ command: '/ask' }).opened();
    await server.say({ text: 'barrier', channel: 'U0ANNA' }).answered();
    const asked = server.say({ text: '<@U0BOT> barrier' });
    await asked.answered();
    await server.say({ text: '<@U0BOT> more', thread: asked.message.ts }).answered();
    for (const text of ['boats', 'boats channel:#desk', 'boats channel:#news']) {
      expect(textOf((await server.command({ command: '/watch', text }).answered()).blocks)).toContain('boats');
    }
    await server.command({ command: '/digest', text: 'schedule 7am', channel: 'D0ANNA' }).answered();
    for (const channel of ['slack:T0HARBOUR:C0NEWS', 'slack:T0HARBOUR:G0DESK', 'slack:T0HARBOUR:D0ANNA']) {
      const posting = { ...digestPosting, channel };
      const outcome = await poster.post(posting, 5000);
      expect(await poster.find(posting, Date.now())).toMatchObject({ kind: 'found' });
      expect(await poster.postRest(posting, outcome.kind === 'posted' ? outcome.message : '')).toBe(true);
      const again = { command: 'watch', options: { topic: 'boats' } };
      const told = { about: 'paused', why: 'gone', what: 'watch', topic: 'boats', again } as const;
      expect(await poster.tell('slack:T0HARBOUR:U0ANNA', { ...told, channel, name: channel })).toBe(true);
    }
    expect(logged.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(server.violations).toEqual([]);
  });

  test('has no scope that no method needs: each one is missed', async () => {
    const called = [...source.matchAll(/\bweb\.([a-zA-Z0-9.]+)\(/g)].map(([, name]) => name);
    // Slash commands, mentions and direct messages need scopes of theirs without a method, and views need none.
    expect(new Set(called)).toEqual(
      new Set([
        ...['views.open', 'views.publish', 'users.info', 'chat.postMessage', 'chat.postEphemeral', 'filesUploadV2'],
        ...['conversations.history', 'conversations.replies', 'assistant.threads.setSuggestedPrompts'],
        ...['conversations.info', 'conversations.open', 'users.conversations', 'auth.test'],
      ]),
    );
    const { server, logs } = await started({ server: { scopes: ['commands'] } });
    await server.command({ command: '/brief', text: 'barrier' }).answered();
    const { err } = await logs(({ message }) => message.includes('which language'));
    expect(err).toMatchObject({ data: { error: 'missing_scope', needed: 'users:read' } });
  });

  test('has one command for all that begin with the same word, which shows them', () => {
    const named = (name: string) => app.features.slash_commands.find(({ command }) => command === name)!;
    expect(named('/digest').usage_hint).toMatch(
      /^\[topic\] .*\| schedule <time> \| list \| pause \[number\] \| resume \[number\] \| remove \[number\] \| preview \[number\]$/,
    );
    expect(named('/watch').usage_hint).toMatch(/^<topic> \[channel:CHANNEL\].*\| list \| remove \[number\]$/);
    expect(named('/watch').description).toBe(commands.find(({ name }) => name === 'watch')!.summary);
    expect(app.features.slash_commands.every(({ usage_hint }) => usage_hint.length <= 1000)).toBe(true);
  });

  test('gives every command a name that Slack takes', () => {
    for (const prefix of ['', 'bw-', 'a-prefix-of-16-c']) {
      const names = manifest({ commands, commandPrefix: prefix, url: null, hasAgentView: false }).features
        .slash_commands;
      expect(names.every(({ command }) => /^\/[a-z0-9_-]{1,31}$/.test(command))).toBe(true);
      expect(new Set(names.map(({ command }) => command)).size).toBe(new Set(commands.map(groupOf)).size);
      expect(names.map(({ command }) => command)).not.toContain('/search');
    }
  });
});

describe('names', () => {
  test('step aside for those of Slack', () => {
    expect([slashName('search', ''), slashName('brief', ''), slashName('search', 'bw-')]).toEqual([
      '/briefwire-search',
      '/brief',
      '/bw-search',
    ]);
    expect(typedOnSlack('search tide barrier', commands, '')).toBe('/briefwire-search tide barrier');
    expect(typedOnSlack('help brief', commands, 'bw-')).toBe('/bw-help brief');
    expect(typedOnSlack('digest schedule 7am', commands, 'bw-')).toBe('/bw-digest schedule 7am');
  });

  test('are read whatever their case', () => {
    expect(groupNamed('/BRIEF', commands, '')).toBe('brief');
    expect(groupNamed('/bw-watch', commands, 'bw-')).toBe('watch');
    expect(groupNamed('/unknown', commands, '')).toBeUndefined();
  });
});
