import { createQuoteChecker } from '../../src/analysis/quotation/check-quote.ts';
import { assemble, listCorpus, readExtracts } from '../../src/corpus/load.ts';
import { labelledArticles, labelledQuotations } from '../../test/analysis/quotation/labelled.ts';
import { changed } from './changed-word.ts';
import type { LabelledSet } from './labelled-set.ts';

/** Quotations with their verdicts and the article in which they stand. */
export const quotations: LabelledSet = {
  name: 'quotations',
  measure() {
    const check = createQuoteChecker(labelledArticles());
    let [expected, found, right] = [0, 0, 0];
    for (const { verdict, ids, quotation } of labelledQuotations()) {
      const told = check(quotation);
      const isFound = told.verdict === 'verbatim' || told.verdict === 'different';
      const first = told.matches[0]?.article.id ?? '-';
      expected += verdict === 'verbatim' || verdict === 'different' ? 1 : 0;
      found += isFound ? 1 : 0;
      right += isFound && told.verdict === verdict && first === ids.split(' ')[0] ? 1 : 0;
    }
    return { expected, found, right };
  },
};

/** Sentences of these articles and of the sample corpus with one word in twenty changed: each is to be found, and not as verbatim. */
export const changedQuotations: LabelledSet = {
  name: 'quotations: one word in twenty changed',
  async measure() {
    const files = await listCorpus(['corpus']);
    const articles = [...labelledArticles(), ...assemble(await Promise.all(files.map(readExtracts))).articles];
    const check = createQuoteChecker(articles);
    let [expected, found, right] = [0, 0, 0];
    for (const { id, quotation } of changed(articles)) {
      const { verdict, matches } = check(quotation);
      expected += 1;
      found += verdict === 'verbatim' || verdict === 'different' ? 1 : 0;
      right += verdict === 'different' && matches.some(({ article }) => article.id === id) ? 1 : 0;
    }
    return { expected, found, right };
  },
};
