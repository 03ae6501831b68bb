import { expect } from 'vitest';
import { MOST_MATCHES, type QuoteCheck } from '../../../src/analysis/quotation/check-quote.ts';
import { tokensIn } from '../../../src/analysis/quotation/tokens.ts';
import type { Article, Range } from '../../../src/corpus/article.ts';

/** What holds for every answer. Without `quotation`, its side of the diff is not looked at. */
export function expectSound(result: QuoteCheck, quotation: string | null): void {
  expect(result.matches.length).toBeLessThanOrEqual(MOST_MATCHES);
  expect(result.matches.length > 0).toBe(result.verdict === 'verbatim' || result.verdict === 'different');
  if (result.verdict === 'verbatim') expect(result.matches[0]!.changes).toBe(0);
  for (const { article, range, context, diff, omissions } of result.matches) {
    expectWithin(article, range);
    expectWithin(article, context);
    expect(context.start <= range.start && context.end >= range.end).toBe(true);
    for (const { start, end } of omissions) expect(start >= range.start && end <= range.end && end > start).toBe(true);
    if (diff.length === 0) continue;
    const side = (kind: string) =>
      diff
        .filter((part) => part.kind === 'same' || part.kind === kind)
        .map(({ text }) => text)
        .join('');
    expect(side('added')).toBe(article.text.slice(range.start, range.end));
    if (quotation !== null && !/[[\]]/.test(quotation + article.text))
      expect(keysOf(side('removed'))).toBe(keysOf(quotation));
  }
}

function expectWithin(article: Article, { start, end }: Range): void {
  expect(start >= 0 && start < end && end <= article.text.length).toBe(true);
}

function keysOf(text: string): string {
  return tokensIn(text)
    .map(({ key }) => key)
    .join(' ');
}
