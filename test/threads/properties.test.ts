import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { IsoDate } from '../../src/corpus/article.ts';
import { shownIn, type Turn } from '../../src/threads/turn.ts';
import { type Thread, type Understood, understand } from '../../src/threads/understand.ts';

/** Words of which every rule has something to find, in no order. */
const words = fc.constantFrom(
  ...[
    'and',
    'but',
    'what about',
    'who',
    'when',
    'how many',
    'which',
    'did',
    'was',
    'he',
    'she',
    'they',
    'it',
    'that',
    'there',
    'those',
  ],
  ...[
    'Japan',
    'Tokyo',
    'Japanese',
    'North Korea’s',
    'the White House',
    'Lavrov',
    'Sergey Lavrov',
    'Kim Jong-gyu',
    'NATO',
    'U.S.',
    'us',
  ],
  ...[
    'troops',
    'the missiles',
    'arms deliveries',
    '3,000',
    'say',
    'said',
    'confirmed',
    'deny',
    'visit',
    'about',
    'on',
    'to',
    'in',
    'of',
  ],
  ...[
    'no, I meant',
    'not',
    'only',
    'without',
    'earlier',
    'since Monday',
    'in October',
    'in English only',
    'more',
    'thanks',
    'please',
  ],
  ...[
    'brief',
    'quotes',
    '/ask',
    'sources',
    'since:2024',
    'source:"Harbor Ledger"',
    '-Japan',
    '"we do not comment on this"',
    '일본은',
    'いつ',
  ],
  ...['?', '!', '.', '"', '\n', '<@U1>', 'https://example.org'],
);
const sentence = fc.array(words, { maxLength: 9 }).map((some) => some.join(' '));
const text = fc.oneof(
  { weight: 4, arbitrary: sentence },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

const day = fc.option(fc.constantFrom('2023-10-30', '2024-01-10').map((day) => day as IsoDate));
const shown = fc.record(
  {
    answered: fc.boolean(),
    persons: fc.subarray(['Sergey Lavrov', 'Lavrov', 'John Kirby', 'Maria Zakharova']),
    from: day,
    to: day,
    publishers: fc.subarray(['Harbor Ledger', 'Yonhap']),
    person: fc.option(fc.constantFrom('Lavrov', 'South Korea')),
    topic: fc.option(fc.constantFrom('troops', '')),
  },
  // Rows of earlier versions lack what is newer.
  { requiredKeys: ['answered', 'persons', 'from', 'to'] },
);
const ask: fc.Arbitrary<Turn['ask']> = fc.oneof(
  text.map((question) => ({ command: 'ask', options: { question } })),
  fc.tuple(text, text).map(([topic, source]) => ({ command: 'brief', options: { topic, source, since: '2023' } })),
  fc.tuple(text, text).map(([person, topic]) => ({ command: 'quotes', options: { person, topic } })),
  fc.constantFrom('verify', 'sources', 'gone').map((command) => ({ command, options: {} })),
);
const turn: fc.Arbitrary<Turn> = fc.record({ text, ask, carried: fc.constant([]), shown });
const thread: fc.Arbitrary<Thread> = fc.record({
  turns: fc.array(turn, { maxLength: 3 }),
  said: fc.array(text, { maxLength: 3 }),
});

const understood = (typed: string, before: Thread) => understand(typed, before, commands);

test('whatever is typed is understood somehow, and the same the next time', () => {
  fc.assert(
    fc.property(text, thread, (typed, before) => {
      expect(understood(typed, before)).toEqual(understood(typed, structuredClone(before)));
    }),
    { numRuns: 2000 },
  );
});

test('an ask is one that its command can be asked', () => {
  fc.assert(
    fc.property(text, thread, (typed, before) => {
      for (const { command, options } of asksIn(understood(typed, before))) {
        const spec = commands.find(({ name }) => name === command);
        // A slash before a name that nobody knows: `dispatch` says so.
        if (spec === undefined) expect(options).toEqual({});
        else
          expect(Object.keys(options).filter((name) => !spec.options.some((option) => option.name === name))).toEqual(
            [],
          );
      }
    }),
    { numRuns: 2000 },
  );
});

test('what was carried was said before', () => {
  fc.assert(
    fc.property(text, thread, (typed, before) => {
      const { turns, said } = before;
      const earlier = turns.flatMap(({ text, ask, shown: { persons, person, topic } }) => [
        ...[text, ...Object.values(ask.options), ...persons, person ?? '', topic ?? ''],
      ]);
      const known = new Set(wordsIn([...earlier, ...said].join('\n')));
      for (const carried of carriedIn(understood(typed, before))) {
        const shown = carried.replace(/^(?:since|until|source|lang|after|before|on|title):/u, '');
        expect(wordsIn(shown).filter((word) => !known.has(word))).toEqual([]);
      }
    }),
    { numRuns: 2000 },
  );
});

test('nothing is carried where nothing was before', () => {
  fc.assert(
    fc.property(text, (typed) => {
      expect(carriedIn(understood(typed, { turns: [], said: [] }))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ...[
    'ok thanks ',
    'and ',
    'please ',
    'can you tell me ',
    '?',
    '.',
    ', ',
    '"',
    'source:" ',
    'it ',
    'he ',
    'Japan and ',
    'Kim ',
  ],
  ...['only ', 'without ', 'earlier than ', 'no, I meant ', 'not the ', 'since ', '더 ', 'that ', 'troops ', 'U.S. '],
])('a long row of %j is read like any other text', (part) => {
  for (const length of [990, 20_000]) {
    const long = part.repeat(length / part.length);
    const before = { text: long, ask: { command: 'ask', options: { question: long } }, carried: [] };
    const shown = { answered: true, persons: [], from: null, to: null };
    const first = understood(long, { turns: [{ ...before, shown }], said: [long] });
    expect(first).toEqual(understood(long, { turns: [{ ...before, shown }], said: [long] }));
    expect(understood('when was that?', { turns: [{ ...before, shown }], said: [long] }).kind).toMatch(
      /^(?:ask|nothing)$/,
    );
  }
});

test('what is kept of a reply is small', () => {
  const long = 'An exceedingly long name '.repeat(400);
  const reply = { kind: 'quotes', person: long, topic: long, spoken: [] } as const;
  expect(JSON.stringify(shownIn(reply)).length).toBeLessThan(2000);
});

function asksIn(found: Understood): Turn['ask'][] {
  if (found.kind !== 'ask') return [];
  return [found.ask, ...(found.otherwise === undefined ? [] : [found.otherwise.ask])];
}

function carriedIn(found: Understood): readonly string[] {
  return found.kind === 'ask' ? [...found.carried, ...(found.otherwise?.carried ?? [])] : [];
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
