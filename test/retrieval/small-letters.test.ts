import { expect, test } from 'vitest';
import { withCountryInCapitals } from '../../src/retrieval/small-letters.ts';

test.each([
  ['us', 'US'],
  ['us troops', 'US troops'],
  ["us's troops", "US's troops"],
  ['us-led drills', 'US-led drills'],
  ['how did the us respond?', 'how did the US respond?'],
  ['what was sent to the us?', 'what was sent to the US?'],
  ['did us officials confirm it', 'did US officials confirm it'],
  ['seoul, us and tokyo', 'seoul, US and tokyo'],
  ['moscow vs us', 'moscow vs US'],
  ['seoul and us intelligence, of us and others', 'seoul and US intelligence, of us and others'],
])('the country in "%s"', (typed, read) => {
  expect(withCountryInCapitals(typed)).toBe(read);
});

test.each([
  'tell us about the troops',
  'give us details of the drills',
  'what did the minister tell us?',
  'which of us is meant',
  'the bus crews, a status, the u.s. crews',
  'Did us officials confirm it',
  '',
])('nobody but us, or no such word, in "%s"', (typed) => {
  expect(withCountryInCapitals(typed)).toBe(typed);
});
