import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENDINGS, readerFor, readFileExtracts } from '../../../src/corpus/read/index.ts';
import { column, madePdf } from './made-pdf.ts';
import { fileOf } from './support.ts';

const failure = (message: string) => ({ extracts: [], problems: [{ severity: 'error', message }] });

test('the table is sorted', () => {
  expect(ENDINGS).toEqual([...ENDINGS].sort());
});

test.each([
  ['a.txt', 'Words.'],
  ['b/c.MD', 'Words.'],
  ['a.markdown', 'Words.'],
  ['a.html', '<p>Words.</p>'],
  ['a.htm', '<p>Words.</p>'],
  ['a.json', '{"text": "Words."}'],
  ['a.jsonl', '{"text": "Words."}'],
  ['a.eml', 'Subject: One\n\nWords.'],
  ['a.pdf', madePdf([column(['Words.'])])],
])('%s is read by its ending', async (path, content) => {
  const result = await readFileExtracts(fileOf(path, content));
  expect(result.problems).toEqual([]);
  expect(result.extracts.map((extract) => extract.text.trim())).toEqual(['Words.']);
});

describe('what cannot be read is one problem', () => {
  const choice = 'save the article as one of .eml .htm .html .json .jsonl .markdown .md .pdf .txt.';
  test.each([
    ['an unknown ending', 'a.docx', 'x', `There is no reader for ".docx" files; ${choice}`],
    ['no ending', 'dir.txt/readme', 'x', `There is no reader for files without an ending; ${choice}`],
    ['a name of every object', 'a.constructor', 'x', `There is no reader for ".constructor" files; ${choice}`],
    ['an empty file', 'a.txt', '', 'The file is empty; save the article again or remove the file.'],
    [
      'a blank file',
      'a.txt',
      ' \n\uFEFF',
      'There are no words in the file; save the article again or remove the file.',
    ],
    ['an empty list', 'a.json', '[]', 'There are no words in the file; save the article again or remove the file.'],
    [
      'a file too large',
      'a.txt',
      new Uint8Array(20 * 1024 * 1024 + 1),
      'The file is larger than the 20 MB that text may have; split it or remove it.',
    ],
    [
      'Markdown too large',
      'a.md',
      new Uint8Array(1024 * 1024 + 1),
      'The file is larger than the 1 MB that Markdown may have; split it or remove it.',
    ],
    ['a sentence of a reader', 'a.pdf', '%PDF', 'The PDF is damaged and cannot be opened; download or save it again.'],
    [
      'an exception of a library',
      'a.eml',
      `Subject: One\n${Array.from({ length: 60 }, (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n`).join('')}`,
      'The file cannot be read as mail (Maximum MIME nesting depth of 50 levels exceeded); open it to see whether it is whole, and save it again.',
    ],
  ])('%s', async (_name, path, content, message) => {
    expect(await readFileExtracts(fileOf(path, content))).toEqual(failure(message));
  });
});

test('a list may be larger than an article', () => {
  expect(readerFor('a.jsonl')!.maxBytes).toBeGreaterThan(50 * readerFor('a.json')!.maxBytes);
});

test('whatever the bytes, nothing is thrown, and no silence: an article or a problem', async () => {
  const begun = fc.constantFrom(
    '',
    '%PDF-1.4\n',
    '<html><body><p>',
    '---\ntitle: x\n---\n',
    '{"text":',
    '\xff\xfe',
    'Date: x\n\n',
  );
  const content = fc.tuple(begun, fc.uint8Array({ minLength: 1, maxLength: 200 }));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ENDINGS), content, async (ending, [start, rest]) => {
      const bytes = new Uint8Array(Buffer.concat([Buffer.from(start, 'latin1'), rest]));
      const { extracts, problems } = await readFileExtracts({ path: `a${ending}`, bytes });
      expect(extracts.length + problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  );
});
