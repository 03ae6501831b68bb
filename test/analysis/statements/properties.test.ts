import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesSpeaker, speakersOf } from '../../../src/analysis/statements/speakers.ts';
import { statementsIn } from '../../../src/analysis/statements/statements.ts';
import type { Article, Range } from '../../../src/corpus/article.ts';
import { anyText } from '../../corpus/any-text.ts';
import { articleFrom } from '../../support/articles.ts';

const pieces = fc.constantFrom(
  ...['“', '”', '"', '‘', '’', "'", ', ', '. ', ': ', '; ', '— ', '? ', '“We wait,” ', '“No.” ', ' ', '\u2028'],
  ...['said ', 'denied ', 'told ', 'according to ', 'declined to comment ', 'was quoted by ', 'as saying ', 'that '],
  ...['Tomas Lind ', 'Lind ', 'he ', 'she ', 'it ', 'the minister ', 'the ministry ', 'Seoul ', 'van der ', 'Orm’s '],
  ...[
    'not ',
    'would ',
    'did ',
    'and ',
    'but ',
    'reporters ',
    'the lock was shut ',
    'saying ',
    'neither confirm nor deny ',
  ],
);
const speech = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
const articles = fc
  .array(fc.oneof({ weight: 3, arbitrary: speech }, { weight: 1, arbitrary: anyText }), { minLength: 1, maxLength: 4 })
  .map((paragraphs) => articleFrom({ id: 'any', title: '', paragraphs }));

const isWithin = ({ start, end }: Range, outer: Range) => outer.start <= start && start < end && end <= outer.end;

function check(article: Article): void {
  const statements = statementsIn(article);
  for (const statement of statements) {
    const { sentence, said, speaker, verb } = statement;
    const whole = { start: 0, end: article.text.length };
    for (const range of [sentence, said, speaker.asWritten, verb.range]) expect(isWithin(range, whole)).toBe(true);
    expect(isWithin(said, sentence)).toBe(true);
    // A name is the article's own spelling, and one that is null was resolved by nothing.
    if (speaker.name !== null) expect(article.text).toContain(speaker.name);
    expect(speaker.name === null).toBe(speaker.resolvedBy === null);
    if (speaker.name !== null && /[\p{L}\p{N}]{2}/u.test(speaker.name)) matchesSpeaker(statement, speaker.name);
  }
  expect(statementsIn(article)).toEqual(statements);
  expect(speakersOf(statements).reduce((sum, { count }) => sum + count, 0)).toBe(
    statements.filter(({ speaker }) => speaker.name !== null).length,
  );
}

test('ranges slice the text, whatever the text', () => {
  fc.assert(fc.property(articles, check), { numRuns: 1500 });
});

/** Inputs on which a search that starts again at every word would not come to an end. Nothing here is timed. */
test.each([
  '“',
  '” ',
  '“a',
  '" ',
  "' 'a ",
  '‘a ’s ',
  'said ',
  'A said, ',
  'he said. ',
  'He said that it was late. ',
  '“A b c,” he said, “d.” ',
  'Ana Brill, ',
  'Ana Brill and ',
  'the minister said a thing. ',
  'A spokesman, Tom Oak, said so. ',
  'according to ',
  'not ',
  'was quoted as ',
  'Foreign Minister ',
  'van der ',
  '“A b. C d ” e “f. G ” ',
  ', ',
  'a',
  'A',
  '— ',
])('a long run of %j', (unit) => {
  const text = unit.repeat(Math.ceil(120_000 / unit.length));
  check(articleFrom({ id: 'long', title: '', paragraphs: [text] }));
  const short = unit.repeat(Math.ceil(60 / unit.length));
  check(articleFrom({ id: 'many', title: '', paragraphs: Array.from({ length: 1500 }, () => short) }));
});

test('many people of many names', () => {
  const paragraphs = Array.from(
    { length: 4000 },
    (_, at) => `Mayor Ana Brill${letters(at)} said the lock was shut. “We wait,” she said.`,
  );
  expect(statementsIn(articleFrom({ id: 'people', title: '', paragraphs }))).toHaveLength(8000);
});

/** A number as letters: a name has no figures. */
function letters(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}
