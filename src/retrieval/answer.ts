import type { IsoDate } from '../corpus/article.ts';
import { figuresIn, holdsAnswer } from './answer-type.ts';
import { type Archive, aboutTerms, headingTerms } from './archive.ts';
import { bestFirst } from './best-first.ts';
import type { Concept } from './concepts.ts';
import type { Ranking } from './rank.ts';
import { fitting, MATCHES, matchedIn, type WantedTerms, wordsOf } from './spoken.ts';
import type { Term } from './tokenize.ts';

/** How far one sentence answers a question. */
export interface AnswerSentence {
  readonly passage: number;
  /** Its place in the passage. */
  readonly sentence: number;
  readonly score: number;
  /** Share of the question's weight that the sentence speaks of, its surroundings counted in part; 0 to 1. */
  readonly coverage: number;
  /** Whether it holds the kind of thing that is asked for. */
  readonly fits: boolean;
}

/** Weights of the choice of a sentence; set as those in `rank.ts`. */
const ANSWER_WEIGHTS = {
  /** What a concept counts that stands in the sentence before, elsewhere in the passage, or in title or heading. */
  before: 0.4,
  passage: 0.25,
  above: 0.15,
  /** The passage's own score against the best passage's, beside the sentence's coverage. */
  rank: 1,
  /** Factor for a sentence that does not say what was done, where it is asked who did it. */
  undone: 0.8,
  /** Factor for a sentence that has the figure beside what is counted. */
  counted: 1.15,
  /** Factor for a sentence that looks back: it names years, all of them before its article's, and the question none of them. */
  lookingBack: 0.8,
  /** Factor for a sentence that starts or ends in the middle: something was lost there. */
  broken: 0.85,
} as const;

/** How many ranked passages are looked into. */
const PASSAGES = 20;

/** The sentences of the best passages, the likeliest answer first; equal scores in order of rank, then of the text. */
export function answerSentences(archive: Archive, ranking: Ranking, question: string): Iterable<AnswerSentence> {
  const top = ranking.passages[0]?.score ?? 0;
  if (top <= 0) return [];
  const words = wordsOf(question);
  return bestFirst(
    ranking.passages.slice(0, PASSAGES).map(({ passage, score }) => ({
      most: mostIn(archive, ranking, passage, score / top),
      items: () => sentencesOf(archive, ranking, passage, score / top, words),
    })),
  );
}

/**
 * A score that no sentence of the passage is above: it says no more than the passage, but for names of the aliases, which can
 * be part of a longer one that goes over from the sentence before.
 */
function mostIn(archive: Archive, { concepts, question, weights }: Ranking, passage: number, share: number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const { articleNumber } = archive.passages[passage]!;
  const held = matchedIn(concepts, new Set(archive.forward.terms(passage)));
  const above = matchedIn(concepts, aboutTerms(archive, articleNumber).union(headingTerms(archive, passage)));
  let together = 0;
  for (const [c, { variants }] of concepts.entries()) {
    const named = variants.some(({ kind }) => kind === 'name') ? MATCHES.name : 0;
    together += weights[c]! * Math.max(held[c]!, named, ANSWER_WEIGHTS.above * above[c]!);
  }
  const factor = question.counted ? ANSWER_WEIGHTS.counted : 1;
  return factor * (together / total + ANSWER_WEIGHTS.rank * share);
}

/** `share` is the passage's score against the best one's, `words` are those of the question. */
function sentencesOf(
  archive: Archive,
  ranking: Ranking,
  passage: number,
  share: number,
  words: ReadonlySet<string>,
): AnswerSentence[] {
  const { article, articleNumber } = archive.passages[passage]!;
  const { concepts, question, weights, wanted, reader } = ranking;
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const sentences = reader.passage(passage);
  const matches = sentences.map(({ held }) => matchedIn(concepts, held));
  const above = matchedIn(concepts, aboutTerms(archive, articleNumber).union(headingTerms(archive, passage)));
  return sentences.map(({ text, terms }, index) => {
    let together = 0;
    for (const [c, weight] of weights.entries()) {
      const here = matches[index]![c]!;
      let around = ANSWER_WEIGHTS.above * above[c]!;
      for (const [other, match] of matches.entries()) {
        const near = other === index - 1 ? ANSWER_WEIGHTS.before : ANSWER_WEIGHTS.passage;
        if (other !== index) around = Math.max(around, near * match[c]!);
      }
      together += weight * Math.max(here, around);
    }
    const counts = question.counted && countsAsked(concepts[question.asked ?? -1], text, terms, wanted);
    const fits = question.counted && question.asked !== null ? counts : holdsAnswer(question.type, text, words);
    const whole = /^[^\p{Ll}]/u.test(text) && /[.!?:。！？؟۔।…]["'”’»」』)\]]*$/u.test(text);
    const done = question.deed === null || matches[index]![question.deed]! > 0;
    const factor =
      fitting(question, text, fits) *
      (counts ? ANSWER_WEIGHTS.counted : 1) *
      (done ? 1 : ANSWER_WEIGHTS.undone) *
      (looksBack(text, article.date, words) ? ANSWER_WEIGHTS.lookingBack : 1) *
      (whole ? 1 : ANSWER_WEIGHTS.broken);
    return {
      passage,
      sentence: index,
      coverage: together / total,
      fits,
      score: (factor * together) / total + ANSWER_WEIGHTS.rank * factor * share,
    };
  });
}

/** 'In 2021 some 4,000 came', in an article of 2024, is what the news is compared with. */
function looksBack(sentence: string, date: IsoDate | null, questionWords: ReadonlySet<string>): boolean {
  if (date === null) return false;
  const years = sentence.match(/\b(?:19|20)\d\d\b/gu) ?? [];
  return years.length > 0 && years.every((year) => year < date.slice(0, 4) && !questionWords.has(year));
}

/** How far a figure may stand before what it counts, and after it, in UTF-16 units: `about 3,000 of the troops`, `troops, 3,000 of them`. */
const COUNT_REACH = { before: 30, after: 12 } as const;

/** A figure counts nothing behind a mark that parts a sentence: `on two counts: that the missiles`. */
const PARTED = /[:;—]/u;

/** 'The first drill' counts no drills. */
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|half)$/iu;

/** Whether a figure of the sentence counts the concept that is asked for. */
function countsAsked(
  asked: Concept | undefined,
  sentence: string,
  terms: readonly Term[],
  wanted: WantedTerms,
): boolean {
  const own = new Set(asked?.variants.flatMap((variant) => variant.terms));
  const things = terms.filter(({ term }) => own.has(wanted.get(term) ?? -1));
  return figuresIn(sentence).some((figure) => {
    if (ORDINAL.test(figure.text)) return false;
    const end = figure.start + figure.text.length;
    return things.some(
      (thing) =>
        (thing.start >= end &&
          thing.start - end <= COUNT_REACH.before &&
          !PARTED.test(sentence.slice(end, thing.start))) ||
        (thing.end <= figure.start && figure.start - thing.end <= COUNT_REACH.after),
    );
  });
}
