import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDesk } from '../../src/desk.ts';
import { articleFrom } from '../support/articles.ts';
import { fakeCorpusDesk } from '../support/fake-desk.ts';

const root = join(import.meta.dirname, '..', '..');
const log = { info() {}, warn() {}, error() {} };
const open = async (corpus: string) =>
  openDesk({ corpus: [corpus], dataDir: null, log, clock: () => new Date('2024-11-01T12:00:00Z') });
const { desk } = await open(join(root, 'corpus'));
const find = (message: string) => desk.findSources({ query: message });

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
    const { claims, unlooked } = find(message);
    expect(unlooked).toBe(0);
    const first = claims.map(({ sources }) => sources[0]?.excerpt.article.id ?? 'none');
    expect(first.map((id, index) => articles[index]?.split(' ').includes(id))).toEqual(articles.map(() => true));
  });

  test('is answered with verbatim passages, each of another article, those with its words first', () => {
    for (const [message] of messages) {
      for (const { sources } of find(message).claims) {
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
  const [claim] = find('About 30,000 North Korean troops have been dispatched so far.').claims;
  expect(claim!.numbersMissing).toEqual(['30,000']);
  expect(claim!.sources.length).toBeGreaterThan(0);
  expect(claim!.sources.every(({ holds }) => !holds)).toBe(true);
});

test('a number is the same however it is written', () => {
  const [claim] = find('ten thousand of them by the end of the year, 3k there already').claims;
  expect(claim).toMatchObject({ numbersMissing: [], sources: [{ holds: true }] });
});

test('a word that stands nowhere is held by no passage', () => {
  const [claim] = find('The G20 summit was in Brazil.').claims;
  expect(claim!.nowhere).toEqual(['Brazil']);
  expect(claim!.sources.map(({ holds }) => holds)).toEqual([false]);
});

test('a negation that stands on one side alone is pointed at', () => {
  const first = (message: string) => find(message).claims[0]!.sources[0]!;
  expect(first('Yoon did not warn Russia.')).toMatchObject({
    holds: true,
    negations: [{ side: 'claim', word: 'not' }],
  });
  expect(first('Yoon warned Russia.')).toMatchObject({ holds: true, negations: [] });
  expect(first('Yoon will stand idly by.')).toMatchObject({
    holds: true,
    negations: [{ side: 'passage', word: 'not' }],
  });
});

test.each([
  ['The town counted ninety boats. The harbour master denied that.', ['denied']],
  ['The town counted ninety boats. Nobody else has seen ninety boats there.', ['Nobody']],
  ['The town counted ninety boats. The mayor denied rumours of new taxes.', []],
])('a negation behind the sentence counts where it refers back or speaks of the same: %s', (text, words) => {
  const fleet = { id: 'fleet', title: '', paragraphs: [text] };
  const { claims } = fakeCorpusDesk([articleFrom(fleet)]).findSources({ query: 'The town counted 90 boats.' });
  expect(claims[0]!.sources[0]!.excerpt.text).toBe(text);
  expect(claims[0]!.sources[0]!.negations.map(({ word }) => word)).toEqual(words);
});

test('what a message quotes is named, to be checked word for word; what is too short for that is not', () => {
  const quotations = (message: string) => find(message).quotations;
  expect(quotations('Lavrov: “The U.S. keep accusing everyone”, and “never”.')).toEqual([
    'The U.S. keep accusing everyone',
  ]);
  expect(quotations('> The U.S. keep\n> accusing everyone\nsays Lavrov')).toEqual(['The U.S. keep accusing everyone']);
  expect(quotations('The U.S. keep accusing everyone')).toEqual([]);
});

test.each([
  ['"source:nowhere" -troops before:2020 on:monday Lavrov visited North Korea', 'lavrov-visit'],
  ['Source: Lavrov visited North Korea', 'lavrov-visit'],
])('words that a search would take for operators are only words: %s', (message, id) => {
  expect(find(message).claims[0]!.sources[0]!.excerpt.article.id).toBe(id);
});

test.each([
  ...[
    '@everyone <!channel> **a** ||b|| `c`',
    '\u202e\u200b\u2066',
    '😀'.repeat(2000),
    'spam '.repeat(800),
    '"'.repeat(4000),
  ],
  ...['(*)+?[]{}|\\^$ '.repeat(200), 'troops '.repeat(571), 'شيء ما حدث في روسيا أمس', `${'é'.repeat(3999)}\ud800`],
])('hostile text breaks nothing: %j', (message) => {
  for (const { claim, sources } of find(message).claims) {
    expect(claim).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    for (const { excerpt } of sources) {
      expect(desk.article(excerpt.article.id)!.text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
    }
  }
});

test('what nothing speaks of has no sources, and its words are named', () => {
  const [claim] = find('Zebras danced in Antarctica.').claims;
  expect(claim).toMatchObject({ sources: [], nowhere: ['Zebras', 'danced', 'Antarctica'] });
});

test('of a long message the first five claims are looked for', () => {
  const { claims, unlooked } = find(messages.map(([message]) => message).join(' '));
  expect([claims.length, unlooked]).toEqual([5, messages.length + 1 - 5]);
});

/** What is expected of each claim of a message: which article comes first (none: nothing is found), and where it is sure, the rest. */
interface Labelled {
  readonly message: string;
  readonly claims: readonly {
    readonly first: readonly string[];
    readonly holds?: boolean;
    readonly numbers?: readonly string[];
    readonly negation?: 'claim' | 'passage';
  }[];
}

const seeds = join(root, '..', 'shared', 'seeds');
const sets = [['sample', join(root, 'corpus')], ...(existsSync(seeds) ? [['seeds', seeds] as const] : [])] as const;

test.skipIf(existsSync(seeds))(
  'labelled messages on the seeds: skipped, the folder ../shared/seeds is missing',
  () => {},
);

describe.each(sets)('labelled messages: %s', async (name, corpus) => {
  const { desk } = await open(corpus);
  const labelled = readFileSync(join(root, 'test', 'fixtures', 'claims', `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line): Labelled => JSON.parse(line));

  test.each(labelled)('$message', ({ message, claims }) => {
    const found = desk.findSources({ query: message }).claims;
    expect(found.map(({ claim }) => claim)).toHaveLength(claims.length);
    for (const [index, { first, holds, numbers, negation }] of claims.entries()) {
      const { sources, numbersMissing } = found[index]!;
      const [best] = sources;
      if (first.length === 0) expect(best).toBeUndefined();
      else expect(first).toContain(best?.excerpt.article.id);
      if (holds !== undefined) expect(best?.holds ?? false).toBe(holds);
      if (numbers !== undefined) expect(numbersMissing).toEqual(numbers);
      if (negation !== undefined) expect(best?.negations.map(({ side }) => side)).toContain(negation);
    }
  });
});
