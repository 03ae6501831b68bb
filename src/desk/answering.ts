import { earlierText } from '../cache/revisions.ts';
import type { CorpusDesk } from '../command.ts';
import { completer } from '../completion.ts';
import type { Article, IsoDate, Problem } from '../corpus/article.ts';
import { plainArticle } from '../corpus/plain.ts';
import { createDigester, type Digester } from '../digest/compose.ts';
import { completeZones } from '../digest/zones.ts';
import { BriefwireError } from '../errors.ts';
import { createEvidence } from '../evidence/evidence.ts';
import { articlesLike } from '../evidence/quote-candidates.ts';
import { type Archive, headOf } from '../retrieval/archive.ts';
import { parseCitation } from '../retrieval/cite.ts';
import { createSearcher } from '../retrieval/search.ts';
import { verify } from '../retrieval/verify.ts';
import { holdingsOf, inNewestOrder, sourcesOf } from './holdings.ts';

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
  let digester: Digester | null = null;
  let inOrder: readonly Article[] | null = null;
  const newestFirst = () => {
    inOrder ??= inNewestOrder(archive.articles);
    return inOrder;
  };
  const completed = completer(archive, newestFirst);
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
    ids: () => archive.articles.map(({ id }) => id),
    holdings: (newest) => holdingsOf(newestFirst(), newest),
    sources: (query) => sourcesOf(newestFirst(), query),
    complete: (what, prefix, limit) =>
      what === 'zone' ? completeZones(prefix, limit) : completed[what](prefix, limit),
    completeArticle: (prefix, limit) => completed.article(prefix, limit).map(headOf),
    problems: () => problems.filter(({ severity }) => severity === 'error').length,
    verify(id) {
      const citation = parseCitation(id);
      if (!citation) {
        throw new BriefwireError('usage', { about: 'not a citation' });
      }
      const earlier = (articleId: string, revision: string) =>
        dataDir === null ? null : earlierText(dataDir, articleId, revision);
      return verify(citation, {
        article,
        holding: (words) => articlesLike(archive, words),
        earlierText: earlier,
      });
    },
  };
}
