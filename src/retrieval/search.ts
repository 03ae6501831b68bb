import type { SearchRequest } from '../command.ts';
import type { IsoDate, Range } from '../corpus/article.ts';
import type { Judgement } from '../judgement.ts';
import { overlaps } from '../ranges.ts';
import type { Excerpt, Findings } from '../reply.ts';
import { type AnswerSentence, answerSentences } from './answer.ts';
import { withAnswerFirst } from './answer-first.ts';
import { evidenceFor } from './answerable.ts';
import type { Archive } from './archive.ts';
import { isWritten } from './concepts.ts';
import { confidence, judgementOn } from './confidence.ts';
import { createCorrector } from './correct.ts';
import { spread } from './diversify.ts';
import { EXCERPT_WORDS, excerptOf, fairWindow } from './excerpt.ts';
import { type Filter, filterFor, narrowed, withoutPhrases } from './filter.ts';
import { topicCoverage, topicHeld } from './on-topic.ts';
import { type Part, partsOf } from './parts.ts';
import { publisherParts } from './publisher-parts.ts';
import { publishersOf } from './publishers.ts';
import { parseQuery, withOptions } from './query.ts';
import { readQuestion } from './question.ts';
import { type Ranking, rank } from './rank.ts';
import { inOrder, type RankedPassage } from './ranked-passage.ts';
import { createRepeats, type Told } from './repeats.ts';
import { withCountryInCapitals } from './small-letters.ts';
import { createReader, speaking } from './spoken.ts';

/** What a corpus can be asked. All three are pure: the same request gives the same findings. */
export interface Searcher {
  readonly brief: (request: SearchRequest) => Findings;
  readonly ask: (request: SearchRequest) => Findings;
  /** `among`: only in these articles, by their places in the archive. */
  readonly search: (request: SearchRequest, among?: ReadonlySet<number>) => Findings;
}

const DEFAULT_LIMIT = { brief: 5, ask: 3, search: 10 } as const;
/**
 * A brief holds at least this many excerpts where there are any, and leaves out what is far less useful than the first.
 * Close words choose its sentences but a little. Some candidates are spare, because excerpts can repeat one another.
 */
const BRIEF = { least: 3, worthFirst: 0.35, close: 0.3, spare: 5 } as const;

/** `today` gives the day for requests that name none. */
export function createSearcher(archive: Archive, today: () => IsoDate): Searcher {
  const publishers = publishersOf(archive.articles.map((article) => article.source));
  const corrector = createCorrector(archive);
  const repeats = createRepeats(archive);

  function look(request: SearchRequest, among?: ReadonlySet<number>) {
    const now = request.now ?? today();
    const query = withOptions(parseQuery(request.query, now), request, now);
    const { text, corrected } = corrector(withCountryInCapitals(query.text));
    const ranked = (whole: Filter) => {
      const filter = among === undefined ? whole : narrowed(archive, whole, among);
      return text === '' ? listed(archive, filter) : rank(archive, { text, now, publishers, accepts: filter.accepts });
    };
    const strict = ranked(filterFor(archive, query));
    const relaxed =
      strict.passages.length === 0 && query.phrases.length > 0
        ? ranked(filterFor(archive, withoutPhrases(query)))
        : null;
    const ranking = relaxed ?? strict;
    const missing = [
      ...ranking.concepts.filter((concept) => !concept.known).map((concept) => concept.typed.replace(/['’]s$/u, '')),
      ...(relaxed ? query.phrases.map((phrase) => `"${phrase}"`) : []),
    ];
    return {
      query,
      text,
      now,
      ranking: { ...ranking, passages: repeats.folded(ranking.passages) },
      corrected,
      missing,
      phraseLost: relaxed !== null,
    };
  }

  function findings(
    looked: ReturnType<typeof look>,
    request: SearchRequest,
    { excerpts, more }: Page,
    { sure, judgement }: Sureness,
  ): Findings {
    const { ranking, missing, corrected, phraseLost, query } = looked;
    return {
      query: request.query,
      answerable: !phraseLost && excerpts.length > 0 && sure >= SURE_ENOUGH,
      missing,
      corrected,
      notices: query.problems,
      excerpts,
      confidence: sure,
      judgement,
      coverage: topicCoverage(archive, ranking),
      total: ranking.passages.length,
      more,
    };
  }

  /**
   * The sentences that answer, and how sure that is. Of a question that asks several `things`, the best for each come first, and
   * the thing that is answered least decides: the reply says of the whole that it is answered. Of one that names several
   * publishers the best of each come first.
   */
  function sureness({ ranking, text, now }: ReturnType<typeof look>): Answered & { readonly things: number } {
    const whole = judged(ranking, text, now);
    const asked = partsOf(text, ranking).map((part) => judged(part.ranking, part.text, now));
    const least = asked.reduce((one, other) => (other.sure < one.sure ? other : one), asked[0] ?? whole);
    function* sentences() {
      if (asked.length === 0) yield* bestOfEach(publisherParts(archive, text, ranking));
      for (const part of asked) yield* Iterator.from(part.sentences).take(1);
      yield* whole.sentences;
    }
    return { ...least, sentences: sentences(), things: Math.max(1, asked.length) };
  }

  /** The sentence that answers each part of a question. */
  function* bestOfEach(parts: readonly Part[]): Iterable<AnswerSentence> {
    for (const part of parts) yield* Iterator.from(answerSentences(archive, part.ranking, part.text)).take(1);
  }

  function judged(ranking: Ranking, text: string, now: IsoDate): Answered {
    const sentences = answerSentences(archive, ranking, text);
    const [best] = sentences;
    if (ranking.concepts.length === 0 || best === undefined) {
      return { sentences, sure: ranking.concepts.length === 0 && ranking.passages.length > 0 ? 1 : 0, judgement: null };
    }
    const judgement = judgementOn(evidenceFor({ archive, ranking, question: text, best, now }));
    return { sentences, sure: confidence(judgement), judgement };
  }

  function excerpt(told: Told, score: number, answer: Range | null, { concepts }: Ranking): Excerpt {
    return excerptOf(archive, { ...told, answer, concepts, score, alsoIn: repeats.alsoIn(told) });
  }

  /** The page of excerpts that the request asks for, none of which overlaps or repeats a better one. */
  function excerpts(candidates: Iterable<Candidate>, request: SearchRequest, limit: number, ranking: Ranking): Page {
    const offset = request.offset ?? 0;
    const last = offset + (request.limit ?? limit);
    const told: Told[] = [];
    const page: Excerpt[] = [];
    for (const { passage, ranges, answer, score } of candidates) {
      const next = Iterator.from(ranges())
        .map((range): Told => ({ passage, range }))
        .find((each) => !repeats.repeats(each, told));
      if (next === undefined || told.some((other) => tellsAgain(archive, next, other))) continue;
      if (told.length >= last) return { excerpts: page, more: true };
      told.push(next);
      if (told.length > offset) page.push(excerpt(next, score, answer, ranking));
    }
    return { excerpts: page, more: false };
  }

  return {
    ask(request) {
      const looked = look(request);
      const sure = sureness(looked);
      const { sentences, things } = sure;
      const { reader } = looked.ranking;
      const speaks = speaking(looked.ranking, looked.text);
      const candidates = Iterator.from(sentences).map(({ passage, sentence, score }, place) => ({
        passage,
        score,
        ranges: () => [
          fairWindow(archive, passage, sentence, EXCERPT_WORDS[place < things ? 'ask' : 'further'], (text) =>
            speaks(reader.sentence(text)),
          ),
        ],
        answer: archive.passages[passage]!.passage.sentences[sentence]!,
      }));
      return findings(looked, request, excerpts(candidates, request, DEFAULT_LIMIT.ask, looked.ranking), sure);
    },

    brief(request) {
      const looked = look(request);
      const { ranking } = looked;
      const wanted = (request.offset ?? 0) + (request.limit ?? DEFAULT_LIMIT.brief);
      const asked = partsOf(looked.text, ranking);
      const parts = asked.length > 0 ? asked : publisherParts(archive, looked.text, ranking);
      const answering = new Map([...bestOfEach(parts)].map(({ passage, sentence }) => [passage, sentence]));
      const chosen = spread(archive, ranking.passages, wanted + BRIEF.spare, answering);
      const best = chosen[0]?.score ?? 0;
      const candidates = chosen
        .filter((found, index) => index < BRIEF.least || found.score >= BRIEF.worthFirst * best)
        .map((found) => ({
          ...found,
          ranges: () => briefRanges(archive, found, ranking, answering.get(found.passage)),
          answer: null,
        }));
      return findings(looked, request, excerpts(candidates, request, DEFAULT_LIMIT.brief, ranking), {
        sure: topicHeld(ranking),
        judgement: null,
      });
    },

    search(request, among) {
      const looked = look(request, among);
      const offset = request.offset ?? 0;
      const sure = sureness(looked);
      const passages = withAnswerFirst(looked.ranking, sure.sentences, sure.sure);
      const page = passages.slice(offset, offset + (request.limit ?? DEFAULT_LIMIT.search));
      const found = page.map(({ passage, score }) => {
        const { start, end } = archive.passages[passage]!.passage;
        return excerpt({ passage, range: { start, end } }, score, null, looked.ranking);
      });
      const more = offset + page.length < passages.length;
      return findings(looked, request, { excerpts: found, more }, sure);
    },
  };
}

/** From this confidence on a question is answered: for `ask` it is the threshold of its judgement. */
const SURE_ENOUGH = 0.5;

interface Sureness {
  readonly sure: number;
  readonly judgement: Judgement | null;
}

/** The sentences that answer, and how sure that is. */
interface Answered extends Sureness {
  readonly sentences: Iterable<AnswerSentence>;
}

/** Excerpts of one page, and whether another page follows. */
interface Page {
  readonly excerpts: readonly Excerpt[];
  readonly more: boolean;
}

/** Ranges of a passage, the first of which that is new can be shown; they are worked out only if it comes to that. */
interface Candidate {
  readonly passage: number;
  readonly score: number;
  readonly ranges: () => Iterable<Range>;
  readonly answer: Range | null;
}

function tellsAgain(archive: Archive, a: Told, b: Told): boolean {
  const same = archive.passages[a.passage]!.articleNumber === archive.passages[b.passage]!.articleNumber;
  return same && overlaps(a.range, b.range);
}

/** Without topic words there is nothing to rank by: the first passage of each article, newest first. */
function listed(archive: Archive, filter: Filter): Ranking {
  const passages = archive.passages
    .map((_, passage) => passage)
    .filter((passage) => archive.passages[passage]!.passage.ordinal === 0 && filter.narrows && filter.accepts(passage))
    .sort((a, b) => inOrder(archive, a, b))
    .map((passage) => ({ passage, score: 1, matched: new Float64Array(0) }));
  const wanted = new Map<string, number>();
  return {
    ...{ concepts: [], question: readQuestion('', []), weights: [], mentions: [], passages },
    ...{ wanted, reader: createReader(archive, wanted) },
  };
}

/** The sentence of the passage that answers, then those that speak most of the topic, each with what it needs to be fair. */
function* briefRanges(archive: Archive, found: RankedPassage, ranking: Ranking, answering: number | undefined) {
  if (answering !== undefined) yield fairWindow(archive, found.passage, answering, EXCERPT_WORDS.brief);
  const wanted = new Map<number, number>();
  for (const [index, { variants }] of ranking.concepts.entries()) {
    for (const variant of variants) {
      const worth = ranking.weights[index]! * (isWritten(variant) ? 1 : BRIEF.close);
      for (const term of variant.terms) wanted.set(term, Math.max(wanted.get(term) ?? 0, worth));
    }
  }
  const speaks = ranking.reader.passage(found.passage).map(({ held }) => {
    let sum = 0;
    for (const term of held) sum += wanted.get(term) ?? 0;
    return sum;
  });
  const best = [...speaks.keys()].sort((a, b) => speaks[b]! - speaks[a]!);
  // Where nothing speaks of it, the first sentence stands for the passage.
  for (const sentence of best.filter((sentence, place) => place === 0 || speaks[sentence]! > 0)) {
    yield fairWindow(archive, found.passage, sentence, EXCERPT_WORDS.brief);
  }
}
