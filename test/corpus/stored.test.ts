import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '../../src/corpus/extract-columns.ts';
import { plainArticle } from '../../src/corpus/plain.ts';
import type { Extract } from '../../src/corpus/read/reader.ts';
import { arrange, cleanAll, createShelf, type KeptExtract, putOn } from '../../src/corpus/shelf.ts';
import { type StoredArticle, storedIn } from '../../src/corpus/stored.ts';
import { anyText } from './any-text.ts';

const extracts = fc.array(
  fc
    .record(
      {
        text: anyText,
        isRaw: fc.boolean(),
        layout: fc.constantFrom('plain', 'blocks'),
        fields: fc.record(
          {
            id: fc.string(),
            title: anyText,
            source: fc.string(),
            date: fc.constantFrom('2024-01-12', 'never').map((value) => ({ value, from: 'record field' })),
          },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: ['text', 'isRaw', 'layout', 'fields'] },
    )
    .map((each) => ({ ...each, markup: [], headings: [], breaks: [] }) as Extract),
  { maxLength: 6 },
);

/** All that an extract says, each part read by its name. */
function all({ print, wantedId, words: { questioned, whole }, cleaned }: KeptExtract) {
  const { asked, told, article, problems } = cleaned!;
  const numbers = [questioned, whole, asked, told].map((each) => [...each]);
  return { print, wantedId, numbers, problems, article: article && plainArticle(article) };
}

test('over any extracts: read from columns, they say what they said, also after a structured clone', () => {
  fc.assert(
    fc.property(extracts, (some) => {
      const file = { path: 'list.jsonl', root: 0, name: 'list.jsonl', size: 1, mtimeMs: 1 };
      const shelf = createShelf();
      for (const _ of putOn(shelf, { file, result: { extracts: some, problems: [] } }));
      for (const _ of cleanAll(shelf));
      for (const _ of arrange(shelf, [file]));
      const kept = shelf.files.get(file.path)!.extracts;
      const stored = storedIn(structuredClone(columnsOf(kept, () => false)));
      expect(stored.map(all)).toEqual(kept.map(all));
      // What was read from columns can be put into others.
      expect(storedIn(columnsOf(stored, () => false)).map(all)).toEqual(kept.map(all));
    }),
  );
});

test('a text that lies elsewhere is not in the columns, and is read from there', () => {
  const file = { path: 'a.txt', root: 0, name: 'a.txt', size: 1, mtimeMs: 1 };
  const text = 'The mayor spoke of the tide barrier on Monday.';
  const extract: Extract = { text, isRaw: true, markup: [], headings: [], breaks: [], layout: 'plain', fields: {} };
  const shelf = createShelf();
  for (const _ of putOn(shelf, { file, result: { extracts: [extract], problems: [] } }));
  for (const _ of cleanAll(shelf));
  const columns = columnsOf(shelf.files.get(file.path)!.extracts, () => true);
  expect(columns.texts).toEqual([null]);
  const article = storedIn(columns)[0]!.article as StoredArticle;
  article.store = { stamp: 'any', text: (number) => `text ${number}` };
  article.numberInStore = 7;
  expect(article.text).toBe('text 7');
});
