import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DiscordServer, startDiscord } from './platforms/discord/server/index.ts';
import { type SlackServer, startSlack } from './platforms/slack/server/index.ts';

const root = join(import.meta.dirname, '..');
let [slack, discord]: [SlackServer, DiscordServer] = [null as never, null as never];
let folder = '';
const running: Bot[] = [];

beforeEach(async () => {
  [slack, discord] = await Promise.all([startSlack(), startDiscord()]);
  folder = mkdtempSync(join(tmpdir(), 'briefwire-main-'));
});

afterEach(async () => {
  for (const { child, exit } of running.splice(0)) {
    child.kill('SIGKILL');
    await exit;
  }
  await Promise.all([slack.close(), discord.close()]);
  rmSync(folder, { recursive: true, force: true });
});

/** `npm start` as its own process. */
interface Bot {
  readonly child: ChildProcess;
  readonly exit: Promise<number | null>;
  /** Until both outputs together hold the words; rejects with what they hold where it ends before. */
  readonly says: (words: string) => Promise<string>;
}

function start(env: Record<string, string> = {}): Bot {
  const child = spawn(process.execPath, [join(root, 'src/main.ts')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...{ PATH: process.env.PATH, DATA_DIR: folder, CORPUS: join(root, 'corpus') },
      ...{ SLACK_API_URL: slack.apiUrl, DISCORD_API_URL: discord.url },
      ...{ SLACK_BOT_TOKEN: slack.workspace.tokens.bot, SLACK_APP_TOKEN: slack.workspace.tokens.app },
      ...{ DISCORD_TOKEN: discord.token },
      ...env,
    },
  });
  let said = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  const says = (words: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => said.includes(words) && resolve(said);
      listeners.add(look);
      look();
      void exit.then(() => reject(new Error(`It ended without saying "${words}": ${said}`)));
    });
  const bot = { child, exit, says };
  running.push(bot);
  return bot;
}

const askSlack = () => slack.command({ command: '/brief', text: 'troops' }).answered();
const askDiscord = () => discord.command({ name: 'brief', options: { topic: 'troops' } }).answered();

describe('npm start', () => {
  test('connects to both, says so in a line each, answers on both, and ends when it is told to', async () => {
    const bot = start();
    await Promise.all([bot.says('Slack: connected as '), bot.says('Discord: connected as ')]);
    await discord.until('the commands', () => discord.registered().length > 0);
    const [onSlack, onDiscord] = await Promise.all([askSlack(), askDiscord()]);
    for (const answer of [onSlack, onDiscord]) expect(JSON.stringify(answer)).toContain('cite: ');
    bot.child.kill('SIGTERM');
    expect(await bot.exit).toBe(0);
    expect([...slack.violations, ...discord.violations]).toEqual([]);
  });

  test.each([
    ['a token of Slack', { SLACK_BOT_TOKEN: 'xoxb-wrong' }],
    ['an app token of Slack', { SLACK_APP_TOKEN: 'xapp-wrong' }],
  ])('that has %s that is bad still answers on Discord', async (_what, env) => {
    const bot = start(env);
    const said = await bot.says('Discord: connected as ');
    await discord.until('the commands', () => discord.registered().length > 0);
    expect(JSON.stringify(await askDiscord())).toContain('cite: ');
    expect(said).not.toContain('wrong');
    expect(await bot.says('Slack')).not.toContain('Slack: connected');
  });

  test('that has a bad token of Discord still answers on Slack', async () => {
    const bot = start({ DISCORD_TOKEN: 'bad.token.indeed' });
    await bot.says('Slack: connected as ');
    expect(JSON.stringify(await askSlack())).toContain('cite: ');
    expect(await bot.says('Discord')).not.toContain('bad.token.indeed');
  });

  test('that finds one of them away still answers on the other, and comes to it later', async () => {
    discord.stopAccepting();
    const bot = start();
    await bot.says('Slack: connected as ');
    expect(JSON.stringify(await askSlack())).toContain('cite: ');
    await bot.says('Discord');
    discord.accept();
    await bot.says('Discord: connected as ');
  });

  test('with bad tokens alone ends, and says what to do', async () => {
    const bot = start({ SLACK_BOT_TOKEN: 'xoxb-wrong', DISCORD_TOKEN: 'bad.token.indeed' });
    const said = bot.says('Discord').then(() => bot.says('Slack'));
    expect(await bot.exit).not.toBe(0);
    expect(await said).not.toMatch(/wrong|bad\.token|\n\s+at /);
  });

  test('finishes the answer under way before it ends', async () => {
    const bot = start();
    await Promise.all([bot.says('Slack: connected as '), bot.says('Discord: connected as ')]);
    slack.fault({ path: /response/, times: 1, delayMs: 300 });
    const asked = slack.command({ command: '/brief', text: 'troops' });
    await asked.ack;
    bot.child.kill('SIGTERM');
    expect(JSON.stringify(await asked.answered())).toContain('cite: ');
    expect(await bot.exit).toBe(0);
  });
});
