import { createQuoteChecker } from '../analysis/quotation/check-quote.ts';
import { quotationsIn } from '../analysis/quotation/quotations-in.ts';
import { matchesSpeaker } from '../analysis/statements/speakers.ts';
import type { Statement } from '../analysis/statements/statement.ts';
import type { CorpusDesk, SearchRequest } from '../command.ts';
import { byDateThenId } from '../compare.ts';
import type { Article, Range } from '../corpus/article.ts';
import { overlaps } from '../ranges.ts';
import type { QuotationCheck } from '../reply.ts';
import type { Archive } from '../retrieval/archive.ts';
import type { Searcher } from '../retrieval/search.ts';
import { eventsOf, figuresOf, statementsOf } from './analysed.ts';
import { createClaimSources } from './claim-sources.ts';
import { datedOf, inOrderOfDays } from './dated.ts';
import { givenToAnother } from './given-to.ts';
import { grouped, shownFigure } from './grouped-figures.ts';
import { onTopic } from './on-topic.ts';
import { articlesLike } from './quote-candidates.ts';
import { withoutRepeats } from './repeated.ts';
import { createExcerptMaker } from './sentence-excerpt.ts';
import { spokenOf } from './spoken.ts';

/** Quotations of one message that are checked. */
const MOST_QUOTATIONS = 5;

export type Evidence = Pick<
  CorpusDesk,
  'quotes' | 'positions' | 'timeline' | 'figures' | 'checkQuotations' | 'findSources'
>;

/** Who said what, what happened when, and which numbers are told: by rule, sentence by sentence, each with its citation. */
export function createEvidence(archive: Archive, searcher: Searcher): Evidence {
  const articleOf = (id: string) => archive.articles[archive.numberOf.get(id)!]!;
  const excerptOf = createExcerptMaker(archive);
  let checker: ReturnType<typeof createQuoteChecker> | null = null;

  /** What `find` finds in sentences that name the topic, or that stand where it is spoken of, in the articles on it, newest first. */
  function inTopic<Found>(
    request: SearchRequest,
    find: (article: Article) => readonly (Found & { readonly sentence: Range })[],
    isIn: 'names' | 'surrounds' = 'names',
  ) {
    const topic = onTopic(searcher, request);
    const articles = topic.articles.map(articleOf).sort(byDateThenId);
    return articles.flatMap((article) =>
      find(article)
        .filter(({ sentence }) => topic[isIn](article.id, sentence))
        .map((found) => ({ article, found })),
    );
  }

  return {
    quotes({ person: typed, ...request }) {
      if (typed === null) {
        const found = inTopic(request, statementsOf);
        const spoken = found.map(({ article, found }) => spokenOf(article, found, excerptOf));
        return { person: null, topic: request.query, spoken: withoutRepeats(spoken) };
      }
      const { person, rest } = knownPart(typed, (name) =>
        articlesNaming(name, request).some((article) => speaks(article, name)),
      );
      const query = [rest, request.query].filter((words) => words !== '').join(' ');
      const topic = query === '' ? null : onTopic(searcher, { ...request, query });
      const spoken = articlesNaming(person, request).flatMap((article) =>
        statementsOf(article)
          .filter((statement) => matchesSpeaker(statement, person))
          .filter(({ sentence }) => topic === null || topic.names(article.id, sentence))
          .map((statement) => spokenOf(article, statement, excerptOf)),
      );
      return { person, topic: query === '' ? null : query, spoken: withoutRepeats(spoken) };
    },

    positions: (request) =>
      withoutRepeats(
        inTopic(request, statementsOf)
          .filter(({ found: { verb, negated } }) => takesPosition(verb.stance, negated))
          .map(({ article, found }) => spokenOf(article, found, excerptOf)),
      ),

    timeline: (request) =>
      inOrderOfDays(
        inTopic(request, eventsOf, 'surrounds').map(({ article, found }) => datedOf(article, found, excerptOf)),
      ),

    figures: (request) =>
      grouped(inTopic(request, figuresOf).map(({ article, found }) => shownFigure(article, found, excerptOf))),

    findSources: createClaimSources(archive, searcher),

    checkQuotations(text) {
      const whole = checked(text, text);
      const quotations = quotationsIn(text);
      // Words that stand there as they are may hold a quotation themselves.
      if (whole.verdict === 'verbatim') return { checks: [whole], unchecked: 0 };
      // A word or two in quotation marks is seldom what is meant to be checked.
      const checks = quotations
        .map((quotation) => checked(quotation, text))
        .filter(({ verdict }) => verdict !== 'too short');
      if (checks.length === 0) return { checks: [whole], unchecked: 0 };
      const shown = checks.slice(0, MOST_QUOTATIONS);
      return { checks: shown, unchecked: checks.length - shown.length };
    },
  };

  function checked(quotation: string, message: string): QuotationCheck {
    const { verdict, matches } = checkerFor(quotation)(quotation);
    return {
      quotation,
      verdict,
      matches: matches.map(({ article: { id }, range, context, diff, dropsNegation }) => {
        const article = articleOf(id);
        const said = statementsOf(article).find(({ said, speaker }) => speaker.name !== null && overlaps(said, range));
        const speaker = said?.speaker.name ?? null;
        return {
          excerpt: excerptOf(article, context, [range]),
          diff,
          dropsNegation,
          speaker,
          givenTo: speaker === null ? null : givenToAnother(message, quotation, speaker),
        };
      }),
    };
  }

  /** Over all articles, which is made once, or over those that it can be from. */
  function checkerFor(quotation: string): ReturnType<typeof createQuoteChecker> {
    const articles = articlesLike(archive, quotation);
    if (articles !== archive.articles) return createQuoteChecker(articles, false);
    checker ??= createQuoteChecker(articles);
    return checker;
  }

  function articlesNaming(name: string, request: SearchRequest): Article[] {
    const { articles } = onTopic(searcher, { ...request, query: name });
    return articles.map(articleOf).sort(byDateThenId);
  }

  function speaks(article: Article, name: string): boolean {
    return statementsOf(article).some((statement) => matchesSpeaker(statement, name));
  }
}

/** 'Did not comment' is a refusal, and 'did not deny' is nothing at all. */
function takesPosition(stance: Statement['verb']['stance'], negated: boolean): boolean {
  return stance === 'declines' || (stance !== 'says' && !negated);
}

/** The most words from the beginning that name somebody, and the others; all of them where none do. */
function knownPart(typed: string, isKnown: (name: string) => boolean): { person: string; rest: string } {
  const words = typed.split(/\s+/);
  for (let count = words.length; count > 0; count--) {
    const person = words.slice(0, count).join(' ');
    if (isKnown(person)) return { person, rest: words.slice(count).join(' ') };
  }
  return { person: typed, rest: '' };
}
