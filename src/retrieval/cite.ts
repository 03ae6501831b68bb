import { createHash } from 'node:crypto';
import type { Article, Range } from '../corpus/article.ts';

/** What a citation id says. */
export interface Citation {
  readonly articleId: string;
  readonly revision: string;
  readonly range: Range;
  /** The check sum of the quoted characters. */
  readonly check: string;
}

/** `articleId@revision:start-end~check`: which characters of which text, and what they must be. */
export function citationOf(article: Pick<Article, 'id' | 'revision' | 'text'>, range: Range): string {
  return `${article.id}@${article.revision}:${range.start}-${range.end}~${checkOf(article.text.slice(range.start, range.end))}`;
}

/** Eight hexadecimal digits of SHA-256 over the quoted characters. */
export function checkOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** Reads a citation id; null where it is not one. Brackets around it and white space are forgiven. */
export function parseCitation(id: string): Citation | null {
  const bare = /^[[(<](.+)[\])>][.,]*$/su.exec(id.trim())?.[1] ?? id;
  const match = /^\s*(.+)@([0-9a-f]{8}):(\d{1,9})-(\d{1,9})~([0-9a-f]{8})[\s\])>.,]*$/u.exec(bare);
  if (!match) return null;
  const range = { start: Number(match[3]), end: Number(match[4]) };
  return range.end > range.start ? { articleId: match[1]!, revision: match[2]!, range, check: match[5]! } : null;
}

/** Words of the quotation that a text fragment names at each end. */
const FRAGMENT_WORDS = 5;

/**
 * The URL at the quotation, for browsers that know text fragments (https://wicg.github.io/scroll-to-text-fragment/). Null
 * where there is no http(s) URL.
 */
export function linkTo(url: string | null, quotation: string): string | null {
  if (!url || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const words = quotation.split(/\s+/).filter((word) => word !== '');
  const encode = (part: readonly string[]) => encodeURIComponent(part.join(' ').toWellFormed()).replaceAll('-', '%2D');
  const whole = words.length <= 2 * FRAGMENT_WORDS;
  const fragment = whole
    ? encode(words)
    : `${encode(words.slice(0, FRAGMENT_WORDS))},${encode(words.slice(-FRAGMENT_WORDS))}`;
  const target = new URL(url);
  const base = target.href.replace(/#.*$/u, '');
  return `${base}${target.hash.replace(/:~:.*$/u, '') || '#'}:~:text=${fragment}`;
}
