import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conceptsOf } from '../../src/retrieval/concepts.ts';
import { measureFor } from '../../src/retrieval/measure.ts';
import { wantedTerms } from '../../src/retrieval/spoken.ts';
import { archiveOf, articlesOf } from './support.ts';

const WEIGHTS = {
  ...{ title: 0.4, heading: 0.3, spelling: 0.8, name: 0.8 },
  ...{ close: 0.2, instead: 0.6, kin: 0.2, kinInstead: 0.4 },
};

const archive = archiveOf(
  articlesOf(
    {
      titled: 'A ferry left at noon.',
      told: 'The harbour was shut. Nobody saw the harbour master.',
      both: 'The drill in the harbour was off, and the heat wave went on.',
      neither: 'Prices rose.',
    },
    { titled: { title: 'Harbour drill' } },
  ),
);
const QUESTION = 'drill harbour heatwave';

function measuring() {
  const concepts = conceptsOf(QUESTION, archive);
  return measureFor(archive, concepts, wantedTerms(archive, concepts), WEIGHTS);
}

const passageOf = (id: string) => archive.passages.findIndex(({ article }) => article.id === id);

test('a title speaks of a concept, but stands nowhere in the text', () => {
  const { matched, mentions } = measuring()(passageOf('titled'));
  expect([...matched].map((share) => share > 0)).toEqual([true, true, false]);
  expect(mentions).toEqual([[], [], []]);
});

test('what is said twice counts more than what is said once, and not twice as much', () => {
  const [, told] = measuring()(passageOf('told')).matched;
  const [, once] = measuring()(passageOf('both')).matched;
  expect(told).toBeGreaterThan(once!);
  expect(told).toBeLessThan(2 * once!);
});

test('mentions are told by their places, those of a compound in two words by its first', () => {
  const { mentions, named } = measuring()(passageOf('both'));
  expect(mentions).toEqual([[1], [4], [9]]);
  expect(named).toEqual(mentions);
});

test('over any order: what is measured of a passage does not depend on those before it, nor does it change later', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(archive.passages.length - 1), { minLength: 1, maxLength: 8 }), (order) => {
      const measure = measuring();
      const one = order.map(measure);
      expect(one).toEqual(order.map((passage) => measuring()(passage)));
    }),
  );
});
