import { describe, expect, test } from 'vitest';
import { partsOf } from '../../src/retrieval/parts.ts';
import { createSearcher } from '../../src/retrieval/search.ts';
import { archiveOf, articlesOf, LATER, rankingOf } from './support.ts';

const archive = archiveOf(
  articlesOf({
    vote: 'Mayor Ruth Adeyemi voted for the tide barrier. The tide barrier costs $300 million.',
    boats: 'Sixty herring boats blocked the old port on Monday. Their skippers condemned the tide barrier.',
    fleet: 'The minister Tomas Brandt praised the herring fleet and promised new engines.',
    barrier: 'The tide barrier is the first tide barrier of its kind. Everyone speaks of the tide barrier.',
  }),
  '',
  'english',
);
const parts = (question: string) =>
  partsOf(question, rankingOf(archive, question)).map(({ text, ranking }) => [
    text.trim(),
    ranking.concepts.map(({ typed }) => typed).join(' '),
  ]);

describe('a question that asks several things', () => {
  test.each([
    [
      'with and',
      'Who condemned the tide barrier and what did Brandt promise?',
      ['condemned tide barrier', 'Brandt promise'],
    ],
    ['in two sentences', 'Who blocked the port? How much does the barrier cost?', ['blocked port', 'barrier cost']],
    [
      'with a comma and a preposition',
      'who condemned the barrier, and for what does Brandt praise the fleet',
      ['condemned barrier', 'Brandt praise fleet'],
    ],
    [
      'with a word that both have',
      'Who condemned the barrier and who voted for the barrier?',
      ['condemned barrier', 'barrier voted'],
    ],
    [
      'whether, and what',
      'Did the skippers condemn the barrier and what did Brandt promise?',
      ['skippers condemn barrier', 'Brandt promise'],
    ],
    [
      'whether, in two sentences',
      'Has Adeyemi voted for the barrier? Was the fleet praised by Brandt?',
      ['Adeyemi voted barrier', 'fleet praised Brandt'],
    ],
    [
      'whether, twice',
      'Did Adeyemi vote for the barrier and did Brandt praise the fleet?',
      ['Adeyemi vote barrier', 'Brandt praise fleet'],
    ],
    ['that points back to the first', 'When did Adeyemi vote and what did she say?', ['Adeyemi vote', 'Adeyemi say']],
  ])('%s', (_why, question, expected) => {
    expect(parts(question).map(([, concepts]) => concepts)).toEqual(expected);
  });

  test.each([
    ['one thing about two', 'Who condemned the tide barrier and the herring fleet?'],
    ['a relative clause', 'What did the minister who praised the fleet promise?'],
    ['one that goes on about the same', 'Who condemned the barrier, and who is also a skipper of the port?'],
    ['a statement before the question', 'Sixty boats blocked the port and who condemned the barrier?'],
    ['a second part without a word to look for', 'Who condemned the tide barrier and why?'],
    ['a topic', 'tide barrier and herring fleet'],
    ['what goes on about the same', 'Which minister praised the fleet and has promised new engines?'],
    ['what somebody did', 'What did the skippers say and do about the barrier?'],
  ])('asks one thing: %s', (_why, question) => {
    expect(parts(question)).toEqual([]);
  });
});

describe('each part is shown its evidence', () => {
  const searcher = createSearcher(archive, () => LATER);
  const query = 'Who condemned the tide barrier and what did Brandt promise the fleet?';
  const shown = (found: ReturnType<typeof searcher.ask>) => found.excerpts.map(({ article }) => article.id);

  test('by ask, in the order in which it is asked', () => {
    expect(shown(searcher.ask({ query })).slice(0, 2)).toEqual(['boats', 'fleet']);
  });

  test('by a brief, first of all', () => {
    expect(
      shown(searcher.brief({ query, limit: 3 }))
        .slice(0, 2)
        .sort(),
    ).toEqual(['boats', 'fleet']);
  });

  test('what answers both is shown once', () => {
    const both = searcher.ask({ query: 'Who voted for the tide barrier and how much does the barrier cost?' });
    expect(shown(both).filter((id) => id === 'vote')).toHaveLength(1);
  });

  test('a part that nothing answers leaves the whole without an answer', () => {
    const sure = (question: string) => searcher.ask({ query: question }).confidence;
    const answered = sure('Who condemned the tide barrier and what did Brandt promise?');
    const half = sure('Who condemned the tide barrier and what did Zembla promise the opera?');
    expect(half).toBeLessThan(answered);
    expect(
      searcher.ask({ query: 'Who condemned the tide barrier and what did Zembla promise the opera?' }),
    ).toMatchObject({
      answerable: false,
      missing: ['Zembla', 'opera'],
    });
  });
});
