import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/corpus/article.ts';
import { filterFor, withoutPhrases } from '../../src/retrieval/filter.ts';
import { parseQuery } from '../../src/retrieval/query.ts';
import { archiveOf, articlesOf } from './support.ts';

const archive = archiveOf(
  articlesOf(
    {
      vote: 'The council voted on the tide barrier. The U.S. envoy, Shin Won-sik, left.',
      protest: 'Boats of the herring fleet blocked the tide-barrier. A café closed.',
      korean: '시의회는 항구에 방벽을 건설하기로 했다.',
      notes: 'The tide waits. No barrier does.',
    },
    {
      vote: { title: 'Council votes', date: '2023-10-30', source: 'Harbor Ledger' },
      protest: { title: 'Fishermen protest', date: '2024-01-10', source: 'Coast Wire' },
      korean: { title: '항구 방벽', date: '2023-11-02', source: '남해일보' },
      notes: { title: 'Notes from the quay' },
    },
  ),
);

function accepted(typed: string): string[] {
  const { accepts } = filterFor(archive, parseQuery(typed, '2024-01-12' as IsoDate));
  return archive.passages.flatMap(({ article }, passage) => (accepts(passage) ? [article.id] : []));
}

test.each([
  ['no operator lets all through', 'barrier', ['vote', 'protest', 'korean', 'notes']],
  ['a phrase stands in its order', '"tide barrier"', ['vote', 'protest']],
  ['whatever the case', '"TIDE BARRIER"', ['vote', 'protest']],
  ['with a hyphen for the space', '"Won sik"', ['vote']],
  ['over the stops of an abbreviation', '"U.S. envoy"', ['vote']],
  ['without its accents', '"cafe closed"', ['protest']],
  ['but not from one word to a longer one', '"tide bar"', []],
  ['nor in another order', '"barrier tide"', []],
  ['nor over the end of a sentence with a word between', '"tide no"', []],
  ['a phrase of the title counts', '"from the quay"', ['notes']],
  ['a Korean word before its particle', '"방벽"', ['korean']],
  ['all phrases have to stand there', '"tide barrier" "herring fleet"', ['protest']],
  ['a word left out', '-herring', ['vote', 'korean', 'notes']],
  ['a phrase left out', '-"tide barrier"', ['korean', 'notes']],
  ['a word of the title left out', '-quay', ['vote', 'protest', 'korean']],
  ['a longer word is not left out', '-her', ['vote', 'protest', 'korean', 'notes']],
  ['a Korean word left out', '-항구', ['vote', 'protest', 'notes']],
  ['a publisher by a part of its name', 'source:ledger', ['vote']],
  ['either of two publishers', 'source:ledger source:wire', ['vote', 'protest']],
  ['a publisher in its own script', 'source:남해일보', ['korean']],
  ['no publisher of that name', 'source:gazette', []],
  ['a publisher left out', 'source:-ledger', ['protest', 'korean', 'notes']],
  ['a publisher of several words left out', 'source:"-Harbor Ledger"', ['protest', 'korean', 'notes']],
  ['two publishers left out', 'source:-ledger source:-wire', ['korean', 'notes']],
  ['a language', 'lang:ko', ['korean']],
  ['a language in capitals', 'lang:EN', ['vote', 'protest', 'notes']],
  ['either of two languages', 'lang:en lang:ko', ['vote', 'protest', 'korean', 'notes']],
  ['a language that nothing is in', 'lang:ru', []],
  ['a word of the title', 'title:protest', ['protest']],
  ['a day', 'on:2023-10-30', ['vote']],
  ['from a day on, that day included', 'since:2023-11-02', ['protest', 'korean']],
  ['after a day, that day not', 'after:2023-11-02', ['protest']],
  ['before a day, that day not', 'before:2023-11-02', ['vote']],
  ['up to a day, that day included', 'until:2023-11-02', ['vote', 'korean']],
  ['several together', 'source:ledger "tide barrier" after:2024', []],
])('%s: %s', (_why, typed, expected) => {
  expect(accepted(typed)).toEqual(expected);
});

describe('a filter says whether it narrows', () => {
  test.each([
    ['barrier', false],
    ['', false],
    ['"tide"', true],
    ['-tide', true],
    ['source:x', true],
    ['title:x', true],
    ['before:2024', true],
    ['before:supper', false],
  ])('%s: %s', (typed, narrows) => {
    expect(filterFor(archive, parseQuery(typed, '2024-01-12' as IsoDate)).narrows).toBe(narrows);
  });
});

test('without its phrases a query keeps the rest', () => {
  const query = parseQuery('"tide barrier" source:ledger -herring', '2024-01-12' as IsoDate);
  expect(withoutPhrases(query)).toEqual({ ...query, phrases: [] });
});
