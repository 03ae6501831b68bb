import { labelledCases, written } from '../../test/analysis/statements/labelled.ts';
import { agree, attributionsIn, labelledReports } from '../../test/analysis/statements/labelled-reports.ts';
import type { LabelledSet, Measured } from './labelled-set.ts';

/** Who said what, with every field right: kind, verb, mention, name, words. */
export const statements: LabelledSet = {
  name: 'statements',
  measure: () => measured((line) => line),
};

/** Only who is said to have said it: kind and words may differ. */
export const attributions: LabelledSet = {
  name: 'statements: speaker',
  measure: () => measured((line) => line.split(' | ')[1]!.split(',')[0]!),
};

/** The same in whole reports, where only speakers whom the report names are labelled. */
export const reports: LabelledSet = {
  name: 'statements: reports',
  measure: () => {
    let [expected, found, right] = [0, 0, 0];
    for (const report of labelledReports()) {
      const attributions = attributionsIn(report.article);
      expected += report.expected.length;
      found += attributions.length;
      right += attributions.filter((one) => report.expected.some((other) => agree(one, other))).length;
    }
    return { expected, found, right };
  },
};

function measured(partOf: (line: string) => string): Measured {
  let [expected, found, right] = [0, 0, 0];
  for (const { article, expected: labels } of labelledCases()) {
    const rest = labels.map(partOf);
    const lines = written(article).map(partOf);
    expected += rest.length;
    found += lines.length;
    for (const line of lines) {
      const at = rest.indexOf(line);
      if (at < 0) continue;
      rest.splice(at, 1);
      right += 1;
    }
  }
  return { expected, found, right };
}
