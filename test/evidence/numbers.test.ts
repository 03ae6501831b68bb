import { describe, expect, test } from 'vitest';
import { isOfOneSize, numbersIn } from '../../src/evidence/numbers.ts';

test.each([
  ['12,000 troops', ['12000']],
  ['12k, 12 k, 12000, 12 thousand and twelve thousand', ['12000', '12000', '12000', '12000', '12000']],
  ['$2.5bn, €2.5 billion, 300 million', ['2500000000', '2500000000', '300000000']],
  ['40%, 40 percent and 40 per cent of 40', ['40%', '40%', '40%', '40']],
  ['three dozen boats, twice', ['36', '2']],
  ['October 22nd, the 5th', ['22', '5']],
  ['won 3-1 at 10:30', ['3', '1', '10', '30']],
  ['3,000명', ['3000']],
  ['G20, F-16, B52, 4x4, 1.2.3', ['1.2']],
  ['one often tends to be weighty', []],
  ['', []],
])('%s', (text, values) => {
  expect(numbersIn(text).map(({ value }) => value)).toEqual(values);
});

test('each stands where it is said to', () => {
  const text = 'About 3 million, or 12%.';
  for (const { start, end, typed } of numbersIn(text)) expect(text.slice(start, end)).toBe(typed);
  expect(numbersIn(text).map(({ typed }) => typed)).toEqual(['3 million', '12%']);
});

describe('of one size are', () => {
  const size = (a: string, b: string) => isOfOneSize(numbersIn(a)[0]!, numbersIn(b)[0]!);
  test.each([
    ['12,000', '3,000', true],
    ['3,000', '12,000', true],
    ['12,000', 'two', false],
    ['12%', '15', false],
    ['12%', '15%', true],
    ['12,000', '2023', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(size(a, b)).toBe(expected);
  });
});
