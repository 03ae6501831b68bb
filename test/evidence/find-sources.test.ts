import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDesk } from '../../src/desk.ts';

const root = join(import.meta.dirname, '..', '..');
const log = { info() {}, warn() {}, error() {} };
const { desk } = await openDesk({
  ...{ corpus: [join(root, 'corpus')], dataDir: null, log },
  clock: () => new Date('2024-11-01T12:00:00Z'),
});

/** What a colleague writes, and the articles of which one is to come first for each claim. */
const messages: readonly (readonly [message: string, ...articles: string[]])[] = [
  ['Lavrov went to North Korea on October 18.', 'lavrov-visit arms-deliveries-denied'],
  ['North Korea denies that it delivered arms.', 'arms-deliveries-denied'],
  ['Peskov would not comment on the weapons.', 'arms-deliveries-denied'],
  ['Yoon promised Ukraine $300 million.', '2023-09-21-yoon-at-the-united-nations'],
  ['The package for Ukraine is to be more than $2 billion in the end.', '2023-09-21-yoon-at-the-united-nations'],
  ['Kim met Putin in the far east of Russia.', '2023-09-21-yoon-at-the-united-nations'],
  ['Foreign ministers of 47 countries protested against the missiles.', '2024-01-10-missile-transfer'],
  ['The EU has denounced the transfer of missiles.', '2024-01-10-missile-transfer'],
  ['Launchers were delivered as well as missiles.', '2024-01-10-missile-transfer'],
  ['Planes of three countries flew together near Korea on October 22.', 'lavrov-visit'],
  ['Seoul suspended a part of the military agreement of 2018.', 'seoul-talks-on-pyongyang'],
  ['Sullivan supports the decision of Seoul on the agreement.', 'seoul-talks-on-pyongyang'],
  ['Cho Tae-yong wants the resolutions to be enforced.', 'seoul-talks-on-pyongyang'],
  ['Akiba, Shin and Sullivan met in Washington.', 'troops-alarm-three-advisers'],
  ['The holders of these posts have met five times under Biden.', 'troops-alarm-three-advisers'],
  ['Kim Jong-gyu says that the troops are lawful.', 'wire-troops-lawful troops-called-lawful'],
  ['About 3,000 North Korean troops have been dispatched.', 'wire-troops-lawful troops-called-lawful'],
  ['Some 10,000 soldiers will be sent by the end of the year.', 'wire-troops-lawful troops-called-lawful'],
  ['The White House confirms that 3,000 moved to the east of Russia.', 'wire-troops-lawful troops-called-lawful'],
  ['Kirby fears that the soldiers will fight against Ukraine.', 'troops-alarm-three-advisers wire-troops-lawful'],
  [
    'Two things: Lavrov thanked his hosts at a reception. And Washington threatened further sanctions!',
    'lavrov-visit',
    'arms-deliveries-denied',
  ],
];

describe('a message of a colleague', () => {
  test.each(messages)('%s', (message, ...articles) => {
    const { claims, unlooked } = desk.findSources(message);
    expect(unlooked).toBe(0);
    const first = claims.map(({ sources }) => sources[0]?.excerpt.article.id ?? 'none');
    expect(first.map((id, index) => articles[index]?.split(' ').includes(id))).toEqual(articles.map(() => true));
  });

  test('is answered with verbatim passages, each of another article, those with its words first', () => {
    for (const [message] of messages) {
      for (const { sources } of desk.findSources(message).claims) {
        for (const { excerpt } of sources) {
          const { text } = desk.article(excerpt.article.id)!;
          expect(text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
        }
        const held = sources.map(({ holds }) => Number(holds));
        expect(held).toEqual(held.toSorted().reverse());
        expect(new Set(sources.map(({ excerpt }) => excerpt.article.id)).size).toBe(sources.length);
      }
    }
  });
});

test('a number that no passage has is named, and no passage holds the words then', () => {
  const [claim] = desk.findSources('About 30,000 North Korean troops have been dispatched so far.').claims;
  expect(claim!.numbersMissing).toEqual(['30,000']);
  expect(claim!.sources.length).toBeGreaterThan(0);
  expect(claim!.sources.every(({ holds }) => !holds)).toBe(true);
});

test('a negation that stands on one side alone is pointed at', () => {
  const negationOf = (message: string) => desk.findSources(message).claims[0]!.sources[0]!;
  expect(negationOf('Yoon did not warn Russia.')).toMatchObject({ holds: true, negation: 'claim' });
  expect(negationOf('Yoon warned Russia.')).toMatchObject({ holds: true, negation: null });
});

test('what nothing speaks of has no sources, and its words are named', () => {
  const [claim] = desk.findSources('Zebras danced in Antarctica.').claims;
  expect(claim).toMatchObject({ sources: [], nowhere: ['Zebras', 'danced', 'Antarctica'] });
});

test('of a long message the first five claims are looked for', () => {
  const { claims, unlooked } = desk.findSources(messages.map(([message]) => message).join(' '));
  expect([claims.length, unlooked]).toEqual([5, messages.length + 1 - 5]);
});
