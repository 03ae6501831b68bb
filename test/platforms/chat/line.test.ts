import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { parseText } from '../../../src/parse-text.ts';
import { lineOf } from '../../../src/platforms/chat/line.ts';

test.each([
  ['brief', { topic: 'arms deliveries' }, 'brief arms deliveries'],
  ['brief', { since: 'last week', topic: 'troops', limit: '3' }, 'brief troops since:"last week" limit:3'],
  ['sources', {}, 'sources'],
  ['help', { command: 'brief' }, 'help brief'],
])('%s %o', (command, options, line) => {
  expect(lineOf({ command, options }, commands)).toBe(line);
  const [name, ...words] = line.split(' ');
  expect(parseText(commands.find((one) => one.name === name)!, words.join(' '))).toEqual(options);
});
