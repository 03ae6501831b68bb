import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateArticles } from '../../bench/generate.ts';
import { createQuoteChecker } from '../../src/analysis/quotation/check-quote.ts';
import { sentencesIn } from '../../src/corpus/sentences.ts';
import { articlesLike } from '../../src/evidence/quote-candidates.ts';
import { archiveOf, articlesOf } from '../retrieval/support.ts';

const generated = [...generateArticles(4000)].map(({ id, text }) => [id, text.split('\n\n')[0]!] as const);
const archive = archiveOf(
  articlesOf({
    ...Object.fromEntries(generated),
    ferry: 'The harbour master counted ninety boats. “We are where they are,” she had said before.',
    pier: 'Nobody at the northern pier has seen a whale since the tide gate was opened in April.',
  }),
);
const ofAll = createQuoteChecker(archive.articles);
const ofSome = (quotation: string) => createQuoteChecker(articlesLike(archive, quotation, 0), false)(quotation);
const idsLike = (quotation: string) => articlesLike(archive, quotation, 0).map(({ id }) => id as string);

const sentences = archive.articles.flatMap(({ text }) =>
  sentencesIn(text).map(({ start, end }) => text.slice(start, end).split(/\s+/)),
);
const sentence = fc.constantFrom(...sentences.filter((words) => words.length > 5));
const place = fc.nat(40);
const quotation = fc.oneof(
  sentence,
  fc.tuple(sentence, place).map(([words, at]) => words.with(at % words.length, 'lighthouse')),
  fc.tuple(sentence, place).map(([words, at]) => words.toSpliced(at % words.length, 1)),
  fc.tuple(sentence, place).map(([words, at]) => words.slice(at % (words.length - 4)).slice(0, 4)),
  fc.tuple(sentence, sentence).map(([one, other]) => [...one.slice(0, 12), ...other.slice(-12)]),
);

describe('the articles that a quotation can be from', () => {
  test('give the verdict, and the places, that all articles give', () => {
    fc.assert(
      fc.property(quotation, (words) => {
        const typed = words.join(' ');
        const { verdict, stitched, matches } = ofAll(typed);
        const some = ofSome(typed);
        expect([some.verdict, some.stitched]).toEqual([verdict, stitched]);
        const placesOf = (all: typeof matches) => all.map(({ article, range }) => [article.id, range]);
        expect(placesOf(some.matches)).toEqual(placesOf(matches));
      }),
      // Of quotations put together from parts without a rare word a few in a thousand differ: docs/size.md.
      { numRuns: 80, seed: 6 },
    );
  });

  test('are all articles of a small archive', () => {
    const few = archiveOf(articlesOf({ ferry: 'The harbour master counted ninety boats.' }));
    expect(articlesLike(few, 'ninety boats')).toBe(few.articles);
    expect(articlesLike(few, null)).toBe(few.articles);
    expect(articlesLike(archive, null, 0)).toEqual([]);
  });

  test('are few of a large one, those that hold the words before others', () => {
    const ids = idsLike('The harbour master counted ninety boats');
    expect(ids[0]).toBe('ferry');
    expect(ids.length).toBeLessThan(archive.articles.length);
  });

  test('are those with the same words in a row where every text has each of them', () => {
    expect(idsLike('we are where they are')).toEqual(['ferry']);
    expect(ofSome('we are where they are').verdict).toBe('verbatim');
  });

  test('are none where nobody has any of the words', () => {
    expect(idsLike('zebras xylophones')).toEqual([]);
    expect(idsLike('?!')).toEqual([]);
  });

  test('are of both, where a quotation is put together from two', () => {
    const both = 'the harbour master counted ninety boats since the tide gate was opened';
    expect(idsLike(both)).toEqual(expect.arrayContaining(['ferry', 'pier']));
    expect(ofSome(both)).toMatchObject({ verdict: 'different', stitched: true });
  });
});
