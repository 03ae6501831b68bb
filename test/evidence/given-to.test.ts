import { expect, test } from 'vitest';
import { givenToAnother } from '../../src/evidence/given-to.ts';

const words = 'we do not oppose safety';

test.each([
  [`Lavrov: “${words}”`, 'Lavrov'],
  [`Did Sergey Lavrov really say "${words}"?`, 'Sergey Lavrov'],
  [`According to Kirby, “${words}”`, 'Kirby'],
  [`Look: Lavrov said that “${words}”`, 'Lavrov'],
  [`“${words},” Lavrov said`, 'Lavrov'],
  [`“${words}” – Lavrov`, 'Lavrov'],
  [`Lavrov told the press yesterday: “${words}”`, 'Lavrov'],
])('%s is given to somebody else', (message, name) => {
  expect(givenToAnother(message, words, 'Tomas Lindqvist')).toBe(name);
});

test.each([
  `Lindqvist: “${words}”`,
  `“${words}”`,
  `Is it true that “${words}”?`,
  `The speaker said “${words}”`,
  `Tomas Lindqvist said “${words}”`,
  words,
  'nothing of it',
])('%s is not', (message) => {
  expect(givenToAnother(message, words, 'Tomas Lindqvist')).toBeNull();
});
