import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowsWriter, rowAt, StringsWriter, stringAt } from '../src/rows.ts';

test('over any rows: each is found in its place, also after a structured clone', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(2 ** 32 - 1))), (rows) => {
      const writer = new RowsWriter<Uint32Array<ArrayBuffer>>(Uint32Array);
      for (const row of rows) writer.row(row);
      const written = structuredClone(writer.rows());
      expect(rows.map((_, at) => [...rowAt(written, at)])).toEqual(rows);
    }),
  );
});

test('a row can be filled number by number', () => {
  const writer = new RowsWriter<Uint8Array<ArrayBuffer>>(Uint8Array);
  for (let number = 0; number < 200; number++) writer.push(number);
  writer.end();
  writer.end();
  const rows = writer.rows();
  expect(rowAt(rows, 0)).toEqual(Uint8Array.from({ length: 200 }, (_, number) => number));
  expect(rowAt(rows, 1)).toHaveLength(0);
});

test('over any strings: each is found under its number, equal ones under one, and none under 0', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.string({ unit: 'binary', maxLength: 4 }))), (strings) => {
      const writer = new StringsWriter();
      const numbers = strings.map((string) => writer.number(string));
      const written = structuredClone(writer.strings());
      expect(numbers.map((number) => stringAt(written, number))).toEqual(strings);
      expect(new Set(numbers).size).toBe(new Set(strings).size);
    }),
  );
});
