import { diffWordsWithSpace } from 'diff';
import type { Article, Range } from '../corpus/article.ts';
import type { DiffPart, Verification } from '../reply.ts';
import { headOf } from './archive.ts';
import { type Citation, checkOf, citationOf } from './cite.ts';
import { foldWord } from './fold.ts';

/** What verification may look into. */
export interface Shelf {
  readonly article: (id: string) => Article | null;
  /** The articles in which the cited words may stand; null where nobody knows any more which words these are. */
  readonly holding: (words: string | null) => Iterable<Article>;
  /** The clean text of an earlier revision, or null where it was not kept. */
  readonly earlierText: (articleId: string, revision: string) => string | null;
}

/** Checks a citation against the corpus as it is now. */
export function verify(citation: Citation, shelf: Shelf): Verification {
  const article = shelf.article(citation.articleId);
  if (article) {
    const here = article.text.slice(citation.range.start, citation.range.end);
    if (checkOf(here) === citation.check)
      return { verdict: 'intact', article: headOf(article), range: citation.range, text: here };
    const moved = findMoved(article, citation);
    if (moved) return movedTo(article, moved);
    return changed(article, citation, shelf.earlierText(article.id, citation.revision));
  }
  const words = wordsCited(citation, shelf.earlierText(citation.articleId, citation.revision));
  for (const other of shelf.holding(words)) {
    const found = findMoved(other, citation);
    if (found) return movedTo(other, found);
  }
  return { verdict: 'gone', articleId: citation.articleId };
}

function movedTo(article: Article, range: Range): Verification {
  return {
    verdict: 'moved',
    article: headOf(article),
    range,
    text: article.text.slice(range.start, range.end),
    citation: citationOf(article, range),
  };
}

/** After this a sentence can start: white space, or the end of one before it in scripts that put no space there. */
const SENTENCE_EDGE = /[\s.!?…。！？｡؟۔।"'”’»」』）)\]]/u;

/** The same characters elsewhere in the text. Quotations start where a sentence may, which spares most of the sums. */
function findMoved(article: Article, { range, check }: Citation): Range | null {
  const length = range.end - range.start;
  const { text } = article;
  for (let start = 0; start + length <= text.length; start++) {
    if (start > 0 && !SENTENCE_EDGE.test(text[start - 1]!)) continue;
    if (checkOf(text.slice(start, start + length)) === check) return { start, end: start + length };
  }
  return null;
}

/** The cited words, from the text of which they were cited where that was kept. */
function wordsCited({ range, check }: Citation, earlier: string | null): string | null {
  const words = earlier?.slice(range.start, range.end) ?? null;
  return words !== null && checkOf(words) === check ? words : null;
}

function changed(article: Article, citation: Citation, earlier: string | null): Verification {
  const cited = wordsCited(citation, earlier);
  if (cited === null) {
    const now = nearestByPlace(article, citation.range);
    return { verdict: 'changed', article: headOf(article), now, diff: null };
  }
  const now = nearestWords(article, cited);
  return { verdict: 'changed', article: headOf(article), now, diff: now === null ? null : difference(cited, now) };
}

function difference(cited: string, now: string): DiffPart[] {
  return diffWordsWithSpace(cited, now).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** Without the cited words, what stands at their place is the best there is to show. */
function nearestByPlace(article: Article, range: Range): string | null {
  const block = article.blocks.find((candidate) => candidate.end > range.start) ?? article.blocks.at(-1);
  return block ? article.text.slice(block.start, block.end) : null;
}

/** Share of the cited words that the nearest block must have, at least, to count as the same passage. */
const RESEMBLES = 0.4;

function nearestWords(article: Article, cited: string): string | null {
  const wanted = wordsOf(cited);
  let best: { text: string; share: number } | null = null;
  for (const block of article.blocks) {
    const text = article.text.slice(block.start, block.end);
    const words = new Set(wordsOf(text));
    const share = wanted.filter((word) => words.has(word)).length / Math.max(1, wanted.length);
    if (!best || share > best.share) best = { text, share };
  }
  return best && best.share >= RESEMBLES ? trimmedTo(best.text, cited) : null;
}

/** A block can be much longer than the quotation: the sentences of it that resemble the quotation, first to last. */
function trimmedTo(text: string, cited: string): string {
  const wanted = new Set(wordsOf(cited));
  const parts = text.split(/(?<=[.!?。！？]["”’]?)\s+(?=\S)/u);
  const alike = parts.map((part) => {
    const words = wordsOf(part);
    return words.filter((word) => wanted.has(word)).length >= words.length / 2;
  });
  const first = parts[alike.indexOf(true)];
  const last = parts[alike.lastIndexOf(true)];
  if (first === undefined || last === undefined) return text;
  return text.slice(text.indexOf(first), text.indexOf(last) + last.length);
}

function wordsOf(text: string): string[] {
  return foldWord(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
