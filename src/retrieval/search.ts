import type { SearchRequest } from '../command.ts';
import type { ArticleHead, IsoDate } from '../corpus/article.ts';
import type { Coverage, Excerpt, Findings } from '../reply.ts';
import { answerSentences } from './answer.ts';
import { confidence, evidenceFor, THRESHOLD } from './answerable.ts';
import type { Archive } from './archive.ts';
import { createCorrector } from './correct.ts';
import { spread } from './diversify.ts';
import { EXCERPT_WORDS, excerptOf, fairWindow } from './excerpt.ts';
import { type Filter, filterFor, withoutPhrases } from './filter.ts';
import { publishersOf } from './publishers.ts';
import { parseQuery, type Query, readPeriod } from './query.ts';
import { byDateThenId, inOrder, type RankedPassage, type Ranking, rank } from './rank.ts';
import { createRepeats } from './repeats.ts';

/** What a corpus can be asked. All three are pure: the same request gives the same findings. */
export interface Searcher {
  readonly brief: (request: SearchRequest) => Findings;
  readonly ask: (request: SearchRequest) => Findings;
  readonly search: (request: SearchRequest) => Findings;
}

const DEFAULT_LIMIT = { brief: 5, ask: 3, search: 10 } as const;
/** A brief holds at least this many excerpts where there are any, and leaves out what is far less useful than the first. */
const BRIEF = { least: 3, worthFirst: 0.35, close: 0.3 } as const;

/** `today` gives the day for requests that name none. */
export function createSearcher(archive: Archive, today: () => IsoDate): Searcher {
  const publishers = publishersOf(archive.articles.map((article) => article.source));
  const corrector = createCorrector(archive);
  const repeats = createRepeats(archive);

  function look(request: SearchRequest) {
    const now = request.now ?? today();
    const query = withOptions(parseQuery(request.query, now), request, now);
    const { text, corrected } = corrector(query.text);
    const ranked = (filter: Filter) =>
      text === '' ? listed(archive, filter) : rank(archive, { text, now, publishers, accepts: filter.accepts });
    const strict = ranked(filterFor(archive, query));
    const relaxed =
      strict.passages.length === 0 && query.phrases.length > 0
        ? ranked(filterFor(archive, withoutPhrases(query)))
        : null;
    const ranking = relaxed ?? strict;
    const missing = [
      ...ranking.concepts.filter((concept) => !concept.literal && !concept.known).map((concept) => concept.typed),
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
    excerpts: Excerpt[],
    sure: number,
  ): Findings {
    const { ranking, missing, corrected, phraseLost, query } = looked;
    return {
      query: request.query,
      answerable: !phraseLost && excerpts.length > 0 && sure >= THRESHOLD,
      missing,
      corrected,
      notices: query.problems,
      excerpts,
      confidence: sure,
      coverage: coverageOf(archive, ranking),
      total: ranking.passages.length,
    };
  }

  function sureness({ ranking, text, now }: ReturnType<typeof look>) {
    const sentences = answerSentences(archive, ranking, text);
    const best = sentences[0];
    if (ranking.concepts.length === 0) return { sentences, sure: ranking.passages.length > 0 ? 1 : 0 };
    return { sentences, sure: best ? confidence(evidenceFor({ archive, ranking, question: text, best, now })) : 0 };
  }

  return {
    ask(request) {
      const looked = look(request);
      const { sentences, sure } = sureness(looked);
      const excerpts: Excerpt[] = [];
      const limit = request.limit ?? DEFAULT_LIMIT.ask;
      let skip = request.offset ?? 0;
      const taken: { articleId: string; start: number; end: number }[] = [];
      for (const sentence of sentences) {
        if (excerpts.length >= limit) break;
        const { article, passage } = archive.passages[sentence.passage]!;
        const range = fairWindow(archive, sentence.passage, sentence.sentence, EXCERPT_WORDS.ask);
        if (taken.some((other) => other.articleId === article.id && range.start < other.end && other.start < range.end))
          continue;
        taken.push({ articleId: article.id, ...range });
        if (skip-- > 0) continue;
        excerpts.push(
          excerptOf(archive, {
            passage: sentence.passage,
            range,
            answer: passage.sentences[sentence.sentence]!,
            concepts: looked.ranking.concepts,
            score: sentence.score,
            alsoIn: repeats.alsoIn(sentence.passage),
          }),
        );
      }
      return findings(looked, request, excerpts, sure);
    },

    brief(request) {
      const looked = look(request);
      const { sure } = sureness(looked);
      const limit = request.limit ?? DEFAULT_LIMIT.brief;
      const offset = request.offset ?? 0;
      const chosen = spread(archive, looked.ranking.passages, offset + limit);
      const best = chosen[0]?.score ?? 0;
      const useful = chosen
        .filter((found, index) => index < BRIEF.least || found.score >= BRIEF.worthFirst * best)
        .slice(offset);
      const excerpts = useful.map((found) =>
        excerptOf(archive, {
          passage: found.passage,
          range: briefRange(archive, found, looked.ranking),
          answer: null,
          concepts: looked.ranking.concepts,
          score: found.score,
          alsoIn: repeats.alsoIn(found.passage),
        }),
      );
      return findings(looked, request, excerpts, sure);
    },

    search(request) {
      const looked = look(request);
      const { sure } = sureness(looked);
      const offset = request.offset ?? 0;
      const page = looked.ranking.passages.slice(offset, offset + (request.limit ?? DEFAULT_LIMIT.search));
      const excerpts = page.map(({ passage, score }) => {
        const { start, end } = archive.passages[passage]!.passage;
        return excerptOf(archive, {
          passage,
          range: { start, end },
          answer: null,
          concepts: looked.ranking.concepts,
          score,
          alsoIn: repeats.alsoIn(passage),
        });
      });
      return findings(looked, request, excerpts, sure);
    },
  };
}

/** The options of a command say the same as the operators of a question. */
function withOptions(query: Query, request: SearchRequest, now: IsoDate): Query {
  const problems = [...query.problems];
  const read = (typed: string | undefined) => {
    if (typed === undefined) return null;
    const period = readPeriod(typed, now);
    if (!period) problems.push(`"${typed}" is not a date that can be read; write it as 2023-10-30 or "last week".`);
    return period;
  };
  const since = read(request.since)?.from ?? null;
  const until = read(request.until)?.to ?? null;
  return {
    ...query,
    from: since !== null && (query.from === null || since > query.from) ? since : query.from,
    to: until !== null && (query.to === null || until < query.to) ? until : query.to,
    sources: request.source ? [...query.sources, request.source] : query.sources,
    problems,
  };
}

/** Without topic words there is nothing to rank by: the first passage of each article, newest first. */
function listed(archive: Archive, filter: Filter): Ranking {
  const passages = archive.passages
    .map((_, passage) => passage)
    .filter((passage) => archive.passages[passage]!.passage.ordinal === 0 && filter.narrows && filter.accepts(passage))
    .sort((a, b) => inOrder(archive, a, b))
    .map((passage) => ({ passage, score: 1, matched: new Float64Array(0) }));
  return { concepts: [], weights: [], publishers: [], passages };
}

/** The sentence of the passage that speaks most of the topic, with what it needs to be fair. */
function briefRange(archive: Archive, found: RankedPassage, ranking: Ranking) {
  const { article, passage } = archive.passages[found.passage]!;
  const wanted = new Map<number, number>();
  for (const [index, { variants }] of ranking.concepts.entries()) {
    for (const variant of variants)
      for (const term of variant.terms)
        wanted.set(
          term,
          Math.max(wanted.get(term) ?? 0, ranking.weights[index]! * (variant.kind === 'close' ? BRIEF.close : 1)),
        );
  }
  const speaks = passage.sentences.map((sentence) => {
    const terms = new Set(
      archive.analyser
        .analyse(article.text.slice(sentence.start, sentence.end))
        .map(({ term }) => archive.forward.number(term)),
    );
    let sum = 0;
    for (const term of terms) sum += wanted.get(term) ?? 0;
    return sum;
  });
  const best = speaks.indexOf(Math.max(...speaks));
  return fairWindow(archive, found.passage, best, EXCERPT_WORDS.brief);
}

/** Share of the question's weight that a passage must speak of for its article to count as being on the topic. */
const ON_TOPIC = 0.5;

function coverageOf(archive: Archive, ranking: Ranking): Coverage {
  const total = ranking.weights.reduce((sum, weight) => sum + weight, 0);
  const onTopic = new Map<string, ArticleHead>();
  for (const { passage, matched } of ranking.passages) {
    let spoken = 0;
    for (let i = 0; i < matched.length; i++) spoken += ranking.weights[i]! * Math.min(1, 2 * matched[i]!);
    if (spoken >= ON_TOPIC * total) {
      const { article } = archive.passages[passage]!;
      onTopic.set(article.id, article);
    }
  }
  const dated = [...onTopic.values()].filter((article) => article.date !== null).sort(byDateThenId);
  return {
    articles: onTopic.size,
    from: dated.at(-1)?.date ?? null,
    to: dated[0]?.date ?? null,
    undated: onTopic.size - dated.length,
  };
}
