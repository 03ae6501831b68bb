import { describe, expect, test } from 'vitest';
import { createQuoteChecker, MOST_MATCHES, type QuoteCheck } from '../../../src/analysis/quotation/check-quote.ts';
import { articleFrom, harbourArticles } from '../../support/articles.ts';

const check = createQuoteChecker(harbourArticles);
const sliced = ({ matches }: QuoteCheck) =>
  matches.map(({ article, range }) => article.text.slice(range.start, range.end));
const shown = ({ matches }: QuoteCheck) => matches[0]?.diff.map(({ kind, text }) => `${kind}:${text}`);

test('a match tells the range, the whole sentence and the words that differ', () => {
  const result = check('Engineers put the price of the barrier at $300 million');
  expect(sliced(result)).toEqual(['Engineers put the cost of the barrier at $300 million']);
  const { article, context } = result.matches[0]!;
  expect(article.text.slice(context.start, context.end)).toBe('Engineers put the cost of the barrier at $300 million.');
  expect(shown(result)).toEqual([
    'same:Engineers put the ',
    'removed:price ',
    'added:cost ',
    'same:of the barrier at $300 million',
  ]);
});

test('a dropped negation is told', () => {
  expect(check('the fleet had been asked. “We do oppose safety').matches[0]).toMatchObject({
    dropsNegation: true,
    changes: 2,
  });
});

test('what an ellipsis leaves out is a range of the article', () => {
  const result = check('We do not oppose safety … We oppose silence.');
  const { article, omissions, ...match } = result.matches[0]!;
  expect(omissions.map(({ start, end }) => article.text.slice(start, end))).toEqual(['he said']);
  expect(match).toMatchObject({ inQuotationMarks: true, diff: [], changes: 0 });
  expect(result.verdict).toBe('verbatim');
});

describe('an insertion', () => {
  test('is shown and is no change', () => {
    const result = check('She said the state [of Saltland] would pay two thirds');
    expect(result).toMatchObject({
      verdict: 'verbatim',
      matches: [{ changes: 0, insertions: [{ start: 19, end: 32 }] }],
    });
    expect(shown(result)?.join('')).toMatch(/removed:.*Saltland/);
  });

  test('is a change where it stands for a negation', () => {
    expect(check('said that the fleet had [indeed] been asked')).toMatchObject({
      verdict: 'different',
      matches: [{ dropsNegation: true }],
    });
  });
});

test('a quotation of two places without a mark between is different, with both ranges', () => {
  const result = check('The council of Port Salter voted on Monday when the herring fleet has left');
  expect(result).toMatchObject({ verdict: 'different', stitched: true });
  expect(sliced(result)).toEqual(['The council of Port Salter voted on Monday', 'when the herring fleet has left']);
});

test('repeats are listed newest first, then by id, and at most five', () => {
  const wire = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, at) =>
    articleFrom({
      id,
      title: id,
      date: at < 4 ? '2024-01-01' : '2024-02-02',
      paragraphs: ['The quay was closed at noon by order of the court.'],
    }),
  );
  const { matches } = createQuoteChecker(wire)('the quay was closed at noon');
  expect(matches.map(({ article }) => article.id)).toEqual(['e', 'f', 'g', 'a', 'b']);
  expect(matches).toHaveLength(MOST_MATCHES);
});

test('an empty corpus answers', () => {
  expect(createQuoteChecker([])('we will not comment on this').verdict).toBe('not found');
});
