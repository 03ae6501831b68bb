import type { IsoDate } from '../corpus/article.ts';
import type { Archive } from './archive.ts';
import { withBestSentences } from './best-sentences.ts';
import { type Concept, conceptsOf } from './concepts.ts';
import { dayNumber } from './days.ts';
import { withFeedback } from './feedback.ts';
import { type Measured, measureFor } from './measure.ts';
import { meetings, nearness } from './nearness.ts';
import type { WeightedTerm } from './passage-index.ts';
import { type Publisher, type PublisherMention, publishersNamed } from './publishers.ts';
import { type Question, readQuestion } from './question.ts';
import { inOrder, type RankedPassage } from './ranked-passage.ts';
import { createReader, type Reader, type WantedTerms, wantedTerms } from './spoken.ts';
import { articleScores } from './whole-article.ts';

/**
 * The weights of ranking, in one place. They were set with `npm run eval` on five sets of different kinds (news questions,
 * several-source questions, topics, scientific claims, encyclopaedia questions), one change at a time, and kept where no
 * set lost what another won; `docs/ranking.md` has the figures.
 */
const WEIGHTS = {
  /** What one mention in the title (or date) or the heading above counts, in mentions in the text. */
  title: 0.4,
  heading: 0.3,
  /** Against the word itself: the same written otherwise; another name; a close word, and one where the corpus lacks the word; the same by the thesaurus. */
  spelling: 0.85,
  name: 1,
  close: 0.2,
  instead: 0.6,
  kin: 0.2,
  kinInstead: 0.45,
  /** Rare words count more than BM25 alone would have it: long questions are full of middling ones. */
  rarity: 1.25,
  /** Added for each two neighbouring concepts of the question that are near in the passage, as a share of the lesser. */
  proximity: 0.25,
  /** The same for concepts that stand apart in the question, as a share of all of its pairs. */
  meeting: 0.3,
  /** What the rest of the article says on the question, as a share of the passage's own score. */
  article: 0.05,
  /** What the article as a whole says, in its own BM25: on a topic, and on a question that does not speak of many things. */
  topic: 0.3,
  matter: 0.1,
  /** The first paragraphs of a news report say what it is about. */
  lead: 0.08,
  /** Factor for the publisher that the question names, and what its name still counts as a topic. */
  publisher: 2,
  publisherAsTopic: 0.3,
  /** What each part of a name of several words counts: together they are one thing. */
  namePart: 0.8,
  /** What the noun after 'which' or 'what' counts as a topic: 'which bloc' is answered by a bloc's name. */
  asked: 0.8,
  /** What a word counts that names no thing: articles tell the same deed in other words, but name the same things. */
  deed: 0.85,
  /** What a word counts that stands in a sentence before the one that asks. */
  setting: 0.6,
  /** Factor for an article of the day of asking; it falls by 1/e every so many days, twice as fast for later articles. */
  recency: 2,
  recencyDays: 6,
} as const;

/** A question that speaks of more things than this is put to several articles: none of them is about it as a whole. */
const ONE_MATTER = 12;
/** How many candidates of the index are ranked. */
const CANDIDATES = 600;

export interface Ranking {
  readonly concepts: readonly Concept[];
  /** What is asked for. */
  readonly question: Question;
  /** By concept: what it counts. */
  readonly weights: readonly number[];
  /** The terms that it speaks of, and sentences read for them. */
  readonly wanted: WantedTerms;
  readonly reader: Reader;
  /** Where the question names publishers. */
  readonly mentions: readonly PublisherMention[];
  /** Best first; equal scores by date (newest first, undated last), then id, then offset. */
  readonly passages: readonly RankedPassage[];
}

export interface RankRequest {
  readonly text: string;
  readonly now: IsoDate;
  /** All publishers of the archive. */
  readonly publishers: readonly Publisher[];
  readonly accepts: (passage: number) => boolean;
}

/** Ranks the passages that the request accepts. Pure: the same archive and request give the same ranking. */
export function rank(archive: Archive, request: RankRequest): Ranking {
  const concepts = conceptsOf(request.text, archive);
  const places = publishersNamed(request.text, request.publishers, archive.analyser.isOrdinary);
  const named = places.flatMap(({ publishers }) => publishers);
  const question = readQuestion(request.text, concepts);
  const weights = conceptWeights(question, concepts, named);
  const wanted = wantedTerms(archive, concepts);
  const reader = createReader(archive, wanted);
  const candidates = archive.index.candidates(
    candidateTerms(archive, request.text, concepts),
    CANDIDATES,
    request.accepts,
  );
  const spoken = candidates.map(measureFor(archive, concepts, wanted, WEIGHTS));
  const articles = bestByArticle(archive, spoken);
  const isOne = question.asks && concepts.length <= ONE_MATTER;
  const matter = isOne ? WEIGHTS.matter : question.asks ? 0 : WEIGHTS.topic;
  const whole = matter > 0 ? articleScores(archive, spoken, weights) : null;
  const sources = new Set(named.map(({ name }) => name));
  const today = dayNumber(request.now);
  const passages = spoken.map(({ passage, matched, mentions, named }) => {
    const { article, articleNumber, entry, ordinal } = archive.passages[passage]!;
    let score = weighted(matched, weights) + WEIGHTS.proximity * nearness(concepts, mentions, weights);
    score += WEIGHTS.meeting * meetings(concepts, named, weights);
    score += WEIGHTS.article * weighted(articles.get(articleNumber)!, weights);
    score += matter * (whole?.get(articleNumber) ?? 0);
    if (ordinal === 0) score *= 1 + WEIGHTS.lead;
    if (sources.size > 0 && article.source !== null && sources.has(article.source)) score *= WEIGHTS.publisher;
    return { passage, score: score * recency(entry.day, today), matched };
  });
  const byScore = (a: RankedPassage, b: RankedPassage) => b.score - a.score || inOrder(archive, a.passage, b.passage);
  passages.sort(byScore);
  const best = isOne
    ? withBestSentences(reader, { concepts, question, weights }, request.text, passages).sort(byScore)
    : passages;
  const taught = withFeedback(archive, concepts, best);
  return {
    ...{ concepts, question, weights, wanted, reader },
    mentions: places,
    passages: taught.sort(byScore),
  };
}

function conceptWeights(
  { asked, counted, opens }: Question,
  concepts: readonly Concept[],
  named: readonly Publisher[],
): number[] {
  const words = new Set(named.flatMap((publisher) => publisher.words));
  return concepts.map((concept, index) => {
    const typed = concept.typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const isPublisher = typed.length > 0 && typed.every((word) => words.has(word));
    const share = isPublisher ? WEIGHTS.publisherAsTopic : index === asked && !counted ? WEIGHTS.asked : 1;
    const isPart = sharesName(concept, concepts[index - 1]) || sharesName(concept, concepts[index + 1]);
    const kind = (isPart ? WEIGHTS.namePart : 1) * (concept.noun ? 1 : WEIGHTS.deed);
    const place = concept.start < opens ? WEIGHTS.setting : 1;
    return share * kind * place * concept.idf ** WEIGHTS.rarity;
  });
}

/** Whether two neighbouring words of the question are parts of one name, as in `Fumio Kishida`. */
function sharesName(one: Concept, other: Concept | undefined): boolean {
  const isWord = (concept: Concept) => !concept.isName && /^\p{Lu}\p{Ll}/u.test(concept.typed) && concept.start > 0;
  return (
    other !== undefined &&
    isWord(one) &&
    isWord(other) &&
    (one.until === other.position || other.until === one.position)
  );
}

/** Words as typed choose the candidates; other names and close words help where the typed one is missing. */
function candidateTerms(archive: Archive, text: string, concepts: readonly Concept[]): WeightedTerm[] {
  const terms = new Map<string, number>();
  for (const { term, kind } of archive.analyser.analyse(text)) terms.set(term, kind === 'name' ? 0.3 : 1);
  for (const concept of concepts) {
    for (const term of concept.also) if (!terms.has(term)) terms.set(term, 0.5);
  }
  return [...terms].map(([term, weight]) => ({ term, weight }));
}

function bestByArticle(archive: Archive, spoken: readonly Measured[]): Map<number, Float64Array> {
  const best = new Map<number, Float64Array>();
  for (const { passage, matched } of spoken) {
    const article = archive.passages[passage]!.articleNumber;
    const known = best.get(article);
    if (!known) best.set(article, matched.slice());
    else for (let i = 0; i < matched.length; i++) known[i] = Math.max(known[i]!, matched[i]!);
  }
  return best;
}

function weighted(matched: Float64Array, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < matched.length; i++) sum += matched[i]! * weights[i]!;
  return sum;
}

/** 1 for an article long past or undated, `1 + WEIGHTS.recency` for one of the day of asking. */
function recency(day: number, today: number): number {
  const age = today - day;
  return 1 + WEIGHTS.recency * Math.exp(-(age < 0 ? -2 * age : age) / WEIGHTS.recencyDays);
}
