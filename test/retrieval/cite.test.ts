import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/corpus/article.ts';
import { checkOf, citationOf, linkTo, parseCitation } from '../../src/retrieval/cite.ts';
import { articleFrom } from '../support/articles.ts';

const article = articleFrom({ id: 'vote', title: 'Vote', paragraphs: ['The council voted. Nobody “slept”.'] });

test('a citation names article, revision and range, and has a check sum over the very characters', () => {
  const check = createHash('sha256').update('council').digest('hex').slice(0, 8);
  expect(citationOf(article, { start: 4, end: 11 })).toBe(`vote@${article.revision}:4-11~${check}`);
});

test('other characters, other check sum', () => {
  expect(checkOf('The council voted.')).not.toBe(checkOf('The council voted,'));
  expect(checkOf('a\u0301')).not.toBe(checkOf('\u00e1'));
});

describe('what was cited is read again', () => {
  test.each([
    ['a path', 'wire/2024/vote'],
    ['signs of the form itself', 'a@01234567:1-2~89abcdef'],
    ['brackets', '(draft) [2] <x>'],
    ['an opening bracket', '[vote'],
    ['other scripts', '항구-방벽'],
    ['marks', 'vote~2#"é, 100%'],
  ])('with an id of %s', (_why, id) => {
    const citation = citationOf({ ...article, id: id as ArticleId }, { start: 0, end: 5 });
    const read = { articleId: id, revision: article.revision, range: { start: 0, end: 5 }, check: checkOf('The c') };
    expect(parseCitation(citation)).toEqual(read);
  });

  test('with any id that an article can have', () => {
    const id = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/\s/u.test(text));
    fc.assert(
      fc.property(id, fc.nat(20), fc.integer({ min: 1, max: 10 }), (id, start, length) => {
        const cited = citationOf({ ...article, id: id as ArticleId }, { start, end: start + length });
        expect(parseCitation(cited)?.articleId).toBe(id);
        expect(parseCitation(cited)?.range).toEqual({ start, end: start + length });
      }),
    );
  });
});

describe('what people paste around an id is forgiven', () => {
  const citation = citationOf(article, { start: 0, end: 5 });
  test.each([
    ['white space', `  ${citation}\n`],
    ['brackets', `[${citation}]`],
    ['parentheses', `(${citation})`],
    ['angle brackets', `<${citation}>`],
    ['the end of a sentence', `${citation}.`],
    ['a bracket of the sentence', `${citation}).`],
  ])('%s', (_why, pasted) => {
    expect(parseCitation(pasted)).toEqual(parseCitation(citation));
    expect(parseCitation(pasted)).not.toBeNull();
  });
});

test.each([
  ['nothing', ''],
  ['no article', '@01234567:0-5~01234567'],
  ['no revision', 'vote:0-5~01234567'],
  ['a short revision', 'vote@0123456:0-5~01234567'],
  ['no check sum', 'vote@01234567:0-5'],
  ['an empty range', 'vote@01234567:5-5~01234567'],
  ['a range the wrong way round', 'vote@01234567:6-5~01234567'],
  ['a range beyond counting', 'vote@01234567:0-12345678901~01234567'],
  ['a sentence', 'see vote@01234567:0-5~01234567 for more'],
])('%s is no citation', (_why, id) => {
  expect(parseCitation(id)).toBeNull();
});

describe('the link to the original', () => {
  const fragmentOf = (quotation: string) => linkTo('https://ledger.example/vote', quotation)?.split('#:~:text=')[1];

  test('a short quotation is named whole', () => {
    expect(fragmentOf('The council\n\nvoted.')).toBe('The%20council%20voted.');
  });

  test('a long one by its first and last five words', () => {
    expect(fragmentOf('a b c d e f g h i j k')).toBe('a%20b%20c%20d%20e,g%20h%20i%20j%20k');
    expect(fragmentOf('a b c d e f g h i j')).toBe('a%20b%20c%20d%20e%20f%20g%20h%20i%20j');
  });

  test.each([
    ['a hyphen, which begins a context', 'tide-barrier', 'tide%2Dbarrier'],
    ['a comma, which parts start and end', 'boats, gulls', 'boats%2C%20gulls'],
    ['an ampersand, which begins the next text', 'Salter & Co', 'Salter%20%26%20Co'],
    ['a number sign', 'no #1', 'no%20%231'],
    ['a per cent sign', '5%', '5%25'],
    ['quotation marks', '“no”', '%E2%80%9Cno%E2%80%9D'],
    ['half a character', 'a\ud800', 'a%EF%BF%BD'],
  ])('%s is encoded', (_why, quotation, expected) => {
    expect(fragmentOf(quotation)).toBe(expected);
  });

  test.each([
    ['a query is kept', 'https://x.example/a?b=1', 'https://x.example/a?b=1#:~:text=no'],
    ['a place in the page is kept', 'https://x.example/a#part', 'https://x.example/a#part:~:text=no'],
    ['another fragment is replaced', 'https://x.example/a#:~:text=old', 'https://x.example/a#:~:text=no'],
    [
      'a fragment after a place is replaced',
      'https://x.example/a#part:~:text=old',
      'https://x.example/a#part:~:text=no',
    ],
    ['white space in the address is encoded', 'https://x.example/a b', 'https://x.example/a%20b#:~:text=no'],
  ])('%s', (_why, url, expected) => {
    expect(linkTo(url, 'no')).toBe(expected);
  });

  test.each([null, '', 'ledger.example/vote', 'javascript:alert(1)', 'file:///etc/passwd', 'https://'])(
    '%s is no address to link to',
    (url) => {
      expect(linkTo(url, 'no')).toBeNull();
    },
  );

  test('of any quotation it is a URL with nothing that breaks out of the fragment', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (quotation) => {
        const link = linkTo('https://x.example/', quotation)!;
        expect(URL.canParse(link)).toBe(true);
        expect(link.slice('https://x.example/#:~:text='.length)).toMatch(/^[^\s"<>&#-]*$/);
      }),
    );
  });
});
