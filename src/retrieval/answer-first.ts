import { answerSentences } from './answer.ts';
import { isPlain } from './answer-type.ts';
import type { Archive } from './archive.ts';
import type { Ranking } from './rank.ts';
import type { RankedPassage } from './ranked-passage.ts';

/** How sure it must be that the sentence answers, 0 to 1: less than for an answer, since what it goes before follows at once. */
const SURE = 0.3;

/**
 * The passages of a ranking, the one with the sentence that answers best first, where it is plain to see whether a sentence can:
 * of an article on what began, the passage that has the date of it. It is given the score of the passage that was first.
 */
export function withAnswerFirst(
  archive: Archive,
  ranking: Ranking,
  question: string,
  sure: number,
): readonly RankedPassage[] {
  const { passages } = ranking;
  if (sure < SURE || !isPlain(ranking.question.type)) return passages;
  const [best] = answerSentences(archive, ranking, question);
  const found = passages.find(({ passage }) => passage === best?.passage);
  if (found === undefined) return passages;
  return [{ ...found, score: passages[0]!.score }, ...passages.filter((other) => other !== found)];
}
