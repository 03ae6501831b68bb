import type { SearchRequest } from '../command.ts';
import type { Range } from '../corpus/article.ts';
import { overlaps } from '../ranges.ts';
import type { Searcher } from '../retrieval/search.ts';

/** Passages of one article that speak of the topic, each with the words of the topic in it. */
interface Hit extends Range {
  readonly highlights: readonly Range[];
  /** Of the best passage, 0 to 1. */
  readonly share: number;
}

/** What of the corpus speaks of a topic. */
export interface OnTopic {
  /** Ids of articles, that with the best passage first. */
  readonly articles: readonly string[];
  /** Whether a sentence of the article names the topic, within a passage that speaks of it. */
  readonly names: (articleId: string, sentence: Range) => boolean;
  /** Whether a sentence stands in a passage that is about the topic, whether it names it itself or not. */
  readonly surrounds: (articleId: string, sentence: Range) => boolean;
}

/** Passages looked at: enough for any topic that a person can still read about. */
const MOST_PASSAGES = 400;
/** Share of the best score below which a passage only touches on the topic. */
const WORTH = 0.35;
/** Share of it from which a passage is about the topic. */
const ABOUT = 0.6;

export function onTopic(searcher: Searcher, request: SearchRequest): OnTopic {
  const { excerpts } = searcher.search({ ...request, limit: MOST_PASSAGES });
  const best = excerpts[0]?.score ?? 0;
  const hits = new Map<string, Hit[]>();
  for (const { article, start, end, highlights, score } of excerpts) {
    const share = best === 0 ? 0 : score / best;
    if (share < WORTH) continue;
    const hit = { start, end, highlights, share };
    const known = hits.get(article.id);
    if (known === undefined) hits.set(article.id, [hit]);
    else known.push(hit);
  }
  const hitsAt = (articleId: string, sentence: Range) =>
    hits.get(articleId)?.filter((hit) => overlaps(hit, sentence)) ?? [];
  return {
    articles: [...hits.keys()],
    names: (articleId, sentence) =>
      hitsAt(articleId, sentence).some((hit) => hit.highlights.some((word) => overlaps(word, sentence))),
    surrounds: (articleId, sentence) => hitsAt(articleId, sentence).some(({ share }) => share >= ABOUT),
  };
}
