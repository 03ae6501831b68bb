import { figuresIn } from '../../src/analysis/figures/figures.ts';
import { labelledSentences } from '../../test/analysis/figures/labelled.ts';
import type { LabelledSet } from './labelled-set.ts';

/** Numbers in sentences: where they stand, how many, of what, in which unit, and whether they are denied. */
export const figures: LabelledSet = {
  name: 'figures',
  measure() {
    let [expected, found, right] = [0, 0, 0];
    for (const { article, labels } of labelledSentences()) {
      const numbers = figuresIn(article);
      expected += labels.length;
      found += numbers.length;
      right += numbers.filter((number) =>
        labels.some(
          (label) =>
            label.words.start === number.words.start &&
            label.words.end === number.words.end &&
            label.value === number.value &&
            label.upTo === number.upTo &&
            label.unit === number.unit &&
            label.headTerm === number.headTerm &&
            label.negated === number.negated,
        ),
      ).length;
    }
    return { expected, found, right };
  },
};
