import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { readArguments } from '../../src/cli/arguments.ts';

function read(...argv: string[]) {
  const written = { stdout: '', stderr: '' };
  const to = (stream: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[stream] += text;
    },
  });
  const result = readArguments(argv, commands, { stdout: to('stdout'), stderr: to('stderr') });
  return { result, ...written };
}

const plain = {
  ...{ corpus: [], json: false, now: null, as: null, language: null, format: 'yaml', url: null, hasAgentView: false },
  ...{
    since: null,
    evaluationFile: null,
    person: null,
    backupFile: null,
    why: false,
    explain: false,
    channel: null,
    at: null,
  },
};

describe('what is asked for', () => {
  test.each([
    [['brief', 'arms', 'deliveries'], { ...plain, command: 'brief', options: { topic: 'arms deliveries' } }],
    [
      ['brief', 'troops', '--since', '2024-01-10', '--limit', '3'],
      { ...plain, command: 'brief', options: { topic: 'troops', since: '2024-01-10', limit: '3' } },
    ],
    [['search', '--limit', '0', 'x'], { ...plain, command: 'search', options: { query: 'x', limit: '0' } }],
    [
      ['search', '"exact phrase" -without'],
      { ...plain, command: 'search', options: { query: '"exact phrase" -without' } },
    ],
    [['search', '--', '-without', 'with'], { ...plain, command: 'search', options: { query: '-without with' } }],
    [['sources'], { ...plain, command: 'sources', options: {} }],
    [['show', 'a b.txt'], { ...plain, command: 'show', options: { article: 'a b.txt' } }],
    [['check'], { ...plain, command: 'check', options: {} }],
    [
      ['ask', '--json', '--corpus', 'a', '--corpus', 'b.jsonl', '--now', '2024-01-10'],
      { ...plain, command: 'ask', options: {}, corpus: ['a', 'b.jsonl'], json: true, now: '2024-01-10' },
    ],
    [
      ['brief', 'troops', '--as', 'slack', '--language', 'ko', '--visibility', 'channel'],
      { ...plain, command: 'brief', options: { topic: 'troops', visibility: 'channel' }, as: 'slack', language: 'ko' },
    ],
    [['manifest'], { ...plain, command: 'manifest', options: {} }],
    [
      ['manifest', '--format', 'json', '--http', 'https://b.example'],
      { ...plain, command: 'manifest', options: {}, format: 'json', url: 'https://b.example' },
    ],
  ])('%j', (argv, invocation) => {
    expect(read(...argv)).toEqual({ result: invocation, stdout: '', stderr: '' });
  });
});

describe('wrong usage gives 2, a sentence and an empty standard output', () => {
  test.each([
    [['breif', 'x'], 'unknown command'],
    [['brief', 'x', '--limt', '3'], 'unknown option'],
    [['brief', 'x', '--since'], 'argument missing'],
    [['show'], "missing required argument 'article'"],
    [['check', 'x'], 'too many arguments'],
    [['ask', 'x', '--now', 'yesterday'], 'Write a day as in 2024-01-10.'],
    [['ask', 'x', '--now', '2024-02-30'], 'Write a day as in 2024-01-10.'],
    [['brief', 'x', '--as', 'teams'], 'Allowed choices are slack, discord'],
    [['brief', 'x', '--as', 'slack', '--json'], 'cannot be used with option'],
    [['manifest', '--format', 'toml'], 'Allowed choices are yaml, json'],
    [[], 'Usage: briefwire'],
  ])('%j', (argv, message) => {
    const { result, stdout, stderr } = read(...argv);
    expect({ result, stdout }).toEqual({ result: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('help is a result', () => {
  // What belongs to a channel has nothing to do on the command line.
  const here = commands.filter(({ name, needsChannel = false }) => name !== 'help' && !needsChannel);
  const named = [...here.map(({ name }) => name), 'check'];

  test('briefwire --help names every command', () => {
    const { result, stdout, stderr } = read('--help');
    expect({ result, stderr }).toEqual({ result: 0, stderr: '' });
    for (const name of named) expect(stdout).toContain(`\n  ${name} `);
  });

  test.each(named)('briefwire %s --help names its options', (name) => {
    const { result, stdout, stderr } = read(name, '--help');
    expect({ result, stderr }).toEqual({ result: 0, stderr: '' });
    const declared = commands.find((command) => command.name === name)?.options.filter(({ rest }) => !rest) ?? [];
    for (const option of ['corpus', 'json', ...declared.map((option) => option.name)])
      expect(stdout).toContain(`--${option}`);
  });

  test('shows examples as they are typed in a shell', () => {
    expect(read('brief', '--help').stdout).toContain(
      '\n  briefwire brief arms deliveries --since 2023-10-01 --until 2023-12-31\n',
    );
  });

  test('briefwire --version is the version of the package', () => {
    expect(read('--version')).toEqual({ result: 0, stdout: `${packageJson.version}\n`, stderr: '' });
  });
});
