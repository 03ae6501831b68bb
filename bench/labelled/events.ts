import { eventsIn } from '../../src/analysis/events/events.ts';
import { labelledSentences } from '../../test/analysis/events/labelled.ts';
import type { LabelledSet } from './labelled-set.ts';

/** Dates in sentences: that they are there, and which days they mean, or that they stay open. */
export const events: LabelledSet = {
  name: 'dates',
  measure() {
    let [expected, found, right] = [0, 0, 0];
    for (const { article, labels } of labelledSentences()) {
      const dates = eventsIn(article);
      expected += labels.length;
      found += dates.length;
      right += dates.filter(({ words, when }) =>
        labels.some(
          ({ start, end, from, to }) =>
            start < words.end && words.start < end && from === (when?.from ?? null) && to === (when?.to ?? null),
        ),
      ).length;
    }
    return { expected, found, right };
  },
};
