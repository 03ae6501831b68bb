import type { AnswerSentence } from './answer.ts';
import { isPlain } from './answer-type.ts';
import type { Ranking } from './rank.ts';
import type { RankedPassage } from './ranked-passage.ts';

/** How sure it must be that the sentence answers, 0 to 1: less than for an answer, since what it goes before follows at once. */
const SURE = 0.3;

/**
 * The passages of a ranking, the one with the first of the `sentences` that answer first, where it is plain to see whether a
 * sentence can: of an article on what began, the passage that has the date of it. It is given the score of the passage that was
 * first.
 */
export function withAnswerFirst(
  { question, passages }: Pick<Ranking, 'question' | 'passages'>,
  sentences: Iterable<AnswerSentence>,
  sure: number,
): readonly RankedPassage[] {
  if (sure < SURE || !isPlain(question.type)) return passages;
  const [best] = sentences;
  const found = passages.find(({ passage }) => passage === best?.passage);
  if (found === undefined) return passages;
  return [{ ...found, score: passages[0]!.score }, ...passages.filter((other) => other !== found)];
}
