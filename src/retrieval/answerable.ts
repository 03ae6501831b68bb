import type { IsoDate } from '../corpus/article.ts';
import { type AnswerSentence, matchedIn } from './answer.ts';
import type { Archive } from './archive.ts';
import type { Concept } from './concepts.ts';
import { readQuestion } from './question.ts';
import type { Ranking } from './rank.ts';

/** What speaks for and against an answer. Shares are of the weight of the question's concepts, 0 to 1. */
export interface Evidence {
  /** Share that the best sentence speaks of, with its surroundings in part. */
  readonly coverage: number;
  /** Share of the weight of its names that stands in or near the sentence; 1 where the question names nothing. */
  readonly names: number;
  /** Share that lies in names, in other nouns and in other words that the corpus lacks, close words included. */
  readonly unknownNames: number;
  readonly unknownNouns: number;
  readonly unknownWords: number;
  /** Whether the sentence lacks the kind of thing that is asked for. */
  readonly misfit: boolean;
  /** Whether the question names the publisher of the article. */
  readonly publisher: boolean;
  /** Whether the question is about these days and the article is not. */
  readonly stale: boolean;
  /** How many concepts the question has. */
  readonly concepts: number;
  /** How many passages the corpus has: in a large one something resembles every question. */
  readonly passages: number;
}

/** Below this the corpus does not answer. */
export const THRESHOLD = 0.5;

/**
 * Logistic regression on the development sets (two of news questions and one on five articles of one story, each counting
 * the same), the signs held to what they must mean.
 */
const LOGIT = {
  constant: -6.4,
  coverage: 6.65,
  names: 3,
  unknownNames: -3.9,
  unknownNouns: -0.6,
  unknownWords: -0.6,
  misfit: -3.9,
  publisher: 4.3,
  stale: -2.3,
  /** By natural logarithm: a long question is never covered by one sentence. */
  concepts: 1.25,
  /** By decimal logarithm, from the size of a handful of articles on. */
  passages: -0.5,
} as const;
const SMALL_CORPUS_PASSAGES = 25;

/** How sure it is that the best sentence answers, 0 to 1. */
export function confidence(evidence: Evidence): number {
  const sum =
    LOGIT.constant +
    LOGIT.coverage * evidence.coverage +
    LOGIT.names * evidence.names +
    LOGIT.unknownNames * evidence.unknownNames +
    LOGIT.unknownNouns * evidence.unknownNouns +
    LOGIT.unknownWords * evidence.unknownWords +
    LOGIT.misfit * Number(evidence.misfit) +
    LOGIT.publisher * Number(evidence.publisher) +
    LOGIT.stale * Number(evidence.stale) +
    LOGIT.concepts * Math.log(Math.max(1, evidence.concepts)) +
    LOGIT.passages * Math.log10(Math.max(1, evidence.passages / SMALL_CORPUS_PASSAGES));
  return 1 / (1 + Math.exp(-sum));
}

/** What a name counts that stands in the sentence before, elsewhere in the passage, or in the title. */
const NEAR_BY = { before: 0.7, passage: 0.6, title: 0.5 } as const;
const THESE_DAYS = /\b(?:this|last|past) (?:week(?:end)?|month|year)\b|\b(?:today|yesterday|tonight|recent(?:ly)?|latest)\b/iu;
/** An article older (or newer) than this many days is not of these days. */
const THESE_DAYS_REACH = 21;

export interface EvidenceRequest {
  readonly archive: Archive;
  readonly ranking: Ranking;
  readonly question: string;
  readonly best: AnswerSentence;
  readonly now: IsoDate;
}

export function evidenceFor({ archive, ranking, question, best, now }: EvidenceRequest): Evidence {
  const { concepts, weights } = ranking;
  const { article, articleNumber, passage } = archive.passages[best.passage]!;
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const { asked, counted } = readQuestion(question, concepts);
  const termsAt = (index: number) => {
    const sentence = passage.sentences[index];
    const terms = sentence ? archive.analyser.analyse(article.text.slice(sentence.start, sentence.end)) : [];
    return matchedIn(concepts, new Set(terms.map(({ term }) => archive.forward.number(term))));
  };
  const here = termsAt(best.sentence);
  const before = termsAt(best.sentence - 1);
  const around = matchedIn(concepts, new Set(archive.forward.terms(best.passage)));
  const title = matchedIn(concepts, archive.articleTerms[articleNumber]!.title);
  const unknown = { names: 0, nouns: 0, words: 0 };
  const named = { all: 0, near: 0 };
  for (const [index, concept] of concepts.entries()) {
    const weight = weights[index]!;
    if (isNamed(concept, archive)) {
      const near = [here[index]!, NEAR_BY.before * before[index]!, NEAR_BY.passage * around[index]!, NEAR_BY.title * title[index]!];
      named.all += weight;
      named.near += weight * Math.max(...near);
    }
    if (concept.variants.length > 0) continue;
    const isAsked = index === asked && !counted;
    if (isWrittenAsName(concept) && !isAsked) unknown.names += weight;
    else if (concept.noun && !isAsked) unknown.nouns += weight;
    else unknown.words += weight;
  }
  const age = article.date === null ? Number.POSITIVE_INFINITY : Math.abs(Date.parse(now) - Date.parse(article.date)) / 86_400_000;
  return {
    coverage: best.coverage,
    names: named.all === 0 ? 1 : named.near / named.all,
    unknownNames: unknown.names / total,
    unknownNouns: unknown.nouns / total,
    unknownWords: unknown.words / total,
    misfit: !best.fits,
    publisher: article.source !== null && ranking.publishers.includes(article.source),
    stale: THESE_DAYS.test(question) && age > THESE_DAYS_REACH,
    concepts: concepts.length,
    passages: archive.passages.length,
  };
}

/** A name of the aliases, or a word with a capital that does not come from opening the question. */
function isWrittenAsName({ isName, start, typed }: Concept): boolean {
  return isName || (start > 0 && /^\p{Lu}/u.test(typed)) || /\p{Lu}/u.test(typed.slice(1));
}

/** Written as a name, or a word that ordinary English never says: people type names in lower case. */
function isNamed(concept: Concept, archive: Archive): boolean {
  return !/^\d/.test(concept.typed) && (isWrittenAsName(concept) || archive.analyser.commonness(concept.typed) === 0);
}
