import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PermissionFlagsBits as Bits } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { startProgram } from '../cli/spawn.ts';
import { seenOn } from '../platforms/discord/pages.ts';
import { startDiscord } from '../platforms/discord/server/index.ts';
import { startSlack } from '../platforms/slack/server/index.ts';
import { newWorkspace } from '../platforms/slack/server/workspace.ts';
import { textOf } from '../platforms/slack/text-of.ts';

const ADMIN = { permissions: String(Bits.ViewChannel | Bits.SendMessages | Bits.ManageChannels) };

/** Until something is so; whoever waits in vain is told what for by the test's own time. */
async function until<Found>(look: () => Found | undefined): Promise<Found> {
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

test('npm start: a watch on Slack and a digest on Discord, set up by a command, tell of a file that comes in', {
  timeout: 240_000,
}, async () => {
  const { users } = newWorkspace();
  const admins = users.map((user) => ({ ...user, isAdmin: true }));
  const [slack, discord] = [await startSlack({ users: admins }), await startDiscord()];
  const folder = await mkdtemp(join(tmpdir(), 'briefwire-whole-'));
  const corpus = join(folder, 'corpus');
  await mkdir(corpus);
  await writeFile(
    join(corpus, 'vote.txt'),
    'The vote\n\nThe council of Port Salter voted on Monday to build a barrier.',
  );
  const program = startProgram('src/main.ts', {
    env: {
      ...{ CORPUS: corpus, DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'info', TZ: 'UTC' },
      ...{
        SLACK_BOT_TOKEN: slack.workspace.tokens.bot,
        SLACK_APP_TOKEN: slack.workspace.tokens.app,
        SLACK_API_URL: slack.apiUrl,
      },
      ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url },
    },
  });
  onTestFinished(async () => {
    program.kill();
    await Promise.all([slack.close(), discord.close(), rm(folder, { recursive: true, force: true })]);
  });
  await program.says('Slack: connected');
  await program.says('Discord: connected');

  const watch = await slack.command({ command: '/watch', text: 'herring fleet', user: admins[0]!.id }).answered();
  expect(textOf(watch.blocks)).toContain('Set up.');
  // One and a half minutes from now, so that it is not over by the time that it is set up.
  const time = new Date(Date.now() + 90_000).toISOString().slice(11, 16);
  const set = await discord
    .command({ name: 'digest schedule', options: { time, timezone: 'UTC' }, ...ADMIN })
    .answered();
  expect(seenOn(set)).toContain(`Every day at ${time} (UTC)`);

  const today = new Date().toISOString().slice(0, 10);
  const [slackBefore, discordBefore] = [slack.messages.length, discord.messages.length];
  await writeFile(
    join(corpus, 'fleet.md'),
    `---\ntitle: The fleet\ndate: ${today}\n---\n\nThe herring fleet has left Port Salter earlier than in any year, captains said.\n`,
  );
  await program.says('1 article came in');
  const told = await until(() => slack.messages[slackBefore]);
  expect(told).toMatchObject({ channel: 'C0NEWS', onlyFor: null, thread: null });
  expect(textOf(told.blocks)).toContain('Just in on herring fleet');
  expect(textOf(told.blocks)).toContain(
    'The herring fleet has left Port Salter earlier than in any year, captains said.',
  );
  const digest = await until(() => discord.messages[discordBefore]);
  expect(seenOn(digest.message)).toContain('The herring fleet has left Port Salter');
  expect([slack.messages.length, discord.messages.length]).toEqual([slackBefore + 1, discordBefore + 1]);
  expect([slack.violations, discord.violations]).toEqual([[], []]);
});
