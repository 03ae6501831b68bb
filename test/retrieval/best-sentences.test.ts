import { describe, expect, test } from 'vitest';
import { withBestSentences } from '../../src/retrieval/best-sentences.ts';
import { conceptsOf } from '../../src/retrieval/concepts.ts';
import { readQuestion } from '../../src/retrieval/question.ts';
import type { RankedPassage } from '../../src/retrieval/ranked-passage.ts';
import { createReader, wantedTerms } from '../../src/retrieval/spoken.ts';
import { archiveOf, articlesOf, idsOf, rankingOf } from './support.ts';

const QUESTION = 'When did Ardentia open the barrier?';
const together = 'Rain fell on Monday. Ardentia opened the barrier in May 2021. Nobody came.';
const apart = 'Ardentia was in good cheer. In May 2021 nothing was opened. The barrier is long.';

function scoresOf(texts: Readonly<Record<string, string>>, score: (place: number) => number): Map<string, number> {
  const archive = archiveOf(articlesOf(texts));
  const concepts = conceptsOf(QUESTION, archive);
  const asked = { concepts, question: readQuestion(QUESTION, concepts), weights: concepts.map(() => 1) };
  const ranked: RankedPassage[] = archive.passages.map((_, passage) => ({
    passage,
    score: score(passage),
    matched: new Float64Array(concepts.length),
  }));
  const read = withBestSentences(createReader(archive, wantedTerms(archive, concepts)), asked, QUESTION, ranked);
  return new Map(read.map(({ passage, score }) => [archive.passages[passage]!.article.id, score]));
}

describe('passages of one question, by their best sentences', () => {
  test('one that says it in a sentence comes before one that says it in three', () => {
    const scores = scoresOf({ apart, together }, () => 2);
    expect(scores.get('together')).toBeGreaterThan(scores.get('apart')!);
  });

  test('one whose sentence lacks what is asked for counts less', () => {
    const scores = scoresOf({ dateless: together.replace(' in May 2021', ' at last'), together }, () => 2);
    expect(scores.get('together')).toBeGreaterThan(scores.get('dateless')!);
  });

  test('no score rises, and none falls below those of the passages that were not read again', () => {
    const texts = Object.fromEntries(Array.from({ length: 14 }, (_, at) => [`n${String(at).padStart(2, '0')}`, apart]));
    const scores = [...scoresOf(texts, (place) => 20 - place).values()];
    for (const [place, score] of scores.entries()) {
      expect(score).toBeLessThanOrEqual(20 - place);
      if (place >= 10) expect(score).toBe(20 - place);
      else expect(score).toBeGreaterThanOrEqual(10);
    }
  });
});

describe('in ranking', () => {
  const archive = archiveOf(articlesOf({ apart: `${apart} Ardentia, the barrier: they said it again.`, together }));

  test('a question is answered in one sentence', () => {
    expect(idsOf(archive, rankingOf(archive, QUESTION))).toEqual(['together', 'apart']);
  });

  test('a topic is told all over a passage', () => {
    expect(idsOf(archive, rankingOf(archive, 'Ardentia barrier'))).toEqual(['apart', 'together']);
  });
});

test('a sentence is read once for a question', () => {
  const archive = archiveOf(articlesOf({ together }));
  const reader = createReader(archive, wantedTerms(archive, conceptsOf(QUESTION, archive)));
  const [first] = reader.passage(0);
  expect(reader.passage(0)[0]).toBe(first);
  expect(reader.sentence(first!.text)).toBe(first);
});
