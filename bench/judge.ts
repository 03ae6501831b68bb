import type { CorpusDesk, SearchRequest } from '../src/command.ts';
import type { ArticleHead, IsoDate } from '../src/corpus/article.ts';
import type { Excerpt, Findings } from '../src/reply.ts';
import type { Question } from './data.ts';
import { rankOfFirst } from './metrics.ts';
import { folded, holdsOneOf } from './text.ts';

/** How many articles of a ranking are looked at. */
export const DEPTH = 10;
/** Among how many passages of a search the evidence should stand. */
const EVIDENCE_PASSAGES = 4;

/** What the desk made of one question. A judgement is null where the question does not say what is right. */
export interface Judged {
  readonly question: Question;
  /** Ids of the articles that a search found, each at its best passage. */
  readonly ranked: readonly string[];
  readonly firstRelevant: boolean | null;
  readonly evidence: boolean | null;
  /** Answer in the first passage of `search`, in the first and the first three excerpts and the first sentence of `ask`. */
  readonly searchAnswers: boolean | null;
  readonly askAnswers: boolean | null;
  readonly askAnswersIn3: boolean | null;
  readonly sentenceAnswers: boolean | null;
  readonly declined: boolean;
  /** Of the first result of `search`; -Infinity where nothing was found. */
  readonly score: number;
  /** How sure `ask` is of its answer, where it says so. */
  readonly confidence: number | null;
  readonly briefExcerpts: number;
  readonly briefArticles: number;
  readonly search: Findings;
  readonly ask: Findings;
}

/** Puts one question to the desk in all three ways. */
export function judge(desk: CorpusDesk, question: Question): Judged {
  const { relevant, answers, facts } = question;
  const request = { query: question.query, ...(question.now === null ? {} : { now: question.now as IsoDate }) };
  const search = searchDeep(desk, request);
  const ask = desk.ask(request);
  const brief = desk.brief(request);
  const ranked = articlesOf(search, relevant);
  const isRight = (excerpt: Excerpt) =>
    relevant.has(idOf(excerpt.article, relevant)) && holdsOneOf(excerpt.text, answers);
  // Where evidence sentences are marked, these decide: the answers of such sets ('Yes', a publisher) prove nothing.
  const knowsAnswer = question.answerable && answers.length > 0 && facts.length === 0;
  const knowsArticles = question.answerable && relevant.size > 0;
  const evidence = facts.map(folded);
  return {
    question,
    ranked,
    firstRelevant: knowsArticles ? rankOfFirst(ranked, relevant) === 1 : null,
    evidence:
      question.answerable && facts.length > 0
        ? search.excerpts.slice(0, EVIDENCE_PASSAGES).some(({ text }) => holdsOneOf(text, evidence))
        : null,
    searchAnswers: knowsAnswer ? search.excerpts.slice(0, 1).some(isRight) : null,
    askAnswers: knowsAnswer ? ask.excerpts.slice(0, 1).some(isRight) : null,
    askAnswersIn3: knowsAnswer ? ask.excerpts.slice(0, 3).some(isRight) : null,
    sentenceAnswers: knowsAnswer ? ask.excerpts.slice(0, 1).map(answerOnly).some(isRight) : null,
    declined: !ask.answerable,
    score: search.excerpts[0]?.score ?? -Infinity,
    confidence: confidenceOf(ask),
    briefExcerpts: brief.excerpts.length,
    briefArticles: new Set(brief.excerpts.map(({ article }) => article.id)).size,
    search,
    ask,
  };
}

/** A search with a limit high enough to see `DEPTH` articles, where there are as many. */
function searchDeep(desk: CorpusDesk, request: SearchRequest): Findings {
  for (let limit = 50; ; limit *= 4) {
    const findings = desk.search({ ...request, limit });
    const articles = new Set(findings.excerpts.map(({ article }) => article.id));
    if (articles.size >= DEPTH || findings.excerpts.length < limit) return findings;
  }
}

function articlesOf(findings: Findings, relevant: ReadonlySet<string>): string[] {
  return [...new Set(findings.excerpts.map(({ article }) => idOf(article, relevant)))];
}

/** The id under which a question set knows the article: its own, or the name of its file without the ending. */
export function idOf(article: ArticleHead, known: ReadonlySet<string>): string {
  const names: string[] = [article.id, baseName(article.id), baseName(article.file)];
  return names.find((name) => known.has(name)) ?? article.id;
}

function baseName(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
}

/** The excerpt cut down to the sentence that answers. */
function answerOnly(excerpt: Excerpt): Excerpt {
  const { answer, start } = excerpt;
  return { ...excerpt, text: answer === null ? '' : excerpt.text.slice(answer.start - start, answer.end - start) };
}

function confidenceOf(findings: Findings): number | null {
  const { confidence } = findings as Findings & { readonly confidence?: unknown };
  return typeof confidence === 'number' ? confidence : null;
}
