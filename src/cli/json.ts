import type { ScheduleSummary, WatchSummary } from '../channel.ts';
import type { Article, ArticleHead } from '../corpus/article.ts';
import type { Judgement } from '../judgement.ts';
import type {
  ClaimSources,
  Dated,
  Digest,
  Excerpt,
  FigureGroup,
  Findings,
  QuotationCheck,
  Reply,
  Spoken,
  Verification,
} from '../reply.ts';

/**
 * The machine interface: shapes that other programs rely on, described in docs/machine-interface.md. Fields are named
 * one by one, so that a new one within Briefwire does not leak out by itself.
 */

/** One value as one line of output. */
export function jsonLine(value: unknown): string {
  // Some readers split lines at these as well; within a JSON string an escape says the same.
  const separators = /[\u0085\u2028\u2029]/g;
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value).replace(separators, escaped)}\n`;
}

/** What is told beyond the reply itself. */
export interface Extent {
  /** Of an answer: what spoke for and against it. */
  readonly explain: boolean;
}

/** A reply in full. */
export function jsonOf(reply: Exclude<Reply, { kind: 'refusal' | 'help' }>, extent: Extent): object {
  switch (reply.kind) {
    case 'brief':
    case 'answer':
    case 'results':
      return { id: null, query: reply.findings.query, ...outcomeOf(reply, extent) };
    case 'sources':
      return {
        query: reply.query,
        sources: reply.sources.map(({ source, count, articles }) => ({
          source,
          count,
          articles: articles.map(headOf),
        })),
        problems: reply.problems,
      };
    case 'article':
      return articleOf(reply.article);
    case 'verification':
      return { citation: reply.citation, ...verificationOf(reply.verification) };
    case 'quotes':
      return { person: reply.person, topic: reply.topic, quotes: reply.spoken.map(spokenOf) };
    case 'positions':
      return { topic: reply.topic, positions: reply.spoken.map(spokenOf) };
    case 'timeline':
      return { topic: reply.topic, events: reply.events.map(datedOf) };
    case 'figures':
      return { topic: reply.topic, groups: reply.groups.map(groupOf) };
    case 'quotation':
      return { checks: reply.checks.map(checkOf), unchecked: reply.unchecked };
    case 'digest':
      return { topic: reply.topic, ...digestOf(reply.digest) };
    case 'schedules':
      return { deed: reply.deed, schedules: reply.schedules.map(scheduleOf) };
    case 'watches':
      return { deed: reply.deed, watches: reply.watches.map(watchOf) };
    case 'claims':
      return { claims: reply.claims.map(claimOf), unlooked: reply.unlooked, quotations: reply.quotations };
    default:
      return reply satisfies never;
  }
}

function spokenOf({ excerpt, speaker, asWritten, verb, stance, negated, kind }: Spoken): object {
  const [said] = excerpt.highlights;
  const range = said === undefined ? null : [said.start, said.end];
  return { speaker, asWritten, verb, stance, negated, kind, said: range, ...excerptOf(excerpt) };
}

function datedOf({ excerpt, words, when, isRelative, relation }: Dated): object {
  return { words, from: when?.from ?? null, to: when?.to ?? null, isRelative, relation, ...excerptOf(excerpt) };
}

function groupOf({ counted, figures }: FigureGroup): object {
  const shown = figures.map(({ excerpt, words, negated }) => ({ words, negated, ...excerptOf(excerpt) }));
  return { counted, figures: shown };
}

function digestOf({ from, to, stories, considered, missing, undated, cameIn, before }: Digest): object {
  return {
    ...{ from, to, missing, undated, cameIn },
    stories: stories.map(({ lead, articles, figures, voices }) => ({
      lead: excerptOf(lead),
      articles: articles.map(headOf),
      figures: figures === null ? null : excerptOf(figures),
      voices: voices.map(spokenOf),
    })),
    considered: considered.map(({ article, outcome }) => ({ articleId: article.id, outcome })),
    before: before === null ? null : headOf(before),
  };
}

function scheduleOf({ number, when, topic, style, quiet, paused, next }: ScheduleSummary): object {
  const { hour, minute, days, zone } = when;
  return { number, when: { hour, minute, days, zone }, topic, style, quiet, paused, next };
}

function watchOf({ number, topic, quiet, paused }: WatchSummary): object {
  return { number, topic, quiet: quiet === null ? null : { from: quiet.from, to: quiet.to, zone: quiet.zone }, paused };
}

function claimOf({ claim, sources, nowhere, numbersMissing }: ClaimSources): object {
  const shown = sources.map(({ excerpt, holds, negations }) => ({
    holds,
    negations: negations.map(({ side, word }) => ({ side, word })),
    ...excerptOf(excerpt),
  }));
  return { claim, nowhere, numbersMissing, sources: shown };
}

function checkOf({ quotation, verdict, matches }: QuotationCheck): object {
  return {
    quotation,
    verdict,
    matches: matches.map(({ excerpt, diff, dropsNegation, speaker, givenTo }) => ({
      ...{ diff, dropsNegation, speaker, givenTo },
      ...excerptOf(excerpt),
    })),
  };
}

/** What a search found, as it stands beside `id` and `query`. */
export function outcomeOf(
  { kind, findings }: { kind: 'brief' | 'answer' | 'results'; findings: Findings },
  { explain }: Extent,
): object {
  const { answerable, missing, excerpts, judgement } = findings;
  if (explain && kind === 'answer') {
    return { answerable, missing, explanation: judgement && judgementOf(judgement), excerpts: excerpts.map(excerptOf) };
  }
  return kind === 'results'
    ? { answerable, missing, results: excerpts.map(resultOf) }
    : { answerable, missing, excerpts: excerpts.map(excerptOf) };
}

function judgementOf({ evidence, start, sum, threshold }: Judgement): object {
  return {
    evidence: evidence.map(({ piece, amount, weight, adds }) => ({ piece, amount, weight, adds })),
    ...{ start, sum, threshold },
  };
}

function resultOf({ article, passageId, start, end, text, score }: Excerpt): object {
  return { articleId: article.id, passageId, start, end, text, score };
}

function excerptOf({ article, start, end, text, raw, highlights, citation }: Excerpt): object {
  return {
    article: headOf(article),
    start,
    end,
    text,
    raw: raw === null ? null : { start: raw.start, end: raw.end },
    highlights: highlights.map((range) => [range.start, range.end]),
    citation,
  };
}

function headOf({ id, title, date, dateFrom, source, url, file }: ArticleHead): object {
  return { id, title, date, dateFrom, source, url, file };
}

function articleOf(article: Article): object {
  const { id, revision, title, date, dateFrom, source, byline, dateline, url, file, text, blocks } = article;
  return {
    ...{ id, revision, title, date, dateFrom, source, byline, dateline, url, file, text },
    blocks: blocks.map(({ kind, start, end, afterCut }) => ({ kind, start, end, afterCut })),
  };
}

function verificationOf(verification: Verification): object {
  const { verdict } = verification;
  switch (verdict) {
    case 'intact':
    case 'moved': {
      const { article, range, text } = verification;
      const place = { verdict, article: headOf(article), start: range.start, end: range.end, text };
      return verdict === 'moved' ? { ...place, citationNow: verification.citation } : place;
    }
    case 'changed':
      return { verdict, article: headOf(verification.article), now: verification.now, diff: verification.diff };
    case 'gone':
      return { verdict, articleId: verification.articleId };
    default:
      return verdict satisfies never;
  }
}
