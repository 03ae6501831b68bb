import { expect, test } from 'vitest';
import { loneNegations } from '../../src/evidence/negations.ts';

test.each([
  ['The fleet left.', 'The fleet left.', []],
  ['The fleet did not leave.', 'The fleet left.', ['claim: not']],
  ['The fleet left.', 'The fleet never left, and nobody saw it.', ['passage: never']],
  ['The fleet didn’t leave.', 'The fleet has not left.', []],
  ['She denied it.', 'She denies it.', []],
  ['She did not deny it.', 'She denied it.', ['claim: not']],
  ['She did not say it.', 'She denied it.', ['claim: not', 'passage: denied']],
  ['정부는 확인하지 않았다.', '정부는 확인했다.', ['claim: 않']],
])('%s / %s', (claim, passage, expected) => {
  expect(loneNegations(claim, passage).map(({ side, word }) => `${side}: ${word}`)).toEqual(expected);
});
