import type { Article } from '../corpus/article.ts';
import type { Archive } from '../retrieval/archive.ts';
import { plainIdf } from '../retrieval/bm25.ts';

/** Of archives with fewer articles, all are looked through: that takes a second at most, once. */
const EXHAUSTIVE = 3000;
/** Terms of a quotation by which articles are chosen: the rarest of a long one. */
const MOST_TERMS = 60;
/** Share of the weight of its terms that an article with all words of the quotation has, where each is analysed as it is here. */
const WHOLE = 0.8;
/** Articles with all of it that are looked at, the newest first; of others, those with the most of it. */
const MOST = { whole: 4000, partly: 300 } as const;
/** The same for some neighbouring words: a quotation can be put together from several articles. */
const MOST_OF_PART = { whole: 300, partly: 40 } as const;
/** Words of such a part, words from one to the next, and parts of a long quotation. */
const PART = { words: 3, step: 1, most: 24 } as const;

/**
 * The articles that a quotation can be from, by the words that they hold: all articles of a small archive; else those that hold
 * nearly all of its terms, or of those of a part of it, and those that hold the most, by inverse document frequency. Null where
 * the words are not known: then it is all of them, or none of a large archive, in which that look would take minutes.
 */
export function articlesLike(archive: Archive, quotation: string | null, exhaustive = EXHAUSTIVE): readonly Article[] {
  const { articles, analyser } = archive;
  if (articles.length < exhaustive) return articles;
  if (quotation === null) return [];
  const words = analyser.analyse(quotation).filter(({ kind }) => kind === 'word');
  if (words.length === 0) return articlesWith(articles, quotation);
  const terms = words.map(({ term }) => term);
  const chosen = new Set(holdersOf(archive, terms, MOST));
  for (let part = 0; part < PART.most && part * PART.step + PART.words <= terms.length; part++) {
    const from = part * PART.step;
    const own = holdersOf(archive, terms.slice(from, from + PART.words), MOST_OF_PART);
    for (const article of own) chosen.add(article);
  }
  return [...chosen].map((article) => articles[article]!);
}

/** Numbers of articles that hold nearly all of the terms, the newest, and of those that hold the most of them. */
function holdersOf(archive: Archive, terms: readonly string[], most: { whole: number; partly: number }): number[] {
  const { held, total } = heldWeights(archive, new Set(terms));
  const day = (article: number) => archive.entries[article]!.day;
  const found = [...held.keys()].filter((article) => held[article]! > 0);
  const isWhole = (article: number) => held[article]! >= WHOLE * total;
  const whole = found.filter(isWhole).sort((a, b) => day(b) - day(a) || a - b);
  const partly = found.filter((article) => !isWhole(article));
  partly.sort((a, b) => held[b]! - held[a]! || day(b) - day(a) || a - b);
  return [...whole.slice(0, most.whole), ...partly.slice(0, most.partly)];
}

/** By article number: what the terms weigh that it holds; and what all of them weigh. */
function heldWeights({ articles, passages, forward, index }: Archive, terms: ReadonlySet<string>) {
  const asked = [...terms]
    .map((term) => ({ number: forward.number(term), frequency: forward.frequency(term) }))
    .sort((a, b) => a.frequency - b.frequency || a.number - b.number)
    .slice(0, MOST_TERMS);
  const held = new Float64Array(articles.length);
  const counted = new Int32Array(articles.length).fill(-1);
  let total = 0;
  for (const { number, frequency } of asked) {
    const idf = plainIdf(passages.length, frequency);
    total += idf;
    // Whoever has all words has this one as well.
    if (number < 0) continue;
    index.engine.holders(number, (passage) => {
      const article = passages[passage]!.articleNumber;
      if (counted[article] === number) return;
      counted[article] = number;
      held[article]! += idf;
    });
  }
  return { held, total };
}

/** For words that no index has since every text has them: whatever has them one after the other. */
function articlesWith(articles: readonly Article[], quotation: string): readonly Article[] {
  const words = quotation.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const inARow = new RegExp(words.join('[^\\p{L}\\p{M}\\p{N}]+'), 'iu');
  return articles.filter(({ text }) => inARow.test(text));
}
