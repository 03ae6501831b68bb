import { describe, expect, test } from 'vitest';
import { createCorrector } from '../../src/retrieval/correct.ts';
import { archiveOf, articlesOf } from './support.ts';

const correct = createCorrector(
  archiveOf(
    articlesOf(
      {
        talks: 'Sergey Lavrov held talks on barrels. Lavrov’s speaker, Adeyemi, would not say more. Ukraine was named.',
        more: 'Talks with Lavrov go on. Mr. Lindqvist of Ardentia smiled.',
      },
      { talks: { title: 'Zelmarov waits' } },
    ),
    'Port Salter = Saltertown',
  ),
);

describe('a word that nobody knows is read as the nearest of the corpus, as an article writes it', () => {
  test.each([
    ['a wrong letter', 'lavrof', 'Lavrov'],
    ['two letters changed about', 'lavorv', 'Lavrov'],
    ['one missing', 'adeymi', 'Adeyemi'],
    ['two slips in a long word', 'lindkwist', 'Lindqvist'],
    ['a word of a title', 'zelmarof', 'Zelmarov'],
  ])('%s: %s', (_why, typed, read) => {
    expect(correct(`what did ${typed} say`)).toEqual({ text: `what did ${read} say`, corrected: [{ typed, read }] });
  });

  test('each in its place, and only as a whole word', () => {
    expect(correct('the lavrofs and lavrof').text).toContain('and Lavrov');
  });
});

describe('a name is read as a name', () => {
  const names = createCorrector(
    archiveOf(
      articlesOf({
        club: 'The power of the club grew. UNESCO paid for it. Poker is played there, Ms Lindqvist of Ardentia said.',
        again: 'Power failed at UNESCO, but for a cent or two. A beard is worn by all.',
      }),
      '',
      'english',
    ),
  );

  test.each([
    ['a name for a name', 'what did Lindqwist say', 'Lindqvist'],
    ['at the beginning anything', 'Ardenta paid for it', 'Ardentia'],
    ['where nothing has a capital, anything', 'what did lindqwist say', 'Lindqvist'],
    ['where everything has one, anything', 'What Did Lindqwist Say', 'Lindqvist'],
    ['letters of an abbreviation changed about', 'what did UNECSO pay', 'UNESCO'],
  ])('%s: %s', (_why, text, read) => {
    expect(names(text).corrected.map((one) => one.read)).toEqual([read]);
  });

  test.each([
    ['a name near a word', 'what did Jordan Powar say'],
    ['a name near a word that opens a sentence', 'what did Poyer say'],
    ['another', 'did Bearde come'],
    ['an abbreviation near a word', 'what does CNET report'],
  ])('or not at all: %s: %s', (_why, text) => {
    expect(names(text)).toEqual({ text, corrected: [] });
  });
});

test('of a text full of unknown words the first are read', () => {
  const unknown = Array.from({ length: 8 }, (_, at) => `qwzx${'abcdefgh'[at]}`);
  expect(correct([...unknown.slice(1), 'lavrof'].join(' ')).corrected).toEqual([{ typed: 'lavrof', read: 'Lavrov' }]);
  expect(correct([...unknown, 'lavrof'].join(' ')).corrected).toEqual([]);
});

test('of the forms of a word the nearest is shown', () => {
  const forms = createCorrector(
    archiveOf(articlesOf({ one: 'The development went on. It was developed there. A development, they said.' })),
  );
  expect(forms('who develped it').corrected).toEqual([{ typed: 'develped', read: 'developed' }]);
});

describe('nothing is read otherwise', () => {
  test.each([
    ['a word of the corpus', 'what did Lavrov say'],
    ['another form of one', 'one barrel'],
    ['an English word that the corpus lacks: the answer is that it lacks it', 'how many tanks'],
    ['another, near a name', 'larva'],
    ['a short word', 'tolk lavo'],
    ['what is longer than words are', `Lavro${'v'.repeat(40)}`],
    ['a name of the aliases', 'Saltertown'],
    ['a figure', 'article 12345'],
    ['another script', '라브로프 лавров'],
    ['a word near nothing', 'xylophonist quixotry'],
    ['a word that begins otherwise', 'mavrov'],
    ['two slips in a word that is not long', 'ladrof'],
    ['nothing', ''],
  ])('%s: %s', (_why, text) => {
    expect(correct(text)).toEqual({ text, corrected: [] });
  });
});
