import type { CorpusDesk, Desk, SearchRequest } from '../../src/command.ts';
import type { Article, ArticleHead, Block, Range } from '../../src/corpus/article.ts';
import { asynchronous } from '../../src/desk/asynchronous.ts';
import { holdingsOf, inNewestOrder, sourcesOf } from '../../src/desk/holdings.ts';
import { createDigester } from '../../src/digest/compose.ts';
import { BriefwireError } from '../../src/errors.ts';
import { createEvidence } from '../../src/evidence/evidence.ts';
import { nearest } from '../../src/nearest.ts';
import type { Excerpt, Findings, Verification } from '../../src/reply.ts';
import { coverageOf } from '../../src/retrieval/coverage.ts';
import { createSearcher } from '../../src/retrieval/search.ts';
import { archiveOf, LATER } from '../retrieval/support.ts';
import { harbourArticles } from './articles.ts';

/**
 * A desk that works, on plain word matching: a passage is a paragraph, its score is the number of the question's words
 * in it. Offsets, highlights and citations are true, so that what a platform shows can be checked against the article.
 */
export function fakeDesk(articles: readonly Article[] = harbourArticles, earlier: readonly Article[] = []): Desk {
  return asynchronous(fakeCorpusDesk(articles, earlier));
}

/** The same where nobody has to wait for it. */
export function fakeCorpusDesk(
  articles: readonly Article[] = harbourArticles,
  earlier: readonly Article[] = [],
): CorpusDesk {
  // Rules over sentences need no other search than the real one.
  const archive = archiveOf(articles);
  const searcher = createSearcher(archive, () => LATER);
  const search = (request: SearchRequest, limit: number) => findingsFor(request, articles, request.limit ?? limit);
  return {
    ...createEvidence(archive, searcher),
    digest: createDigester(archive, searcher, () => LATER),
    brief: (request) => withoutAnswers(search(request, 3)),
    ask: (request) => search(request, 3),
    search: (request) => withoutAnswers(search(request, 10)),
    sources: (query) => sourcesOf(inNewestOrder(articles), query),
    article: (id) => articles.find((article) => article.id === id || article.file === id) ?? null,
    ids: () => articles.map(({ id }) => id),
    holdings: (newest) => holdingsOf(inNewestOrder(articles), newest),
    completeArticle: (prefix, limit) =>
      articles
        .filter(({ id }) => beginsWith(prefix)(id))
        .slice(0, limit)
        .map(headOf),
    verify: (citation) => verify(citation, articles, earlier),
    complete: (what, prefix, limit) =>
      (what === 'zone' ? ['Asia/Seoul', 'Asia/Tokyo'] : completionsOf(what, articles))
        .filter(beginsWith(prefix))
        .slice(0, limit),
    problems: () => 0,
  };
}

const stopWords = new Set(
  'a about an and are did do does for how in is many much of on or that the to was were what when where who why'.split(
    ' ',
  ),
);

function findingsFor(request: SearchRequest, all: readonly Article[], limit: number): Findings {
  const offset = request.offset ?? 0;
  const articles = all.filter((article) => isWanted(article, request));
  const asked = [...new Set(wordsIn(request.query).map(({ word }) => word))].filter((word) => !stopWords.has(word));
  const vocabulary = new Set(all.flatMap((article) => wordsIn(article.text).map(({ word }) => word)));
  const readings = asked.map((typed) => {
    // Short words have too many neighbours.
    const guess = typed.length > 5 ? (nearest(typed, [...vocabulary])[0] ?? null) : null;
    return { typed, read: vocabulary.has(typed) ? typed : guess };
  });
  const wanted = new Set(readings.flatMap(({ read }) => (read === null ? [] : [read])));
  const missing = readings.filter(({ read }) => read === null).map(({ typed }) => typed);
  const hits = articles.flatMap((article) => passagesOf(article).map((block) => excerptOf(article, block, wanted)));
  const found = hits.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || order(a, b));
  return {
    query: request.query,
    answerable: missing.length === 0 && found.length > 0,
    missing,
    corrected: readings.flatMap(({ typed, read }) => (read === null || read === typed ? [] : [{ typed, read }])),
    notices: [],
    excerpts: found.slice(offset, offset + limit),
    more: offset + limit < found.length,
    confidence: missing.length === 0 && found.length > 0 ? 1 : 0,
    judgement: null,
    coverage: coverageOf([...new Map(found.map(({ article }) => [article.id, article])).values()]),
    total: found.length,
  };
}

function isWanted({ source, date }: Article, request: SearchRequest): boolean {
  for (const day of [request.since, request.until]) {
    if (day !== undefined && !/^\d{4}-\d\d-\d\d$/.test(day)) {
      throw new BriefwireError('usage', `"${day}" is not a day that can be read. Write it as in 2024-01-10.`);
    }
  }
  if (request.source !== undefined && source !== request.source) return false;
  if (request.since !== undefined && (date === null || date < request.since)) return false;
  return request.until === undefined || (date !== null && date <= request.until);
}

function excerptOf(article: Article, block: Block, wanted: ReadonlySet<string>): Excerpt {
  const { start, end } = block;
  const text = article.text.slice(start, end);
  const highlights = wordsIn(text, start).filter(({ word }) => wanted.has(word));
  const sentences = [...text.matchAll(/[^.?!。]+[.?!。]?[”"]?\s*/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].trimEnd().length,
  }));
  const hitsIn = (range: Range) => highlights.filter((hit) => range.start <= hit.start && hit.end <= range.end).length;
  const answer = sentences.toSorted((a, b) => hitsIn(b) - hitsIn(a) || a.start - b.start)[0] ?? null;
  const before = article.blocks.filter((other) => other.start <= start);
  return {
    article: headOf(article),
    passageId: `${article.id}#${passagesOf(article).indexOf(block)}`,
    start,
    end,
    text,
    raw: null,
    highlights: highlights.map((hit) => ({ start: hit.start, end: hit.end })),
    answer,
    heading: headingAbove(article, before),
    paragraph: before.filter(({ kind }) => kind === 'paragraph').length,
    citation: `${article.id}@${article.revision}:${start}-${end}`,
    link:
      article.url === null ? null : `${article.url}#:~:text=${encodeURIComponent(text.slice(0, 20).toWellFormed())}`,
    alsoIn: [],
    score: new Set(highlights.map(({ word }) => word)).size,
  };
}

function headingAbove(article: Article, before: readonly Block[]): string | null {
  const heading = before.findLast(({ kind }) => kind === 'heading');
  return heading === undefined ? null : article.text.slice(heading.start, heading.end);
}

function passagesOf(article: Article): Block[] {
  return article.blocks.filter(({ kind }) => kind === 'paragraph');
}

function wordsIn(text: string, offset = 0): (Range & { word: string })[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => {
    const start = offset + match.index;
    return { start, end: start + match[0].length, word: match[0].toLowerCase() };
  });
}

function order(a: Excerpt, b: Excerpt): number {
  const byDate = (b.article.date ?? '').localeCompare(a.article.date ?? '');
  return byDate || a.article.id.localeCompare(b.article.id) || a.start - b.start;
}

function withoutAnswers(findings: Findings): Findings {
  return { ...findings, excerpts: findings.excerpts.map((excerpt) => ({ ...excerpt, answer: null })) };
}

function headOf(article: Article): ArticleHead {
  const { text: _text, blocks: _blocks, runs: _runs, ...head } = article;
  return head;
}

function verify(citation: string, articles: readonly Article[], earlier: readonly Article[]): Verification {
  const [, id, revision, start, end] = /^(.+)@([0-9a-f]{8}):(\d+)-(\d+)$/.exec(citation) ?? [];
  if (id === undefined) throw new BriefwireError('usage', `"${citation}" is not a citation.`);
  const article = articles.find((candidate) => candidate.id === id);
  if (article === undefined) return { verdict: 'gone', articleId: id };
  const range = { start: Number(start), end: Number(end) };
  const head = headOf(article);
  if (article.revision === revision) {
    return { verdict: 'intact', article: head, range, text: article.text.slice(range.start, range.end) };
  }
  const cited = earlier.find((candidate) => candidate.id === id && candidate.revision === revision);
  const text = cited?.text.slice(range.start, range.end) ?? null;
  const at = text === null ? -1 : article.text.indexOf(text);
  if (text === null || at < 0) return { verdict: 'changed', article: head, now: null, diff: null };
  const moved = { start: at, end: at + text.length };
  const citationNow = `${id}@${article.revision}:${moved.start}-${moved.end}`;
  return { verdict: 'moved', article: head, range: moved, text, citation: citationNow };
}

function completionsOf(what: 'topic' | 'source', articles: readonly Article[]): string[] {
  if (what === 'source')
    return [...new Set(articles.flatMap(({ source }) => (source === null ? [] : [source])))].sort();
  return ['herring fleet', 'inner harbour', 'tide barrier'];
}

function beginsWith(prefix: string): (text: string) => boolean {
  return (text) => text.toLowerCase().startsWith(prefix.toLowerCase());
}
