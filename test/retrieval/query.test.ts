import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/corpus/article.ts';
import { parseQuery, readPeriod } from '../../src/retrieval/query.ts';

/** A Wednesday. */
const NOW = '2024-01-10' as IsoDate;
const parse = (typed: string) => parseQuery(typed, NOW);
const partsOf = (typed: string) => {
  const { text, phrases, without, sources, titles, from, to } = parse(typed);
  const parts = { text, phrases, without, sources, titles, from, to };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null && part.length > 0));
};

test.each([
  ['plain words', 'herring fleet', { text: 'herring fleet' }],
  ['a phrase is also words', '"tide barrier" cost', { text: 'tide barrier cost', phrases: ['tide barrier'] }],
  ['curved quotation marks', '“tide barrier”', { text: 'tide barrier', phrases: ['tide barrier'] }],
  ['German ones', '„tide barrier“', { text: 'tide barrier', phrases: ['tide barrier'] }],
  ['an open quotation mark is none', 'tide "barrier', { text: 'tide barrier' }],
  ['quoted marks only are no phrase', 'tide "?"', { text: 'tide ?' }],
  ['a word to leave out', 'barrier -herring', { text: 'barrier', without: ['herring'] }],
  ['a phrase to leave out', 'barrier -"herring fleet"', { text: 'barrier', without: ['herring fleet'] }],
  ['a minus sign for a hyphen', 'barrier −herring', { text: 'barrier', without: ['herring'] }],
  ['a hyphen inside a word is no operator', 'Won-sik met', { text: 'Won-sik met' }],
  ['a hyphen by itself is none either', 'tide - barrier', { text: 'tide - barrier' }],
  ['a publisher', 'source:ledger barrier', { text: 'barrier', sources: ['ledger'] }],
  ['a publisher of two words', 'barrier source:"Harbor Ledger"', { text: 'barrier', sources: ['Harbor Ledger'] }],
  ['one with a space after the colon', 'barrier source: ledger', { text: 'barrier', sources: ['ledger'] }],
  ['one that ends the question', 'who denied it source:ledger?', { text: 'who denied it', sources: ['ledger'] }],
  ['operators in capitals', 'Source:ledger', { sources: ['ledger'] }],
  ['a title', 'title:protest title:boats', { titles: ['protest', 'boats'] }],
  ['a colon in running text', 'the price: who pays', { text: 'the price: who pays' }],
  ['another word before a colon', 'resource:ledger', { text: 'resource:ledger' }],
  ['how one asks a colleague', 'Please tell me who denied it', { text: 'who denied it' }],
  ['a polite question', 'could you tell us what it costs', { text: 'what it costs' }],
  ['"name" as the whole topic', 'name', { text: 'name' }],
  ['nothing', '   ', {}],
])('%s: %s', (_why, typed, expected) => {
  expect(partsOf(typed)).toEqual(expected);
});

describe('dates', () => {
  test.each([
    ['a day', 'on:2023-10-30', '2023-10-30', '2023-10-30'],
    ['a day in words, unquoted', 'on:October 30, 2023', '2023-10-30', '2023-10-30'],
    ['a day in words, quoted', 'on:"January 10, 2024"', '2024-01-10', '2024-01-10'],
    ['a month', 'on:2023-02', '2023-02-01', '2023-02-28'],
    ['a month of a leap year', 'on:2024-02', '2024-02-01', '2024-02-29'],
    ['a month in words', 'on:October 2023', '2023-10-01', '2023-10-31'],
    ['a year', 'on:2023', '2023-01-01', '2023-12-31'],
    ['last week is the one before this', 'on:"last week"', '2024-01-01', '2024-01-07'],
    ['with a hyphen it needs no quotation marks', 'on:last-week', '2024-01-01', '2024-01-07'],
    ['this week runs from Monday to Sunday', 'on:"this week"', '2024-01-08', '2024-01-14'],
    ['last month crosses the year', 'on:"last month"', '2023-12-01', '2023-12-31'],
    ['last year', 'on:"last year"', '2023-01-01', '2023-12-31'],
    ['yesterday', 'on:yesterday', '2024-01-09', '2024-01-09'],
    ['before a month is before its first day', 'before:2023-12', null, '2023-11-30'],
    ['after a month is after its last day', 'after:2023-12', '2024-01-01', null],
    ['since a month is from its first day', 'since:2023-12', '2023-12-01', null],
    ['until a month is to its last day', 'until:2023-12', null, '2023-12-31'],
    ['before and after together', 'after:2023-10-01 before:2023-10-31', '2023-10-02', '2023-10-30'],
    ['of two bounds the closer holds', 'after:2023 after:2022 before:2025 before:2026', '2024-01-01', '2024-12-31'],
  ])('%s: %s', (_why, typed, from, to) => {
    expect(parse(`missiles ${typed}`)).toMatchObject({ text: 'missiles', from, to, problems: [] });
  });

  test('a date in several words takes no more of the question than it needs', () => {
    expect(parse('missiles before:last week in Seoul')).toMatchObject({ text: 'missiles in Seoul', to: '2023-12-31' });
  });

  test.each([
    ['no date at all', 'before:supper', 'supper'],
    ['a month that is none', 'on:2023-13', '2023-13'],
    ['a day that is none', 'on:2023-02-31', '2023-02-31'],
    ['a year before all newspapers', 'after:"March 15, 44 BC"', 'March 15, 44 BC'],
    ['a month of such a year', 'since:"May 44 BC"', 'May 44 BC'],
    ['the last year that can be written', 'after:9999', '9999'],
    ['a year that is none', 'before:0000', '0000'],
    ['a span without an end', 'after:"2 weeks"', '2 weeks'],
  ])('%s is told and filters nothing: %s', (_why, typed, value) => {
    const query = parse(`missiles ${typed}`);
    expect(query).toMatchObject({ text: 'missiles', from: null, to: null });
    expect(query.problems).toEqual([{ about: 'unreadable day', typed: value }]);
  });

  test('what was typed with two dates that cannot both be is kept as it is', () => {
    expect(parse('after:2024 before:2023')).toMatchObject({ from: '2025-01-01', to: '2022-12-31', problems: [] });
  });
});

test('a span between two days has both ends', () => {
  expect(readPeriod('October 1 to October 5, 2023', NOW)).toEqual({ from: '2023-10-01', to: '2023-10-05' });
});

const piece = fc.oneof(
  fc.constantFrom('"', '“', '”', '-', 'before:', 'after:', 'on:', 'since:', 'until:', 'source:', 'title:', 'last week'),
  fc.constantFrom('2023', '9999', '31 Feb', '44 BC', '10/10/10', 'May', 'in 3 million years', '∞'),
  fc.string({ unit: 'binary', maxLength: 5 }),
);

test('whatever is typed, it is read without a throw, and every bound is a day', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('', ' '), (pieces, between) => {
      const { typed, from, to, phrases, text } = parse(pieces.join(between));
      expect(typed).toBe(pieces.join(between));
      expect(text).not.toMatch(/["“”„«»]/u);
      for (const phrase of phrases) expect(phrase).toMatch(/[\p{L}\p{N}]/u);
      for (const day of [from, to]) if (day !== null) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    }),
    { numRuns: 500 },
  );
});
