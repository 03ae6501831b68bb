import { LEAD, TRAIL } from './noise-words.ts';

/**
 * What scrapers leave, as data.
 *
 * - `line`: a line (or paragraph) that is nothing but this is removed.
 * - `label`: likewise, and the few headlines below it.
 * - `list`: likewise, and the headlines and teasers below it, to where the article goes on.
 * - `end`: likewise, and what follows belongs to the page, not to the article, where little prose is left.
 * - `start`: likewise, and what stands above it belongs to the page, where no prose does.
 * - `inline`: the match is removed from within a paragraph.
 */
export interface NoiseRule {
  readonly name: string;
  readonly kind: 'line' | 'label' | 'list' | 'end' | 'start' | 'inline';
  readonly pattern: RegExp;
  /** The longest text it is held against, in UTF-16 units. */
  readonly longest: number;
}

/** A longer line is prose, whatever it begins with; unless it is code. */
const LONGEST_NOISE = 260;
export const LONGEST_CODE = 20_000;

/** A rule for whole lines, from patterns for all of the line but the punctuation around it. */
export function rule(kind: NoiseRule['kind'], name: string, ...patterns: string[]): NoiseRule {
  const pattern = new RegExp(`^${LEAD}(?:${patterns.join('|')})${TRAIL}$`, 'iu');
  return { name, kind, pattern, longest: LONGEST_NOISE };
}

export function line(name: string, ...patterns: string[]): NoiseRule {
  return rule('line', name, ...patterns);
}

export function inline(name: string, pattern: RegExp): NoiseRule {
  return { name, kind: 'inline', pattern, longest: Number.POSITIVE_INFINITY };
}
