import type { Concept } from './concepts.ts';
import { readQuestion } from './question.ts';
import { AUXILIARIES, PREPOSITIONS, QUESTION_WORDS } from './question-words.ts';
import type { Ranking } from './rank.ts';
import type { RankedPassage } from './ranked-passage.ts';
import { MATCHES, matchedIn } from './spoken.ts';

/** One of several things that are asked at once, as a question of its own. */
export interface Part {
  /** Where the question asks it; the rest is blank, so that offsets stay. */
  readonly text: string;
  /** Its own concepts, and all passages in the order of how far they speak of it. */
  readonly ranking: Ranking;
}

const WHAT = String.raw`(?:(?:${PREPOSITIONS}) )?(?:${QUESTION_WORDS})\b`;
const WHETHER = String.raw`(?:${AUXILIARIES})\b`;
/**
 * 'and what did ...', '? How many ...', '? Has the ...': one thing is asked after another. 'The man who' asks nothing, nor does
 * 'and whose', or 'and who is also': they go on about the same; 'and did the ...' asks, 'and was denied' goes on.
 */
const NEXT = new RegExp(
  String.raw`[?;]\s*(?:(?:and|but)\s+)?(?=${WHAT}|${WHETHER})|,?\s+(?:and|but)\s+(?:also\s+)?(?!whose\b|who (?:is|was|has|have|are|were) also\b)(?=${WHAT}|(?:did|does|do)\s+(?:the\b|(?-i:\p{Lu})))`,
  'giu',
);
const ASKS = new RegExp(String.raw`(?:^|[.:,]\s+)\W*(?:${WHAT}|${WHETHER})`, 'iu');
const POINTS_BACK = /\b(?:he|she|it|they|him|her|them|his|its|their)\b/iu;

/** What the words of the other parts count in ranking for one: they say which story is meant. */
const CONTEXT = 0.3;

/** The parts of a question that asks several things; empty where it asks one. */
export function partsOf(text: string, ranking: Ranking): Part[] {
  const ends = [...text.matchAll(NEXT)].map((match) => match.index + match[0].length);
  if (ends.length === 0) return [];
  const parts: Part[] = [];
  let before: readonly Concept[] = [];
  for (const [index, start] of [0, ...ends].entries()) {
    const end = ends[index] ?? text.length;
    const own = text.slice(start, end);
    // A word that is said twice is one concept, and stands where it was said first.
    const said = matchedIn(ranking.concepts, ranking.reader.sentence(own).held);
    const inside = ranking.concepts.filter(
      (concept, at) => (concept.start >= start && concept.start < end) || said[at]! >= MATCHES.name,
    );
    // 'What did she say' is about whom the part before names.
    const meant = POINTS_BACK.test(own) ? before.filter(({ noun }) => noun) : [];
    const blank = ' '.repeat(start);
    if (!ASKS.test(own) || inside.length === 0 || inside.length + meant.length < 2) return [];
    parts.push({ text: blank + own, ranking: rankedFor(ranking, [...meant, ...inside], blank + own) });
    before = inside;
  }
  return parts;
}

/** Date, publisher and place in the article count as they did for the whole. */
export function rankedFor(ranking: Ranking, own: readonly Concept[], text: string): Ranking {
  const { concepts, weights } = ranking;
  const shares = concepts.map((concept) => (own.includes(concept) ? 1 : CONTEXT));
  const passages = ranking.passages
    .map((found): RankedPassage => {
      const all = weights.reduce((sum, weight, index) => sum + weight * found.matched[index]!, 0);
      const meant = weights.reduce((sum, weight, index) => sum + shares[index]! * weight * found.matched[index]!, 0);
      return { ...found, score: all === 0 ? 0 : (found.score * meant) / all };
    })
    .sort((a, b) => b.score - a.score);
  return {
    ...ranking,
    concepts: own,
    question: readQuestion(text, own),
    weights: own.map((concept) => weights[concepts.indexOf(concept)]!),
    passages,
  };
}
