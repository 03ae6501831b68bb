import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { parseText } from '../src/parse-text.ts';

const named = (name: string) => commands.find((command) => command.name === name)!;
const brief = (text: string) => parseText(named('brief'), text);

describe('named options', () => {
  test.each([
    ['nothing', '', {}],
    ['words', 'arms deliveries', { topic: 'arms deliveries' }],
    [
      'options after the words',
      'troops since:2024-01-01 limit:3',
      { topic: 'troops', since: '2024-01-01', limit: '3' },
    ],
    ['options before the words', 'since:2024-01-01 troops', { topic: 'troops', since: '2024-01-01' }],
    ['options between the words', 'arms since:2024 deliveries', { topic: 'arms deliveries', since: '2024' }],
    ['a value of several words', 'troops source:"Harbor Ledger"', { topic: 'troops', source: 'Harbor Ledger' }],
    ['the quotation marks of a telephone', 'troops since:“last week”', { topic: 'troops', since: 'last week' }],
    ['a capital from a telephone', 'troops Since:2024', { topic: 'troops', since: '2024' }],
    ['a value with a colon', 'troops source:A:B', { topic: 'troops', source: 'A:B' }],
    ['an empty value', 'troops since:', { topic: 'troops', since: '' }],
    ['the last of two', 'troops since:2023 since:2024', { topic: 'troops', since: '2024' }],
    ['an option alone', 'since:2024', { since: '2024' }],
  ])('%s', (_what, text, options) => {
    expect(brief(text)).toEqual(options);
  });
});

describe('what stays in the words', () => {
  test.each([
    ['a name that no option has', 'at 10:30 he said: https://example.org/a'],
    ['quotation marks and what they hold', '"said  since:2024" peace'],
    ['a quotation mark without its partner', '5" shells and “more'],
    ['a negated option', '-since:2024'],
    ['inner white space', 'a  b\tc'],
    ['the name of the words themselves', 'topic:troops'],
  ])('%s', (_what, text) => {
    expect(brief(text)).toEqual({ topic: text });
  });

  test.each(['ask', 'search'])('every operator of %s', (name) => {
    const query = '"exact phrase" -without source:"Harbor Ledger" title:barrier before:2024 after:2023 on:monday';
    expect(Object.values(parseText(named(name), query))).toEqual([query]);
  });
});

test('a command without options keeps nothing', () => {
  const command = { ...named('help'), options: [] };
  expect(parseText(command, 'anything')).toEqual({});
});
