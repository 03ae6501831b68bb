import { type AnswerType, answerTypeOf, figuresIn, holdsAnswer } from './answer-type.ts';
import type { Archive } from './archive.ts';
import type { Concept } from './concepts.ts';
import type { Ranking } from './rank.ts';
import { foldWord } from './terms.ts';

/** How far one sentence answers a question. */
export interface AnswerSentence {
  readonly passage: number;
  /** Its place in the passage. */
  readonly sentence: number;
  readonly score: number;
  /** Share of the question's weight that the sentence speaks of, its surroundings counted in part; 0 to 1. */
  readonly coverage: number;
  /** Share of the question's weight that the sentence itself speaks of; 0 to 1. */
  readonly own: number;
  /** Whether it holds the kind of thing that is asked for. */
  readonly fits: boolean;
}

/** Weights of the choice of a sentence; set as those in `rank.ts`. */
export const ANSWER_WEIGHTS = {
  /** What a concept counts that stands in the sentence before, elsewhere in the passage, or in title or heading. */
  before: 0.4,
  passage: 0.25,
  above: 0.15,
  /** The passage's own score against the best passage's, beside the sentence's coverage. */
  rank: 1,
  /** Factor for a sentence that lacks what is asked for: a name, a date, a place, a figure, a sum. */
  misfit: 0.75,
  /** Factor for a sentence that has the figure beside what is counted. */
  counted: 1.15,
  /** Factor for a sentence that starts or ends in the middle: something was lost there. */
  broken: 0.85,
} as const;

/** How many ranked passages are looked into. */
const PASSAGES = 40;

/** The sentences of the best passages, the likeliest answer first; equal scores in order of rank, then of the text. */
export function answerSentences(archive: Archive, ranking: Ranking, question: string): AnswerSentence[] {
  const top = ranking.passages[0]?.score ?? 0;
  if (top <= 0) return [];
  const type = answerTypeOf(question);
  const words = new Set((question.match(/[\p{L}\p{N}]+(?:[,.]\d+)*/gu) ?? []).map(foldWord));
  const found = ranking.passages
    .slice(0, PASSAGES)
    .flatMap(({ passage, score }) =>
      sentencesOf(archive, ranking, passage, type, words).map((sentence) => ({
        ...sentence,
        score: sentence.score + ANSWER_WEIGHTS.rank * sentence.factor * (score / top),
      })),
    );
  return found.map(({ factor: _, ...sentence }) => sentence).sort((a, b) => b.score - a.score);
}

function sentencesOf(
  archive: Archive,
  ranking: Ranking,
  passage: number,
  type: AnswerType,
  words: ReadonlySet<string>,
) {
  const { article, articleNumber, passage: own } = archive.passages[passage]!;
  const { concepts, weights } = ranking;
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const texts = own.sentences.map((sentence) => article.text.slice(sentence.start, sentence.end));
  const matches = texts.map((text) =>
    matchedIn(
      archive,
      concepts,
      new Set(archive.analyser.analyse(text).map(({ term }) => archive.forward.number(term))),
    ),
  );
  const title = matchedIn(archive, concepts, archive.articleTerms[articleNumber]!.title);
  const heading = matchedIn(archive, concepts, archive.headingTerms[passage]!);
  return texts.map((text, index) => {
    let alone = 0;
    let together = 0;
    for (const [c, weight] of weights.entries()) {
      const here = matches[index]![c]!;
      let around = ANSWER_WEIGHTS.above * Math.max(title[c]!, heading[c]!);
      for (const [other, match] of matches.entries()) {
        const share = other === index - 1 ? ANSWER_WEIGHTS.before : ANSWER_WEIGHTS.passage;
        if (other !== index) around = Math.max(around, share * match[c]!);
      }
      alone += weight * here;
      together += weight * Math.max(here, around);
    }
    const fits = holdsAnswer(type, text, words);
    const counted = type === 'number' && fits && countsAskedThing(text, words);
    const whole = /^[^\p{Ll}]/u.test(text) && /[.!?:。！？؟۔।…]["'”’»」』)\]]*$/u.test(text);
    const factor =
      (fits ? 1 : ANSWER_WEIGHTS.misfit) * (counted ? ANSWER_WEIGHTS.counted : 1) * (whole ? 1 : ANSWER_WEIGHTS.broken);
    return {
      passage,
      sentence: index,
      coverage: together / total,
      own: alone / total,
      fits,
      factor,
      score: (factor * together) / total,
    };
  });
}

/** By concept: the weight of the best variant whose terms are there, in part where only some of them are. */
function matchedIn(_archive: Archive, concepts: readonly Concept[], terms: ReadonlySet<number>): Float64Array {
  const matched = new Float64Array(concepts.length);
  for (const [index, { variants }] of concepts.entries()) {
    for (const variant of variants) {
      const there = variant.terms.filter((term) => terms.has(term)).length / variant.terms.length;
      matched[index] = Math.max(matched[index]!, variant.weight * there * there);
    }
  }
  return matched;
}

/** Whether a figure stands within a few words before something that the question names: `10,000 troops`. */
function countsAskedThing(sentence: string, words: ReadonlySet<string>): boolean {
  return figuresIn(sentence).some((figure) => {
    const after = sentence.slice(figure.start + figure.text.length, figure.start + figure.text.length + 40);
    const next = (after.match(/\p{L}[\p{L}\p{M}-]*/gu) ?? []).slice(0, 4).map(foldWord);
    return next.some((word) => word.length > 3 && words.has(word));
  });
}
