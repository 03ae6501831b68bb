import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { isoDay } from '../../src/cli/iso-day.ts';
import { jsonLine } from '../../src/cli/json.ts';
import { parseQueryLine } from '../../src/cli/query-line.ts';
import { toShell } from '../../src/cli/to-shell.ts';

describe('isoDay', () => {
  test.each([
    ['2024-01-10', '2024-01-10'],
    ['2024-02-29', '2024-02-29'],
    ['2024-01-10T23:59:59-08:00', '2024-01-10'],
    ['2023-02-29', null],
    ['2024-1-10', null],
    ['10 Jan 2024', null],
    ['', null],
  ])('%s', (text, day) => {
    expect(isoDay(text)).toBe(day);
  });
});

describe('toShell', () => {
  test.each([
    ['brief troops', 'briefwire brief troops'],
    [
      'brief troops since:2024-01-10 source:"Harbor Ledger"',
      `briefwire brief troops --since 2024-01-10 --source 'Harbor Ledger'`,
    ],
    ['search "joint statement" -Japan', `briefwire search '"joint statement" -Japan'`],
    ["ask what's new?", `briefwire ask 'what'\\''s new?'`],
    ['ask $(reboot)', `briefwire ask '$(reboot)'`],
    ['sources', 'briefwire sources'],
    ['help brief', 'briefwire help brief'],
  ])('%s', (line, shell) => {
    expect(toShell(line, commands)).toBe(shell);
  });
});

describe('jsonLine', () => {
  test('is one line to every reader', () => {
    const value = { text: 'a\nb\u0085c\u2028d\u2029e\r' };
    const line = jsonLine(value);
    expect(line.match(/[\n\r\u0085\u2028\u2029]/g)).toEqual(['\n']);
    expect(JSON.parse(line)).toEqual(value);
  });
});

describe('parseQueryLine', () => {
  test.each([
    ['{"id":7,"query":"troops"}', { id: 7, query: 'troops', now: null }],
    ['{"query":" troops ","now":"2024-01-10","more":1}', { id: null, query: ' troops ', now: '2024-01-10' }],
    ['{"id":{"a":[1]},"query":"x","now":null}', { id: { a: [1] }, query: 'x', now: null }],
  ])('%s', (line, expected) => {
    expect(parseQueryLine(line)).toEqual(expected);
  });

  test.each([
    ['troops', null, /^The line is not JSON: /],
    ['"troops"', null, 'The line is not a JSON object.'],
    ['[1]', null, 'The line is not a JSON object.'],
    ['null', null, 'The line is not a JSON object.'],
    ['{"id":7}', 7, 'The line has no "query" that is a string.'],
    ['{"id":7,"query":["x"]}', 7, 'The line has no "query" that is a string.'],
    ['{"id":7,"query":" \\n"}', 7, 'The query is empty.'],
    ['{"id":7,"query":"x","now":"soon"}', 7, '"now" is not a day such as "2024-01-10".'],
    ['{"id":7,"query":"x","now":20240110}', 7, '"now" is not a day such as "2024-01-10".'],
  ])('%s is broken', (line, id, message) => {
    expect(parseQueryLine(line)).toEqual({
      id,
      error: expect.objectContaining({ message: expect.stringMatching(message) }),
    });
  });
});
