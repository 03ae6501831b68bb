import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachOfGaps, eachVarint, gapsOf, VarintWriter } from '../src/varints.ts';

const number = fc.nat(2 ** 32 - 1);

test('over any numbers: they are told as they were added', () => {
  fc.assert(
    fc.property(fc.array(number), fc.nat(20), (numbers, room) => {
      const writer = new VarintWriter(room);
      for (const each of numbers) writer.add(each);
      const told: number[] = [];
      eachVarint(writer.bytes(), (each) => told.push(each));
      expect(told).toEqual(numbers);
    }),
  );
});

test.each([
  [0, 1],
  [127, 1],
  [128, 2],
  [2 ** 32 - 1, 5],
])('%i takes %i bytes', (each, length) => {
  const writer = new VarintWriter();
  writer.add(each);
  expect(writer.bytes()).toHaveLength(length);
});

test('over any ascending numbers: they are told from their gaps', () => {
  fc.assert(
    fc.property(fc.uniqueArray(number), (numbers) => {
      const ascending = numbers.sort((a, b) => a - b);
      const told: number[] = [];
      eachOfGaps(gapsOf(ascending), (each) => told.push(each));
      expect(told).toEqual(ascending);
    }),
  );
});
