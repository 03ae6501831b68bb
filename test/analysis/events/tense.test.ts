import { expect, test } from 'vitest';
import { tenseAt } from '../../../src/analysis/events/tense.ts';

test.each([
  ['The ministers met @ in Lindau.', 'past'],
  ['@, the ministers met in Lindau.', 'past'],
  ['The ministers will meet @ in Lindau.', 'future'],
  ['@, the ministers will meet in Lindau.', 'future'],
  ['The treaty will be signed @.', 'future'],
  ['The treaty has been signed @.', 'past'],
  ['The treaty is signed @.', 'unclear'],
  ['The treaty is to be signed @.', 'future'],
  ['The vote is scheduled for @.', 'future'],
  ['The vote was scheduled for @.', 'unclear'],
  ['The minister meets the dockers @.', 'unclear'],
  ['The ministers may meet @.', 'unclear'],
  ['The ministers agreed to meet @.', 'unclear'],
  ['The ministers plan to meet @.', 'future'],
  ['He said he would leave @.', 'future'],
  ['He had said he would leave @.', 'unclear'],
  ['He would have left @.', 'unclear'],
  ['The mayor said @ that she will resign.', 'past'],
  ['The mayor said that @ she will resign.', 'future'],
  ['The mayor, who will resign, said @ that all was well.', 'past'],
  ['The mayor @ denied it.', 'past'],
  ['The mayor @ will deny it.', 'future'],
  ['The detained men will appear in court @.', 'future'],
  ['Work will, the mayor said, begin @.', 'future'],
  ['It was built by hand, and @ it will sail.', 'unclear'],
  ['A speech to parliament @ drew applause.', 'past'],
  ['The programme, beginning @, was announced.', 'unclear'],
  ['No verb that we know @.', 'unclear'],
])('%s %s', (marked, expected) => {
  const start = marked.indexOf('@');
  const sentence = marked.replace('@', 'on Saturday');
  expect(tenseAt(sentence, start, start + 'on Saturday'.length)).toBe(expected);
});
