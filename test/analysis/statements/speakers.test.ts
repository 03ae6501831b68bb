import { describe, expect, test } from 'vitest';
import { matchesSpeaker, speakersOf } from '../../../src/analysis/statements/speakers.ts';
import type { Statement } from '../../../src/analysis/statements/statement.ts';
import { statementsIn } from '../../../src/analysis/statements/statements.ts';
import { articleFrom } from '../../support/articles.ts';

const statementsOf = (...paragraphs: string[]): Statement[] =>
  statementsIn(articleFrom({ id: 'quay', title: '', paragraphs }));

describe('speakersOf', () => {
  test('counts each by one name, most first, and leaves out whom nobody can name', () => {
    const statements = statementsOf(
      'Harbour spokesman Tomas Lind said the lock was shut. Lind said it would open. Seoul said it had waited.',
      'Officials said nothing had been paid. Mayor Ana Brill said it was late.',
    );
    expect(speakersOf(statements)).toEqual([
      { name: 'Tomas Lind', kind: 'person', count: 2 },
      { name: 'Ana Brill', kind: 'person', count: 1 },
      { name: 'Seoul', kind: 'organisation', count: 1 },
    ]);
  });

  test('of nothing is nothing', () => expect(speakersOf([])).toEqual([]));
});

describe('matchesSpeaker', () => {
  const [first, second] = statementsOf(
    "José Núñez-Ortiz, Orm's vice foreign minister, said the talks had failed. Núñez-Ortiz said Salter had known.",
  ) as [Statement, Statement];

  test.each([
    'José Núñez-Ortiz',
    'jose nunez-ortiz',
    'Nunez Ortiz',
    'ortiz',
    'vice foreign minister',
    'Orm',
    'the foreign minister of Orm',
    "Orm's Núñez-Ortiz",
  ])('%s', (wanted) => {
    expect(matchesSpeaker(first, wanted)).toBe(true);
    expect(matchesSpeaker(second, wanted)).toBe(true);
  });

  test.each(['', 'the', 'Salter', 'Ana Núñez-Ortiz', 'ort', 'prime minister'])('not %j', (wanted) => {
    expect(matchesSpeaker(first, wanted)).toBe(false);
  });

  test('somebody unnamed is found by the body spoken for', () => {
    const [statement] = statementsOf('A Kremlin spokesman said the letter had arrived.') as [Statement];
    expect(matchesSpeaker(statement, 'kremlin')).toBe(true);
    expect(matchesSpeaker(statement, 'White House')).toBe(false);
  });

  test('initials with and without stops', () => {
    const [statement] = statementsOf('The U.N. said the lock was shut.') as [Statement];
    expect(matchesSpeaker(statement, 'UN')).toBe(true);
    expect(matchesSpeaker(statement, 'U.N.')).toBe(true);
  });
});
