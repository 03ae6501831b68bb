import { describe, expect, test } from 'vitest';
import { readJson } from '../../../src/corpus/read/json.ts';
import { fileOf, headingsSeen, onlyExtract, problemLines } from './support.ts';

const read = async (value: unknown) => readJson(fileOf('a.json', JSON.stringify(value)));

test('one record with all it may have', async () => {
  const record = {
    id: 417,
    title: 'Port strike',
    text: 'One.\n\nTwo.',
    body: 'Not this one.',
    published_at: '2024-03-05',
    source: { id: null, name: 'Harbor Ledger' },
    url: 'https://example.org/a',
    author: ['Ines Calder', { name: 'Tom Okoro' }],
    likes: 4,
  };
  expect(onlyExtract(await read(record))).toEqual({
    text: 'One.\n\nTwo.',
    isRaw: false,
    markup: [],
    headings: [],
    breaks: [],
    layout: 'plain',
    fields: {
      id: '417',
      title: 'Port strike',
      date: { value: '2024-03-05', from: 'record field' },
      source: 'Harbor Ledger',
      byline: 'Ines Calder, Tom Okoro',
      url: 'https://example.org/a',
    },
  });
});

test('a body of HTML is read as HTML', async () => {
  const extract = onlyExtract(await read({ text: null, body: '<h2>One</h2><p>Q&amp;A<br>two</p>' }));
  expect(extract).toMatchObject({ text: 'One\n\nQ&A\ntwo', layout: 'blocks' });
  expect(headingsSeen(extract)).toEqual(['One']);
});

test('a text that only speaks of tags is not', async () => {
  expect(onlyExtract(await read({ text: 'if a <b and p>c' })).text).toBe('if a <b and p>c');
});

test('an array: what is wrong with one record does not stop the others, and says which it is', async () => {
  const result = await read([{ text: 'One.' }, 'two', { text: '' }, { text: 'Four.', date: 20240110, title: ['x'] }]);
  expect(result.extracts.map(({ text, fields }) => ({ text, fields }))).toEqual([
    { text: 'One.', fields: {} },
    { text: 'Four.', fields: {} },
  ]);
  expect(problemLines(result)).toEqual([
    'error: Record 2: An article must be an object, as in {"title": "...", "text": "..."}.',
    'error: Record 3: The record has no "text" (or "body"); add the words of the article.',
    'warning: Record 4: “date” should be a date in quotes, such as "2024-01-10"; it was left out.',
    'warning: Record 4: “title” should be a string; it was left out.',
  ]);
});

describe('a record that is no article is an error', () => {
  test.each([
    ['no text', {}, 'The record has no "text" (or "body"); add the words of the article.'],
    ['white space for text', { text: ' \n' }, 'The record has no "text" (or "body"); add the words of the article.'],
    ['a list for text', { text: ['One.'] }, '"text" must be a string with the words of the article.'],
    ['HTML without words', { body: '<p> </p>' }, '"text" is empty; add the words of the article.'],
    ['nothing', null, 'An article must be an object, as in {"title": "...", "text": "..."}.'],
  ])('%s', async (_name, record, message) => {
    expect(await read(record)).toEqual({ extracts: [], problems: [{ severity: 'error', message }] });
  });
});

test.each([
  [
    'a link that is none',
    { url: 'javascript:alert(1)' },
    '“url” should be an address that begins with http:// or https://; it was left out.',
  ],
  [
    'a number for an author',
    { author: 4 },
    '“author” should be a string, an object with a “name”, or a list of these; it was left out.',
  ],
  [
    'a list for a source',
    { source: { name: 4 } },
    '“source” should be a string or an object with a “name”; it was left out.',
  ],
  ['an object for an id', { id: {} }, '“id” should be a string or a number; it was left out.'],
])('%s is a warning, and the field is left out', async (_name, fields, message) => {
  const result = await read({ text: 'One.', ...fields });
  expect(problemLines(result)).toEqual([`warning: ${message}`]);
  expect(result.extracts[0]!.fields).toEqual({});
});

test('a field of the wrong type gives way to its other name', async () => {
  const result = await read({ text: 'One.', date: 4, published_at: '2024-01-10' });
  expect(result.extracts[0]!.fields.date?.value).toBe('2024-01-10');
});

test('a file that is no JSON', async () => {
  await expect(readJson(fileOf('a.json', '{"text": "One."}\n{"text": "Two."}'))).rejects.toThrow(
    /^The file is not valid JSON \(.+\)\. For one record a line, name it \.jsonl\.$/,
  );
});

test('a byte order mark is no part of JSON', async () => {
  expect(onlyExtract(await readJson(fileOf('a.json', '\uFEFF{"text": "One."}'))).text).toBe('One.');
});
