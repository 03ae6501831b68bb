import { describe, expect, test } from 'vitest';
import { answerSentences } from '../../src/retrieval/answer.ts';
import { archiveOf, articlesOf, rankingOf } from './support.ts';

const archive = archiveOf(
  articlesOf(
    {
      race: 'In 2021 some 4,000 people watched the herring race on the quay. This year 9,000 people watched the herring race.',
    },
    { race: { date: '2024-01-10' } },
  ),
);

/** The first word of the sentence that answers. */
function chosen(question: string): string | undefined {
  const [best] = answerSentences(archive, rankingOf(archive, question), question);
  const { article, passage } = archive.passages[best!.passage]!;
  return article.text.slice(passage.sentences[best!.sentence]!.start).split(' ')[0];
}

describe('a sentence that looks back', () => {
  test('comes after one of the present that says as much', () => {
    expect(chosen('how many people watched the herring race?')).toBe('This');
  });

  test('comes first where the question names its year', () => {
    expect(chosen('how many people watched the herring race in 2021?')).toBe('In');
  });
});

test('a sentence that asks the same comes after one that says it', () => {
  const question = 'Why did the fleet block the inner harbour?';
  const quiz = archiveOf(
    articlesOf({
      quiz: 'Why did the fleet block the inner harbour?',
      report: 'The fleet, which had not been asked, blocked the inner harbour on Wednesday until the rain came.',
    }),
  );
  const [best] = answerSentences(quiz, rankingOf(quiz, question), question);
  expect(quiz.passages[best!.passage]!.article.id).toBe('report');
});

describe('a figure counts what stands beside it', () => {
  const QUESTION = 'How many boats blocked the inner harbour?';
  test.each([
    ['right behind it', 'Some 60 herring boats blocked the inner harbour.', true],
    ['behind an abbreviation', 'Some 60 U.S. boats blocked the inner harbour.', true],
    ['before it', 'Boats, 60 of them, blocked the inner harbour.', true],
    ['not behind a mark that parts them', 'They named 2 reasons: the boats blocked the inner harbour.', false],
    ['not far off', 'For 60 days on end and against the will of the council, boats blocked the inner harbour.', false],
  ])('%s', (_, text, fits) => {
    const one = archiveOf(articlesOf({ one: text }));
    const [best] = answerSentences(one, rankingOf(one, QUESTION), QUESTION);
    expect(best!.fits).toBe(fits);
  });
});
