import { expect, test } from 'vitest';
import { type News, newsLine } from '../../src/desk/news.ts';
import { harbourArticles } from '../support/articles.ts';

const newsOf = (added: number, changed: number, removed: number): News => {
  const some = (count: number) => harbourArticles.slice(0, count);
  return { added: some(added), changed: some(changed), removed: some(removed) };
};

test.each([
  [newsOf(3, 1, 1), '3 articles came in, 1 changed, 1 went'],
  [newsOf(1, 0, 0), '1 article came in'],
  [newsOf(0, 2, 0), '2 articles changed'],
  [newsOf(0, 0, 1), '1 article went'],
  [newsOf(1, 0, 2), '1 article came in, 2 went'],
  [newsOf(0, 0, 0), null],
])('news in a line: %#', (news, line) => {
  expect(newsLine(news)).toBe(line);
});
