import { expect, test } from 'vitest';
import stemmer from 'wink-porter2-stemmer';
import { BASE_FORM, OWN_TERM } from '../../src/retrieval/irregular.ts';
import { cachedStemmer } from '../../src/retrieval/stem.ts';

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

test('words of a family share a term that the stemmer would not have given them', () => {
  const stem = cachedStemmer();
  for (const [word, term] of OWN_TERM) {
    expect(word).toMatch(/^[a-z]+$/);
    expect(BASE_FORM.has(word)).toBe(false);
    expect(stem(word)).toBe(term);
  }
  for (const term of new Set(OWN_TERM.values())) {
    expect(OWN_TERM.get(term)).toBe(term);
    expect(stemmer(term)).not.toBe(term);
  }
});
