import { expect, test } from 'vitest';
import { BASE_FORM } from '../../src/retrieval/irregular.ts';

test.each([
  ['sent', 'send'],
  ['women', 'woman'],
  ['people', 'person'],
  ['withdrew', 'withdraw'],
  ['understood', 'understand'],
])('%s reads %s', (form, base) => {
  expect(BASE_FORM.get(form)).toBe(base);
});

test('a base form is no form of another word, so that reading it again changes nothing', () => {
  const again = [...BASE_FORM].filter(([, base]) => BASE_FORM.has(base));
  // 'found a town' and 'find', 'wind' and 'wound': the commoner reading is meant.
  expect(again).toEqual([]);
});

test('all forms are plain lower-case words', () => {
  for (const [form, base] of BASE_FORM) expect(`${form} ${base}`).toMatch(/^[a-z]+ [a-z]+$/);
});
