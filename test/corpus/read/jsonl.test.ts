import { expect, test } from 'vitest';
import { readJsonl } from '../../../src/corpus/read/jsonl.ts';
import { fileOf, problemLines } from './support.ts';

const texts = async (content: string | Uint8Array) =>
  (await readJsonl(fileOf('a.jsonl', content))).extracts.map((extract) => extract.text);

test('a broken line is one problem with its number, and the rest loads', async () => {
  const result = await readJsonl(
    fileOf('a.jsonl', '\uFEFF{"text": "One."}\r\n\n   \n{"text": "Two."\n{"text": "Five.", "id": []}\n{"txt": "Six."}'),
  );
  expect(result.extracts.map((extract) => extract.text)).toEqual(['One.', 'Five.']);
  expect(problemLines(result)).toEqual([
    expect.stringMatching(/^error 4: The line is not valid JSON \(.+\)\.$/),
    'warning 5: “id” should be a string or a number; it was left out.',
    'error 6: The record has no "text" (or "body"); add the words of the article.',
  ]);
});

test('a line separator within a string does not end the line', async () => {
  expect(await texts(`{"text": "One${String.fromCharCode(0x2028)}two"}\n`)).toEqual(['One\u2028two']);
});

test('letters on the edge of a chunk are whole, and lines longer than one as well', async () => {
  const long = '가'.repeat(100_000);
  expect(await texts(`{"text": "${long}"}\n{"text": "x${long}"}`)).toEqual([long, `x${long}`]);
});

test('bytes that are no UTF-8 are owned up to', async () => {
  const result = await readJsonl(fileOf('a.jsonl', Buffer.from('{"text": "caf\xe9"}\n{"text": "tea"}', 'latin1')));
  expect(result.extracts.map((extract) => extract.text)).toEqual(['caf\uFFFD', 'tea']);
  expect(problemLines(result)).toEqual([
    'warning 1: Characters that are not valid UTF-8 became “\uFFFD” in the text; save the list again as UTF-8.',
  ]);
});

test('UTF-16 is refused', async () => {
  await expect(texts(Buffer.from('\uFEFF{"text": "One."}', 'utf16le'))).rejects.toThrow(
    'The list is UTF-16; save it as UTF-8, as JSON has to be.',
  );
});
