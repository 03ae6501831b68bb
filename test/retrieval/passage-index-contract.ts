import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PassageFields, PassageIndex } from '../../src/retrieval/passage-index.ts';

export const fieldsOf = (text: string, more: Partial<Record<keyof PassageFields, string>> = {}): PassageFields => {
  const termsIn = (field: string | undefined) => (field ? field.split(' ') : []);
  const { title, heading, source } = more;
  return { text: termsIn(text), title: termsIn(title), heading: termsIn(heading), source: termsIn(source) };
};

const all = () => true;
const weighted = (...terms: string[]) => terms.map((term) => ({ term, weight: 1 }));

/** What any engine must do that is to find the candidates for ranking. */
export function passageIndexContract(name: string, empty: () => PassageIndex): void {
  const filled = (passages: readonly PassageFields[]) => {
    const index = empty();
    for (const [number, fields] of passages.entries()) index.add({ number }, fields);
    return index;
  };
  describe(`${name} as a passage index`, () => {
    const harbour = [
      fieldsOf('tide barrier cost'),
      fieldsOf('herring fleet', { title: 'barrier' }),
      fieldsOf('herring price', { heading: 'market' }),
      fieldsOf('vote', { source: 'ledger' }),
      fieldsOf('barrier barrier barrier'),
    ];
    const cases: readonly [why: string, terms: readonly string[], found: readonly number[]][] = [
      ['a term of the text', ['cost'], [0]],
      ['one of the title', ['barrier'], [0, 1, 4]],
      ['one of the heading', ['market'], [2]],
      ['one of the publisher', ['ledger'], [3]],
      ['any of several', ['cost', 'vote'], [0, 3]],
      ['a term that is missing beside one that is not', ['cost', 'zebra'], [0]],
      ['a missing term', ['zebra'], []],
      ['no terms', [], []],
      ['the beginning of a term is not the term', ['barr'], []],
      ['a neighbouring spelling is not the term', ['barriers'], []],
    ];
    test.each(cases)('%s finds the passages that hold it', (_why, terms, found) => {
      expect(sorted(filled(harbour).candidates(weighted(...terms), 10, all))).toEqual(found);
    });

    test('a passage that says it more often is likelier', () => {
      expect(filled(harbour).candidates(weighted('barrier'), 10, all)[0]).toBe(4);
    });

    test('a term that weighs more brings its passages before the others', () => {
      const terms = (cost: number, vote: number) => [
        { term: 'cost', weight: cost },
        { term: 'vote', weight: vote },
      ];
      const index = filled(harbour);
      expect(index.candidates(terms(1, 9), 1, all)).toEqual([3]);
      expect(index.candidates(terms(9, 1), 1, all)).toEqual([0]);
    });

    test('what is not accepted makes room for what is', () => {
      const index = filled(harbour);
      expect(index.candidates(weighted('barrier'), 1, (passage) => passage === 1)).toEqual([1]);
      expect(index.candidates(weighted('barrier'), 1, () => false)).toEqual([]);
    });

    test('equal passages stand in order of number', () => {
      const index = filled(Array.from({ length: 6 }, () => fieldsOf('herring')));
      expect(index.candidates(weighted('herring'), 4, all)).toEqual([0, 1, 2, 3]);
    });

    test('a name with a space in it is one term', () => {
      const passages = ['=united states', '=united nations'].map((term) => ({ ...fieldsOf(''), text: [term] }));
      expect(filled(passages).candidates(weighted('=united states'), 10, all)).toEqual([0]);
    });

    describe('near', () => {
      const index = filled([fieldsOf('lavrov harbour herring =salter'), fieldsOf('x', { title: 'harvest' })]);

      test.each([
        ['a wrong letter', 'lavrof', 1, ['lavrov']],
        ['a missing one', 'lavrv', 1, ['lavrov']],
        ['one too many', 'lavrovv', 1, ['lavrov']],
        ['two changed about', 'lavorv', 1, ['lavrov']],
        ['a term of the title', 'harvst', 1, ['harvest']],
        ['two slips are two edits', 'herinf', 1, []],
        ['and found within two', 'herinf', 2, ['herring']],
        ['nothing near', 'zebra', 2, []],
      ])('%s: %s within %i', (_why, term, edits, found) => {
        expect(index.near(term, edits)).toEqual(found);
      });

      test('the nearest first, equally near ones by the alphabet', () => {
        const words = filled([fieldsOf('tanker tonks talks tasks')]);
        expect(words.near('tanks', 2)).toEqual(['talks', 'tasks', 'tonks', 'tanker']);
      });
    });

    const term = fc.constantFrom('a', 'b', 'c', 'ab', 'é', '=a b', '北京', 'constructor', '__proto__', '0');
    const field = fc.array(term, { maxLength: 4 });
    const passage = fc.record({ text: field, title: field, heading: field, source: field });
    const asked = fc.uniqueArray(term, { maxLength: 4 });

    test('over any passages: candidates are the accepted ones that hold a term, up to the limit', () => {
      fc.assert(
        fc.property(
          fc.array(passage, { maxLength: 12 }),
          asked,
          fc.nat(6),
          fc.nat(3),
          (passages, terms, limit, shy) => {
            const accepts = (number: number) => number % 4 !== shy;
            const model = new Map(passages.map((fields, number) => [number, new Set(Object.values(fields).flat())]));
            const holding = [...model].filter(
              ([number, held]) => accepts(number) && terms.some((one) => held.has(one)),
            );
            const expected = holding.map(([number]) => number);
            const index = filled(passages);
            const found = index.candidates(weighted(...terms), passages.length, accepts);
            expect(sorted(found)).toEqual(expected);
            expect(index.candidates(weighted(...terms), limit, accepts)).toEqual(found.slice(0, limit));
          },
        ),
      );
    });

    test('over any passages that come and go: what is left answers as if it had come alone', () => {
      const step = fc.record({ fields: passage, at: fc.nat(20), comes: fc.boolean() });
      fc.assert(
        fc.property(fc.array(step, { maxLength: 24 }), asked, (steps, terms) => {
          const index = empty();
          const held: { number: number; fields: PassageFields }[] = [];
          for (const { fields, at, comes } of steps) {
            const place = at % (held.length + 1);
            if (comes || place === held.length) {
              const own = { number: -1, fields };
              index.add(own, fields);
              held.splice(place, 0, own);
            } else {
              const [gone] = held.splice(place, 1);
              index.remove(gone!, gone!.fields);
            }
            for (const [number, own] of held.entries()) own.number = number;
          }
          const fresh = filled(held.map(({ fields }) => fields));
          for (const limit of [1, 30])
            expect(index.candidates(weighted(...terms), limit, all)).toEqual(
              fresh.candidates(weighted(...terms), limit, all),
            );
          expect(index.near('ac', 2)).toEqual(fresh.near('ac', 2));
        }),
        { numRuns: 300 },
      );
    });
  });
}

function sorted(numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => a - b);
}
