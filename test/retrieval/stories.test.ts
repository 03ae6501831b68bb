import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Links, relink, type Sketched, sketchOf, storiesOf as storiesIn } from '../../src/retrieval/stories.ts';

const toldOf = (text: string): Sketched => ({ sketch: sketchOf(text) });

function storiesOf(texts: readonly string[]): Int32Array {
  return storiesAmong(texts.map(toldOf));
}

function storiesAmong(told: readonly Sketched[]): Int32Array {
  const links: Links<Sketched> = new Map();
  relink(links, { before: [], now: told, gone: new Set(), come: told });
  return storiesIn(told, links);
}

const VOTE =
  'The council of Port Salter voted on Monday to build a tide barrier across the inner harbour. Nine members voted for it and four against. Engineers put the cost at three hundred million. The mayor denied that local taxes would rise, and said that the state would pay two thirds of the sum.';
const PROTEST =
  'Sixty boats blocked the inner harbour of Port Salter on Monday in protest against the tide barrier. The council had not asked the fleet, said its speaker. The mayor answered that the state would pay, and that local taxes would not rise. Engineers are to start in spring.';

test('an article by itself is its own story', () => {
  expect([...storiesOf([VOTE])]).toEqual([0]);
  expect([...storiesOf([])]).toEqual([]);
});

test.each([
  ['word for word', VOTE],
  ['in other typography', VOTE.replaceAll(' ', '\n').toUpperCase()],
  ['with a place before it', `PORT SALTER: ${VOTE}`],
  ['with a small change', VOTE.replace('Nine members', 'Ten members').replace('Monday', 'Tuesday')],
  ['with a sentence added', `${VOTE} The harbour master did not answer calls on Monday evening.`],
  ['with the last sentence cut', VOTE.slice(0, VOTE.lastIndexOf('The mayor'))],
])('the same text from two places, %s, is one story', (_why, copy) => {
  expect([...storiesOf([PROTEST, VOTE, copy])]).toEqual([0, 1, 1]);
});

test('two articles on one topic are two stories', () => {
  expect([...storiesOf([VOTE, PROTEST])]).toEqual([0, 1]);
});

test('a phrase of the house at the end makes no story', () => {
  const phrase = ' Read more on our pages every morning before six, in print and in the ether.';
  expect([...storiesOf([VOTE + phrase, PROTEST + phrase])]).toEqual([0, 1]);
});

test('a story has as many tellers as there are, and the first names it', () => {
  expect([...storiesOf([VOTE, PROTEST, VOTE, PROTEST, VOTE])]).toEqual([0, 1, 0, 1, 0]);
});

test('texts too short for a shingle are not each other', () => {
  expect([...storiesOf(['', '', 'tide barrier', 'tide barrier'])]).toEqual([0, 1, 2, 3]);
});

test('articles that come and go leave the stories that there would be without them', () => {
  // Hashes from a small range, so that many articles share some; a run of alike articles is longer than what counts.
  const sketch = fc
    .uniqueArray(fc.nat(14), { minLength: 1, maxLength: 6 })
    .map((hashes) => ({ sketch: Uint32Array.from(hashes).sort() }));
  const step = fc.record({ told: sketch, at: fc.nat(99), comes: fc.integer({ min: 0, max: 5 }) });
  fc.assert(
    fc.property(fc.array(step, { minLength: 60, maxLength: 140 }), (steps) => {
      const links: Links<Sketched> = new Map();
      let told: readonly Sketched[] = [];
      for (const { told: next, at, comes } of steps) {
        const place = at % (told.length + 1);
        const now = comes > 0 || told.length === place ? told.toSpliced(place, 0, next) : told.toSpliced(place, 1);
        const [gone, come] = [new Set(told).difference(new Set(now)), now.filter((each) => !told.includes(each))];
        relink(links, { before: told, now, gone, come });
        told = now;
      }
      expect(storiesIn(told, links)).toEqual(storiesAmong(told));
    }),
    { numRuns: 60 },
  );
});
