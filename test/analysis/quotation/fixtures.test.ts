import { describe, expect, test } from 'vitest';
import { createQuoteChecker } from '../../../src/analysis/quotation/check-quote.ts';
import { labelledArticles, labelledQuotations } from './labelled.ts';

const check = createQuoteChecker(labelledArticles());
const cases = labelledQuotations();

describe('labelled quotations', () => {
  test.each(cases)('$verdict: $quotation', ({ verdict, ids, changes, flags, quotation }) => {
    const result = check(quotation);
    const best = result.matches[0];
    expect({
      verdict: result.verdict,
      ids: result.matches.map(({ article }) => article.id).join(' ') || '-',
      changes: changes === '*' ? '*' : String(best?.changes),
    }).toEqual({ verdict, ids, changes });
    if (best && !flags.includes('S')) {
      expect({ n: best.dropsNegation, s: best.inQuotationMarks }).toEqual({
        n: flags.includes('n'),
        s: flags.includes('s'),
      });
    }
    expect(result.stitched).toBe(flags.includes('S'));
  });

  test('precision and recall of what is called found', () => {
    const isFound = (verdict: string) => verdict === 'verbatim' || verdict === 'different';
    const results = cases.map(({ verdict, quotation }) => ({ verdict, told: check(quotation).verdict }));
    const right = results.filter(({ verdict, told }) => isFound(told) && told === verdict).length;
    const precision = right / results.filter(({ told }) => isFound(told)).length;
    const recall = right / results.filter(({ verdict }) => isFound(verdict)).length;
    expect(results.length).toBeGreaterThanOrEqual(120);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(results.filter(({ verdict, told }) => told === 'verbatim' && verdict !== 'verbatim')).toEqual([]);
  });
});
