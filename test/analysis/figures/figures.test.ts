import { describe, expect, test } from 'vitest';
import { figuresAbout, sameThing } from '../../../src/analysis/figures/figure.ts';
import { figuresIn } from '../../../src/analysis/figures/figures.ts';
import { articleFrom } from '../../support/articles.ts';

function figuresOf(...paragraphs: string[]) {
  const article = articleFrom({ id: 'a', title: '', paragraphs });
  return figuresIn(article).map((figure) => ({
    ...figure,
    written: article.text.slice(figure.words.start, figure.words.end),
  }));
}

test('a figure is its number, its unit and what it counts', () => {
  expect(figuresOf('Some 3,000 North Korean troops came, and $300 million in military aid.')).toMatchObject([
    {
      written: '3,000 North Korean troops',
      value: 3000,
      upTo: null,
      qualifier: 'about',
      unit: null,
      counted: 'north korean troop',
      headTerm: 'troop',
      negated: false,
    },
    { written: '$300 million in military aid', value: 300_000_000, unit: 'USD', headTerm: 'aid' },
  ]);
});

test('what is counted is open where the sentence does not say it beside the number', () => {
  expect(figuresOf('The blast killed 14.')).toMatchObject([
    { written: '14', value: 14, counted: null, headTerm: null },
  ]);
  expect(figuresOf('They paid $10 million in property, sales and income taxes.')).toMatchObject([{ headTerm: null }]);
});

test('headings are passed over', () => {
  expect(figuresOf('# 3,000 troops arrive', 'It rained.')).toEqual([]);
});

describe('numbers', () => {
  test.each([
    ['1.5 billion won', 1.5e9, null],
    ['1.1 million tons', 1.1e6, null],
    ['twenty-five miles', 25, null],
    ['three thousand boats', 3000, null],
    ['one hundred and twenty boats', 120, null],
    ['two million three hundred thousand boats', 2_300_000, null],
    ['half a million boats', 500_000, null],
    ['a dozen boats', 12, null],
    ['two dozen boats', 24, null],
    ['10,000 to 12,000 boats', 10_000, 12_000],
    ['10 to 12 million boats', 10e6, 12e6],
    ['$5-7 billion', 5e9, 7e9],
    ['two or three boats', 2, 3],
    ['tens of thousands of boats', null, null],
    ['several hundred boats', null, null],
    ['two thirds of boats', 0.667, null],
  ])('%s', (words, value, upTo) => {
    expect(figuresOf(`We saw ${words}.`)).toMatchObject([{ written: words, value, upTo }]);
  });

  test('from one to the other is two figures where something changes, and a range where nothing does', () => {
    expect(figuresOf('Prices rose from $5 million to $7 million.').map(({ value }) => value)).toEqual([5e6, 7e6]);
    expect(figuresOf('They expect from 5,000 to 7,000 visitors.')).toMatchObject([{ value: 5000, upTo: 7000 }]);
  });

  test.each([
    'He flew an F-16, a Su-35 and a KN-23.',
    'They won 5-4 and lost 3–1.',
    'It was 9:30 a.m. on Sept. 13, 2023.',
    'Resolutions 1718 and 1874, Article 5 and page 47 say so.',
    'The mayor, 54, has a 19-year-old son who is 19 years old.',
    'Call 202-555-0143, see [12] or (14).',
    'The two men met the other three ministers.',
    'It happened two days later, in the past five years.',
    'One came first, another 3rd.',
    'In 2022 it was the 7th.',
  ])('no figure: %s', (text) => {
    expect(figuresOf(text).map(({ written }) => written)).toEqual([]);
  });
});

describe('denials', () => {
  test.each([
    ['They did not send 3,000 troops.', true],
    ['They denied that 3,000 troops had come.', true],
    ['They denied sending 3,000 troops.', true],
    ['They rejected reports of 3,000 troops.', true],
    ['3,000 troops were not sent.', true],
    ['They rejected a plan that named 3,000 troops.', false],
    ['They did not answer, and 3,000 troops came.', false],
    ['They sent not only 3,000 troops.', false],
    ['They sent no more than 3,000 troops.', false],
    ['They denied entry to 3,000 troops.', false],
    ['It has not been confirmed, rumours of 3,000 troops fly.', false],
    ['3,000 troops came but did not stay.', false],
  ])('%s %s', (text, negated) => {
    expect(figuresOf(text)).toMatchObject([{ value: 3000, negated }]);
  });
});

describe('comparing', () => {
  test('figures of one thing in one unit stand beside one another', () => {
    const [a, b, c, d, e] = figuresOf(
      'Kyiv spoke of 10,000 North Korean troops. Seoul saw 3,000 troops. They had 300 shells, $5 million in aid and 9 tons of aid.',
    );
    expect(sameThing(a!, b!)).toBe(true);
    expect(sameThing(b!, c!)).toBe(false);
    expect(sameThing(d!, e!)).toBe(false);
  });

  test('figures that count nothing said are never of one thing', () => {
    const [a, b] = figuresOf('It cost $5 million. It cost $7 million.');
    expect(sameThing(a!, b!)).toBe(false);
  });

  test('figures about a topic count one of its words', () => {
    const figures = figuresOf('They had 300 artillery shells and 47 tanks.');
    expect(figuresAbout(figures, (word) => word === 'artillery').map(({ headTerm }) => headTerm)).toEqual(['shell']);
  });
});
