import { expect, test } from 'vitest';
import { nearest } from '../src/nearest.ts';

const names = ['brief', 'ask', 'search', 'sources', 'show', 'verify'];

test.each([
  ['two letters swapped', 'breif', ['brief']],
  ['one missing', 'serch', ['search']],
  ['one too many, in a short word', 'assk', ['ask']],
  ['the beginning of several', 's', ['search', 'show', 'sources']],
  ['two errors in a long word', 'vreify', ['verify']],
  ['two errors in a short word are too many', 'sck', []],
  ['nothing typed', '', []],
])('%s: %s', (_why, typed, expected) => {
  expect(nearest(typed, names)).toEqual(expected);
});
