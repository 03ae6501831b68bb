import { describe, expect, test } from 'vitest';
import { answerSentences } from '../../src/retrieval/answer.ts';
import { withAnswerFirst } from '../../src/retrieval/answer-first.ts';
import type { RankedPassage } from '../../src/retrieval/ranked-passage.ts';
import { archiveOf, articlesOf, rankingOf } from './support.ts';

const archive = archiveOf(
  articlesOf({
    many: 'The tide barrier of Port Salter: the barrier is long. Whoever builds a barrier builds on. Port Salter has its barrier.',
    dated: 'Port Salter lies low. Work on the tide barrier of Port Salter began in May 2021. Rain fell all day.',
    other: 'Herring is sold at Port Salter.',
  }),
);

/** The articles in an order of ours, with scores 3, 2 and 1, and what becomes of it. */
function orderOf(question: string, sure: number) {
  const found = rankingOf(archive, question);
  const idOf = ({ passage }: RankedPassage) => archive.passages[passage]!.article.id as string;
  const passages = ['many', 'dated', 'other'].flatMap((id, place) =>
    found.passages.filter((passage) => idOf(passage) === id).map((passage) => ({ ...passage, score: 3 - place })),
  );
  const ranking = { ...found, passages };
  const after = withAnswerFirst(ranking, answerSentences(archive, ranking, question), sure);
  return { after: after.map(idOf), scores: after.map(({ score }) => score) };
}

describe('the passage with the date comes first', () => {
  const QUESTION = 'When did work on the tide barrier of Port Salter begin?';

  test('where it is asked when, and likely answered', () => {
    expect(orderOf(QUESTION, 0.5)).toEqual({ after: ['dated', 'many', 'other'], scores: [3, 3, 1] });
  });

  test('not where it hardly answers', () => {
    expect(orderOf(QUESTION, 0.1)).toEqual({ after: ['many', 'dated', 'other'], scores: [3, 2, 1] });
  });

  test.each(['tide barrier of Port Salter', 'Who began the tide barrier of Port Salter?'])(
    'not where nothing is asked that is plain to see: %s',
    (question) => {
      expect(orderOf(question, 1)).toEqual({ after: ['many', 'dated', 'other'], scores: [3, 2, 1] });
    },
  );
});

test('where nothing is found nothing is first', () => {
  expect(orderOf('When was the xylophone lost?', 1).after).toEqual([]);
});
