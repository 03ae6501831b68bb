import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { type CheckSettings, checkDiscord } from '../../../src/platforms/discord/check.ts';
import { invitationTo } from '../../../src/platforms/discord/permissions.ts';
import { connected, serverFor } from './briefwire.ts';
import type { DiscordServer } from './server/index.ts';

function settingsFor(server: DiscordServer, more: Partial<CheckSettings> = {}): CheckSettings {
  return { token: server.token, guildId: null, apiUrl: server.url, commandPrefix: '', commands, ...more };
}

/** To see and write, in threads too, to begin these, to read the history and to attach files. */
const MOST = (1n << 10n) | (1n << 11n) | (1n << 15n) | (1n << 16n) | (1n << 35n) | (1n << 38n);

describe('check', () => {
  test('finds nothing where everything is registered, and does not log in', async () => {
    const { server } = await connected();
    const logins = server.identifies.length;
    expect(await checkDiscord(settingsFor(server))).toEqual({
      findings: [],
      summary: 'Discord: briefwire of the app briefwire',
    });
    expect(server.identifies).toHaveLength(logins);
    expect(server.violations).toEqual([]);
  });

  test('says what to do about a bad token, and does not print it', async () => {
    const server = await serverFor();
    const report = await checkDiscord(settingsFor(server, { token: 'bad.token.of-the-test' }));
    expect(report).toMatchObject({ findings: [{ severity: 'error', about: 'DISCORD_TOKEN' }], summary: null });
    expect(JSON.stringify(report)).toContain('Reset Token');
    expect(JSON.stringify(report)).not.toContain('bad.token');
  });

  test('says that Discord cannot be reached', async () => {
    const server = await serverFor();
    server.fault({ status: 503, times: 100 });
    const { findings } = await checkDiscord(settingsFor(server));
    expect(findings).toMatchObject([{ severity: 'error', message: expect.stringContaining('DISCORD_API_URL') }]);
  });

  test('says that commands are not registered yet, or were otherwise', async () => {
    const { server } = await connected();
    for (const commandPrefix of ['', 'bw-']) {
      const { findings } = await checkDiscord(settingsFor(server, { commandPrefix }));
      expect(findings.map(({ severity }) => severity)).toEqual(commandPrefix === '' ? [] : ['warning']);
    }
  });

  test('warns of the last logins of a day', async () => {
    const { server } = await connected();
    server.sessionStartLimit = { ...server.sessionStartLimit, remaining: 1 };
    const { findings } = await checkDiscord(settingsFor(server));
    expect(findings).toMatchObject([{ severity: 'warning', message: expect.stringContaining('Only 1 login of 1000') }]);
  });

  test.each([
    [
      'nothing',
      0n,
      [
        ...['View Channel', 'Send Messages', 'Send Messages in Threads', 'Create Public Threads'],
        ...['Read Message History', 'Attach Files'],
      ],
    ],
    ['no writing in threads', MOST & ~(1n << 38n), ['Send Messages in Threads']],
    ['no beginning of threads', MOST & ~(1n << 35n), ['Create Public Threads']],
    ['everything', 1n << 3n, []],
  ])('names what the bot lacks to answer mentions and to post, where it may %s', async (_, permissions, lacking) => {
    const { server } = await connected();
    server.permissions = String(permissions);
    const { findings } = await checkDiscord(settingsFor(server));
    expect(findings).toMatchObject(
      lacking.length === 0
        ? []
        : [{ severity: 'warning', message: expect.stringContaining(`Newsroom the bot lacks ${lacking.join(', ')},`) }],
    );
    if (lacking.length > 0) expect(findings[0]!.message).toContain('permissions=309237746688');
    expect(server.violations).toEqual([]);
  });

  test('and the page on setting it up ask for the same permissions', () => {
    const page = readFileSync(new URL('../../../docs/discord.md', import.meta.url), 'utf8');
    expect(page).toContain(invitationTo('...'));
  });

  test('says how to invite the bot to the server that it is not in', async () => {
    const server = await serverFor();
    server.fault({ path: /\/guilds\/1012345678901234567\/commands$/, status: 403, code: 50001 });
    const { findings } = await checkDiscord(settingsFor(server, { guildId: '1012345678901234567' }));
    expect(findings).toMatchObject([{ severity: 'error', about: 'DISCORD_GUILD_ID' }]);
    expect(findings[0]!.message).toContain(`client_id=${server.applicationId}`);
  });
});
