import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Lexicon } from '../../src/lexicon.ts';
import type { Held, Numbered, PassageIndex } from '../../src/retrieval/passage-index.ts';

/** A lexicon that knows the numbers of these words, and words in it that no passage holds. */
const lexicon = new Lexicon(['unheld', 'tankz']);
const numbers = (terms: readonly string[]) => [...new Set(terms)].map((term) => lexicon.add(term));

/** What any engine must do that is to tell which passages hold which terms. `filled` has them from the beginning. */
export function passageIndexContract(
  name: string,
  filled: (lexicon: Lexicon, passages: readonly Held[]) => PassageIndex | Promise<PassageIndex>,
): void {
  const holding = (...passages: string[]) =>
    filled(
      lexicon,
      passages.map((terms, number) => [{ number }, numbers(terms === '' ? [] : terms.split(' '))] as const),
    );
  const holders = (index: PassageIndex, term: string) => {
    const told: number[] = [];
    index.holders(lexicon.add(term), (passage) => told.push(passage));
    return told.sort((a, b) => a - b);
  };

  describe(`${name} as a passage index`, () => {
    test.each([
      ['a term of one passage', 'cost', [0]],
      ['a term of several', 'barrier', [0, 1, 4]],
      ['a term that no passage holds', 'unheld', []],
      ['a term that is new to the lexicon', 'new word', []],
      ['the beginning of a term is not the term', 'barr', []],
      ['a neighbouring spelling is not the term', 'barriers', []],
    ])('%s', async (_why, term, found) => {
      const index = await holding('tide barrier cost', 'herring fleet barrier', 'herring price', 'vote', 'barrier');
      expect(holders(index, term)).toEqual(found);
    });

    test('a name with a space in it is one term', async () => {
      const terms = ['=united states', '=united nations'];
      const index = await filled(
        lexicon,
        terms.map((term, number) => [{ number }, numbers([term])] as const),
      );
      expect(holders(index, '=united states')).toEqual([0]);
    });

    test('a passage of another number is found under that', async () => {
      const passage = { number: 0 };
      const index = await filled(lexicon, [[passage, numbers(['tide'])]]);
      passage.number = 7;
      index.renumbered();
      expect(holders(index, 'tide')).toEqual([7]);
    });

    test('passages far apart, and a term that all of them hold', async () => {
      const index = await holding(...Array.from({ length: 700 }, (_, at) => (at % 300 === 1 ? 'all rare' : 'all')));
      expect(holders(index, 'rare')).toEqual([1, 301, 601]);
      expect(holders(index, 'all')).toEqual(Array.from({ length: 700 }, (_, at) => at));
    });

    describe('near', () => {
      test.each([
        ['a wrong letter', 'lavrof', 1, ['lavrov']],
        ['a missing one', 'lavrv', 1, ['lavrov']],
        ['one too many', 'lavrovv', 1, ['lavrov']],
        ['two changed about', 'lavorv', 1, ['lavrov']],
        ['two slips are two edits', 'herinf', 1, []],
        ['and found within two', 'herinf', 2, ['herring']],
        ['nothing near', 'zebra', 2, []],
        ['a word that no passage holds is not there', 'tankzz', 1, []],
      ])('%s: %s within %i', async (_why, term, edits, found) => {
        const index = await holding('lavrov harbour herring =salter', 'x harvest');
        expect(index.near(term, edits)).toEqual(found);
      });

      test('the nearest first, equally near ones by the alphabet', async () => {
        expect((await holding('tanker tonks talks tasks')).near('tanks', 2)).toEqual([
          'talks',
          'tasks',
          'tonks',
          'tanker',
        ]);
      });
    });

    const word = fc.constantFrom(
      'a',
      'b',
      'c',
      'ab',
      'abc',
      'acb',
      'é',
      '=a b',
      '北京',
      'constructor',
      '__proto__',
      '0',
    );
    const terms = fc.uniqueArray(word, { maxLength: 6 });

    test('over any passages that come and go: it holds what a plain map of them holds', async () => {
      const step = fc.record({ terms, at: fc.nat(20), comes: fc.boolean() });
      await fc.assert(
        fc.asyncProperty(
          fc.array(terms, { maxLength: 6 }),
          fc.array(step, { maxLength: 20 }),
          word,
          async (first, steps, asked) => {
            const held: { number: number; terms: string[] }[] = first.map((own, number) => ({ number, terms: own }));
            const index = await filled(
              lexicon,
              held.map((passage) => [passage satisfies Numbered, numbers(passage.terms)] as const),
            );
            for (const { terms: own, at, comes } of steps) {
              const place = at % (held.length + 1);
              if (comes || place === held.length) {
                const passage = { number: -1, terms: own };
                index.add(passage, numbers(own));
                held.splice(place, 0, passage);
              } else {
                const [gone] = held.splice(place, 1);
                index.remove(gone!, numbers(gone!.terms));
              }
              for (const [number, passage] of held.entries()) passage.number = number;
              index.renumbered();
            }
            const model = new Map(held.map((passage) => [passage.number, new Set(passage.terms)]));
            const all = new Set(held.flatMap((passage) => passage.terms));
            for (const term of [asked, 'a', 'b']) {
              expect(holders(index, term)).toEqual(
                [...model].filter(([, own]) => own.has(term)).map(([number]) => number),
              );
            }
            const near = index.near('ac', 2);
            expect(near.every((term) => all.has(term))).toBe(true);
            expect(new Set(near).has('abc')).toBe(all.has('abc'));
            // All words as near as that, in the order that a fresh index gives.
            const fresh = await filled(
              lexicon,
              held.map((passage) => [passage, numbers(passage.terms)] as const),
            );
            expect(near).toEqual(fresh.near('ac', 2));
          },
        ),
        { numRuns: 200 },
      );
    });
  });
}
