import { describe, expect, test } from 'vitest';
import { completer } from '../src/completion.ts';
import type { Article } from '../src/corpus/article.ts';
import { archiveOf, articlesOf } from './retrieval/support.ts';

const articles = articlesOf(
  { vote: 'The council of Port Salter voted.', protest: 'About sixty boats blocked the harbour.', 'korean-1': '방벽' },
  {
    vote: { title: 'Council votes for the tide barrier', source: 'Harbor Ledger' },
    protest: { title: 'Fishermen protest against the barrier', source: 'Coast Wire' },
    'korean-1': { title: '항구 방벽 건설', source: '남해일보' },
  },
);
const completerOf = (of: readonly Article[]) => completer(archiveOf(of), () => of);
const complete = completerOf(articles);

describe('an article', () => {
  test.each([
    ['the beginning of its id', 'vot', ['vote']],
    ['the beginning of a word of its title', 'fisher', ['protest']],
    ['beginnings of several words, in any order', 'barrier coun', ['vote']],
    ['a word that several titles have', 'barrier', ['vote', 'protest']],
    ['a title in another script', '방벽', ['korean-1']],
    ['another spelling of capitals', 'COUNCIL', ['vote']],
    ['the end of a word', 'arrier', []],
    ['punctuation alone', '?!', []],
  ])('is found by %s', (_how, typed, ids) => {
    expect(
      complete
        .article(typed, 10)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...ids].sort());
  });

  test('by its id comes before those by their titles, and no more come than are wanted', () => {
    const named = completerOf(
      articlesOf({ barrier: 'One.', other: 'Two.' }, { other: { title: 'The barrier' }, barrier: { title: 'X' } }),
    );
    expect(named.article('barrier', 10).map(({ id }) => id)).toEqual(['barrier', 'other']);
    expect(named.article('barrier', 1).map(({ id }) => id)).toEqual(['barrier']);
  });
});

test('with nothing typed, everything there is is offered', () => {
  expect(complete.article('', 10)).toHaveLength(3);
  expect(complete.source('', 10)).toEqual(['Coast Wire', 'Harbor Ledger', '남해일보']);
});

test('topics are words and names of the articles, without the words that every text has', () => {
  expect(complete.topic('port', 10)).toContain('Port Salter');
  expect(complete.topic('abo', 10)).toEqual([]);
});
