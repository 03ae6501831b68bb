import { describe, expect, test } from 'vitest';
import { publishersNamed, publishersOf } from '../../src/retrieval/publishers.ts';

describe('publishers of a corpus', () => {
  test('stand once each, in order of name; articles without one add none', () => {
    const names = publishersOf(['Harbor Ledger', null, 'Coast Wire', 'Harbor Ledger']).map(({ name }) => name);
    expect(names).toEqual(['Coast Wire', 'Harbor Ledger']);
  });

  test.each([
    ['a section', 'Coast Wire - Technology', ['coast', 'wire']],
    ['a slogan', 'Coast Wire | All The Tides', ['coast', 'wire']],
    ['a domain', 'coastwire.co.uk', ['coastwire']],
    ['a possessive', 'Fisherman’s Friend', ['fisherman', 'friend']],
    ['accents', 'Le Télégraphe', ['le', 'telegraphe']],
  ])('are named without %s', (_why, name, words) => {
    expect(publishersOf([name])).toEqual([{ name, words }]);
  });

  test('one without words is none', () => {
    expect(publishersOf(['***'])).toEqual([]);
  });
});

describe('a question names a publisher', () => {
  const all = publishersOf(['Harbor Ledger', 'Coast Wire', 'Coast Wire Weekly']);
  const named = (question: string) => publishersNamed(question, all).map(({ name }) => name);

  test.each([
    ['by all its words', 'what does the harbor ledger say', ['Harbor Ledger']],
    ['as a possessive', 'What is the Harbor Ledger’s view', ['Harbor Ledger']],
    ['not by one of them', 'who signed the ledger', []],
    ['not by its words apart', 'the ledger of the harbor', []],
    ['not inside other words', 'the coast wired', []],
    ['the longer with the shorter inside', 'Coast Wire Weekly reports', ['Coast Wire', 'Coast Wire Weekly']],
  ])('%s: %s', (_why, question, expected) => {
    expect(named(question)).toEqual(expected);
  });
});
