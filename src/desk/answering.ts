import { earlierText } from '../cache/revisions.ts';
import type { Desk } from '../command.ts';
import { byDateThenId } from '../compare.ts';
import { completer } from '../completion.ts';
import type { Article, ArticleHead, IsoDate, Problem } from '../corpus/article.ts';
import { plainArticle } from '../corpus/plain.ts';
import { createDigester, type Digester } from '../digest/compose.ts';
import { completeZones } from '../digest/zones.ts';
import { BriefwireError } from '../errors.ts';
import { createEvidence } from '../evidence/evidence.ts';
import type { SourceSummary } from '../reply.ts';
import { type Archive, headOf } from '../retrieval/archive.ts';
import { parseCitation } from '../retrieval/cite.ts';
import { foldWord } from '../retrieval/fold.ts';
import { createSearcher } from '../retrieval/search.ts';
import { verify } from '../retrieval/verify.ts';

/** What a command may use whatever the channel. */
export type CorpusDesk = Omit<Desk, 'channel'>;

/**
 * Answers from one archive. It is made anew with every change of the corpus, so that whatever takes time is done when it is
 * first asked for. `dataDir` is where earlier texts are kept, or null.
 */
export function answering(
  archive: Archive,
  problems: readonly Problem[],
  today: () => IsoDate,
  dataDir: string | null,
): CorpusDesk {
  const article = (id: string) =>
    archive.articles[archive.numberOf.get(id) ?? -1] ??
    archive.articles.find(({ file }) => file === id || file.split(/[\\/]/).at(-1) === id) ??
    null;
  const searcher = createSearcher(archive, today);
  const completed = completer(archive);
  let digester: Digester | null = null;
  let heads: readonly ArticleHead[] | null = null;
  return {
    ...searcher,
    ...createEvidence(archive, searcher),
    digest(request) {
      digester ??= createDigester(archive, searcher, today);
      return digester(request);
    },
    article(id) {
      const found = article(id);
      return found && plainArticle(found);
    },
    articles() {
      heads ??= archive.articles.map(headOf);
      return heads;
    },
    sources: (query) => sourcesOf(archive.articles, query),
    complete: (what, prefix, limit) =>
      what === 'zone' ? completeZones(prefix, limit) : completed(what, prefix, limit),
    problems: () => problems.filter(({ severity }) => severity === 'error').length,
    verify(id) {
      const citation = parseCitation(id);
      if (!citation) {
        throw new BriefwireError('usage', { about: 'not a citation' });
      }
      const earlier = (articleId: string, revision: string) =>
        dataDir === null ? null : earlierText(dataDir, articleId, revision);
      return verify(citation, { article, articles: archive.articles, earlierText: earlier });
    },
  };
}

/** Publishers in order of name, unnamed ones last, with their articles newest first. */
function sourcesOf(articles: readonly Article[], query: string | null): SourceSummary[] {
  const wanted = foldWord(query ?? '');
  const groups = new Map<string | null, Article[]>();
  for (const article of articles) {
    if (wanted !== '' && !foldWord(`${article.source ?? ''} ${article.title}`).includes(wanted)) continue;
    const group = groups.get(article.source);
    if (group) group.push(article);
    else groups.set(article.source, [article]);
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === null) - Number(b === null) || (a ?? '').localeCompare(b ?? '', 'en'))
    .map(([source, own]) => ({ source, articles: own.sort(byDateThenId).map(headOf) }));
}
