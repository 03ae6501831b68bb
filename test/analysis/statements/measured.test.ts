import { expect, test } from 'vitest';
import { labelledCases, written } from './labelled.ts';
import { agree, attributionsIn, labelledReports } from './labelled-reports.ts';

const cases = labelledCases();
/** A statement is right only if every part of its label is: kind, verb, stance, negation, mention, name, words. */
const FLOOR = { precision: 0.97, recall: 0.95 };

/** Each case is the test of the rule that its name tells. */
test.each(cases)('$name', ({ article, expected }) => {
  expect(written(article).toSorted()).toEqual(expected.toSorted());
});

test('there are cases enough to measure by', () => {
  expect(cases.length).toBeGreaterThanOrEqual(120);
});

test('precision and recall over the labelled cases', () => {
  let found = 0;
  let wanted = 0;
  let right = 0;
  const wrong: string[] = [];
  for (const { name, article, expected } of cases) {
    const actual = written(article);
    const hits = actual.filter((line) => expected.includes(line));
    found += actual.length;
    wanted += expected.length;
    right += hits.length;
    for (const line of actual) if (!expected.includes(line)) wrong.push(`${name}: + ${line}`);
    for (const line of expected) if (!actual.includes(line)) wrong.push(`${name}: - ${line}`);
  }
  console.log(
    `statements: ${cases.length} cases, precision ${(right / found).toFixed(3)}, recall ${(right / wanted).toFixed(3)}\n${wrong.join('\n')}`,
  );
  expect(right / found).toBeGreaterThanOrEqual(FLOOR.precision);
  expect(right / wanted).toBeGreaterThanOrEqual(FLOOR.recall);
});

test('in whole reports nobody is given what somebody else said', () => {
  const wrong = labelledReports().flatMap(({ name, article, expected }) =>
    attributionsIn(article)
      .filter((one) => !expected.some((other) => agree(one, other)))
      .map((one) => ({ name, ...one })),
  );
  expect(wrong).toEqual([]);
});

test('statements that are found in whole reports', () => {
  const all = labelledReports().flatMap(({ article, expected }) => {
    const found = attributionsIn(article);
    return expected.map((one) => found.some((other) => agree(one, other)));
  });
  expect(all.filter((isFound) => isFound).length / all.length).toBeGreaterThanOrEqual(0.7);
});
