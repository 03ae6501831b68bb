import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packedRuns, unpackedRuns } from '../../src/corpus/packed-runs.ts';

/** The largest file has a gigabyte: half as many characters as fit. */
const LARGEST = 2 ** 30;

test('over any runs: unpacked, they are what they were', () => {
  const number = fc.nat(LARGEST);
  const run = fc.record({ clean: number, raw: number, length: number, afterGap: fc.boolean() });
  fc.assert(
    fc.property(fc.array(run), (runs) => {
      expect(unpackedRuns(packedRuns(runs))).toEqual(runs);
    }),
  );
});

test('a word takes three bytes', () => {
  const runs = Array.from({ length: 100 }, (_, at) => ({ clean: 7 * at, raw: 7 * at, length: 6, afterGap: false }));
  expect(packedRuns(runs)).toHaveLength(1 + 3 * 100);
});
