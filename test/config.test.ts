import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { describe, expect, test } from 'vitest';
import { envExample } from '../scripts/env-example.ts';
import { configOptions, parseConfig, readConfig, secretsIn } from '../src/config.ts';
import { BriefwireError } from '../src/errors.ts';
import { type ConfigOption, readOptions } from '../src/read-options.ts';

describe('parseConfig', () => {
  test('an empty environment gives the defaults', () => {
    expect(parseConfig({})).toEqual({
      ...{ corpus: ['corpus'], dataDir: 'data', index: 'auto', logLevel: 'warn' },
      ...{ slackBotToken: '', slackAppToken: '', slackSigningSecret: '', port: 3000 },
      ...{ slackApiUrl: 'https://slack.com/api/', discordApiUrl: 'https://discord.com/api' },
      ...{ discordToken: '', discordGuildId: '', commandPrefix: '', channelCommands: [] },
      ...{ personLimit: 30, channelLimit: 300, threadTtlDays: 30, digestManagers: [], digestCatchUpHours: 12 },
    });
  });

  test('a blank variable counts as not set', () => {
    expect(parseConfig({ CORPUS: '', DATA_DIR: '  ', LOG_LEVEL: '\t' })).toEqual(parseConfig({}));
  });

  test('several paths are separated by the delimiter of the system or by line ends', () => {
    expect(parseConfig({ CORPUS: ` a b ${delimiter}c.jsonl\nd${delimiter}` }).corpus).toEqual(['a b', 'c.jsonl', 'd']);
  });

  test('tells every value that cannot be used at once, with what would be right', () => {
    const parse = () => parseConfig({ CORPUS: delimiter, LOG_LEVEL: 'loud', DATA_DIR: '/tmp/x' });
    expect(parse).toThrow(BriefwireError);
    expect(parse).toThrow(/^CORPUS names no path: ".".*\nLOG_LEVEL takes error, warn, info, debug, not "loud"\.$/);
  });
});

describe('what a setting takes', () => {
  test.each([
    [{ PORT: '0' }, { port: 0 }],
    [{ CHANNEL_COMMANDS: 'brief, ask' }, { channelCommands: ['brief', 'ask'] }],
    [{ COMMAND_PREFIX: 'bw-' }, { commandPrefix: 'bw-' }],
    [{ SLACK_API_URL: 'http://127.0.0.1:9/api/' }, { slackApiUrl: 'http://127.0.0.1:9/api/' }],
    [{ DISCORD_GUILD_ID: '123' }, { discordGuildId: '123' }],
  ])('%o', (env, expected) => {
    expect(parseConfig(env)).toMatchObject(expected);
  });

  test.each([
    [{ PORT: '70000' }, 'PORT takes a whole number from 0 to 65535, not "70000".'],
    [{ PORT: '3000x' }, 'PORT takes a whole number from 0 to 65535, not "3000x".'],
    [{ PERSON_LIMIT: '-1' }, 'PERSON_LIMIT takes a whole number from 0 to 10000, not "-1".'],
    [{ COMMAND_PREFIX: 'B W' }, 'COMMAND_PREFIX takes something such as bw-, not "B W".'],
    [{ CHANNEL_COMMANDS: 'brief;ask' }, 'CHANNEL_COMMANDS takes something such as brief,ask, not "brief;ask".'],
    [{ DISCORD_GUILD_ID: 'my server' }, 'DISCORD_GUILD_ID takes something such as'],
    [{ SLACK_API_URL: 'slack.com' }, 'SLACK_API_URL takes an address such as https://slack.com/api/, not "slack.com".'],
    [{ DISCORD_API_URL: 'file:///etc' }, 'DISCORD_API_URL takes an address such as https://discord.com/api'],
  ])('not %o', (env, fault) => {
    expect(readConfig(env).faults.join()).toContain(fault);
  });
});

test('every token is a secret', () => {
  const secrets = Object.values(configOptions).filter(({ name }) => /TOKEN|SECRET/.test(name));
  expect(secrets).toHaveLength(4);
  expect(secrets.every(({ secret }) => secret)).toBe(true);
});

test('readConfig puts the default in place of what cannot be used', () => {
  const { config, faults } = readConfig({ LOG_LEVEL: 'loud', DATA_DIR: '/tmp/x' });
  expect(config).toEqual({ ...parseConfig({}), dataDir: '/tmp/x' });
  expect(faults).toHaveLength(1);
});

describe('a secret', () => {
  const table = {
    token: {
      name: 'TOKEN',
      type: 'choice',
      choices: ['a', 'b'],
      default: 'a',
      secret: true,
      group: 'Chat',
      help: 'The token.',
    },
  } as const satisfies Record<string, ConfigOption>;

  test('is not in the message that refuses it', () => {
    const { faults } = readOptions(table, { TOKEN: 'xoxb-123' });
    expect(faults).toEqual(['TOKEN takes a, b, not what it holds.']);
  });

  test('is known to the log, whatever it is worth', () => {
    expect(secretsIn({ TOKEN: ' xoxb-123 ', OTHER: 'x' }, table)).toEqual(['xoxb-123']);
    expect(secretsIn({ TOKEN: ' ' }, table)).toEqual([]);
  });

  test('has no value in the example file', () => {
    expect(envExample({ token: { ...table.token, default: 'sesame' } })).not.toContain('sesame');
  });
});

describe('.env.example', () => {
  test('is what the option table says', () => {
    const file = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    expect(file, 'run `npm run docs:env`').toBe(envExample(configOptions));
  });

  test('changes nothing when it is copied as it is', () => {
    const settings = envExample(configOptions)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(settings).toEqual([]);
  });
});
