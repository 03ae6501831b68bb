import { describe, expect, test } from 'vitest';
import { publishersNamed, publishersOf } from '../../src/retrieval/publishers.ts';
import { isOrdinary } from '../../src/retrieval/wordnet.ts';

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
  const all = publishersOf(['Harbor Ledger', 'Coast Wire', 'Coast Wire Weekly', 'Fortune', 'The Age', 'Reuters']);
  const named = (question: string) =>
    publishersNamed(question, all, isOrdinary).flatMap(({ publishers }) => publishers.map(({ name }) => name));

  test.each([
    ['by all its words', 'what does the harbor ledger say', ['Harbor Ledger']],
    ['as a possessive', 'What is the Harbor Ledger’s view', ['Harbor Ledger']],
    ['not by one of them', 'who signed the ledger', []],
    ['not by its words apart', 'the ledger of the harbor', []],
    ['not inside other words', 'the coast wired', []],
    ['the longer with the shorter inside', 'Coast Wire Weekly reports', ['Coast Wire', 'Coast Wire Weekly']],
    ['several, in order', 'the Coast Wire and the Harbor Ledger', ['Coast Wire', 'Harbor Ledger']],
    ['one twice', 'Reuters says yes, Reuters says no', ['Reuters', 'Reuters']],
    ['by a word that is one too, with a capital', 'what does Fortune say of Kim', ['Fortune']],
    ['not by a word that is meant as one', 'who lost a fortune at the age of nine in Port Salter', []],
    ['by such a word where nothing has a capital', 'what does the age say', ['The Age']],
    ['by a name in small letters', 'what does reuters say of Kim', ['Reuters']],
  ])('%s: %s', (_why, question, expected) => {
    expect(named(question)).toEqual(expected);
  });
});
