import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed, unpacked } from '../../src/desk/packed-runs.ts';

test('over any runs: unpacked, they are what they were, also after a structured clone', () => {
  const number = fc.nat(2 ** 31);
  const run = fc.record({ clean: number, raw: number, length: number, afterGap: fc.boolean() });
  fc.assert(
    fc.property(fc.array(run), (runs) => {
      expect(unpacked(structuredClone(packed(runs)))).toEqual(runs);
    }),
  );
});
