import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MiniSearchIndex } from '../../src/retrieval/minisearch.ts';
import type { PassageFields } from '../../src/retrieval/passage-index.ts';
import { fieldsOf, passageIndexContract } from './passage-index-contract.ts';

passageIndexContract('MiniSearch, filled one by one', () => new MiniSearchIndex());

test('filled at once, it is the same as one by one', () => {
  const term = fc.constantFrom('a', 'b', 'ab', '=a b', 'constructor', '__proto__', '0');
  const field = fc.array(term, { maxLength: 4 });
  const fields = fc.record({ text: field, title: field, heading: field, source: field });
  const wanted = [
    { term: 'a', weight: 1 },
    { term: '__proto__', weight: 0.5 },
  ];
  fc.assert(
    fc.property(fc.array(fields, { maxLength: 12 }), (passages: PassageFields[]) => {
      const one = new MiniSearchIndex();
      for (const [number, own] of passages.entries()) one.add({ number }, own);
      const all = new MiniSearchIndex(passages.map((own, number) => [{ number }, own] as const));
      expect(all.size).toBe(one.size);
      expect(all.candidates(wanted, 20, () => true)).toEqual(one.candidates(wanted, 20, () => true));
      expect(all.near('ac', 1)).toEqual(one.near('ac', 1));
    }),
  );
});

test('a passage of another number is found under that', () => {
  const passage = { number: 0 };
  const index = new MiniSearchIndex([[passage, fieldsOf('tide')]]);
  passage.number = 7;
  expect(index.candidates([{ term: 'tide', weight: 1 }], 5, () => true)).toEqual([7]);
});
