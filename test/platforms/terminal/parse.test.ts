import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { parseLine } from '../../../src/platforms/terminal/parse.ts';

const parse = (line: string) => parseLine(line, commands);
const ask = (command: string, options: Record<string, string>) => ({ kind: 'ask', ask: { command, options } });

test.each([
  ['/brief troops since:2024-01-01', ask('brief', { topic: 'troops', since: '2024-01-01' })],
  ['  /Brief   troops ', ask('brief', { topic: 'troops' })],
  ['who denied it? source:Yonhap', ask('ask', { question: 'who denied it? source:Yonhap' })],
  ['who denied it since:2024', ask('ask', { question: 'who denied it', since: '2024' })],
  ['and/or what', ask('ask', { question: 'and/or what' })],
  ['/', ask('help', {})],
  ['/ brief', ask('help', { command: 'brief' })],
  ['/breif troops', ask('breif', {})],
  ['/sources', ask('sources', {})],
  ['/digest', ask('digest', {})],
  ['/digest now', ask('digest', {})],
  ['/digest troops', ask('digest', { topic: 'troops' })],
  [
    '/Digest  Schedule weekdays at 7am timezone:Seoul',
    ask('digest schedule', { time: 'weekdays at 7am', timezone: 'Seoul' }),
  ],
  ['/digest pause 2', ask('digest pause', { number: '2' })],
  ['/watch add troops', ask('watch', { topic: 'troops' })],
  ['/watch list', ask('watch list', {})],
  ['/help digest schedule', ask('help', { command: 'digest schedule' })],
  ['/quit', { kind: 'quit' }],
  ['/exit', { kind: 'quit' }],
  ['quit', ask('ask', { question: 'quit' })],
  [' \t', { kind: 'blank' }],
])('%s', (line, expected) => {
  expect(parse(line)).toEqual(expected);
});
