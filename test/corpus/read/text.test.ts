import { expect, test } from 'vitest';
import { readText } from '../../../src/corpus/read/text.ts';
import { fileOf, onlyExtract } from './support.ts';

test('plain text is the file itself, byte order mark and line ends included', async () => {
  const text = '\uFEFFHeadline\r\n\r\nOne line.\r\nAnother.\r\n';
  expect(onlyExtract(await readText(fileOf('a.txt', text)))).toEqual({
    text,
    isRaw: true,
    markup: [],
    headings: [],
    breaks: [],
    layout: 'plain',
    fields: {},
  });
});
