import { type DrawnBlock, drawnExtract } from './blocks.ts';
import { isRecord, readFields, words } from './fields.ts';
import type { Extract, ReadProblem, ReadResult } from './reader.ts';

/**
 * Reads one JSON record of an article: `text` (or `body`), and the fields that `readFields` knows. Never throws: a record
 * that is no article is an error among the problems.
 */
export async function readRecord(record: unknown): Promise<ReadResult> {
  if (!isRecord(record)) return failed('An article must be an object, as in {"title": "...", "text": "..."}.');
  const text = isBlank(record.text) ? record.body : record.text;
  if (isBlank(text)) return failed('The record has no "text" (or "body"); add the words of the article.');
  if (typeof text !== 'string') return failed('"text" must be a string with the words of the article.');

  const { fields, problems } = readFields(record, 'record field');
  const extract = isHtml(text) ? drawnExtract(await htmlBlocks(text), fields) : plainExtract(text, fields);
  if (extract.text.trim() === '') return failed('"text" is empty; add the words of the article.');
  return { extracts: [extract], problems };
}

function plainExtract(text: string, fields: Extract['fields']): Extract {
  return { text, isRaw: false, markup: [], headings: [], breaks: [], layout: 'plain', fields };
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && words(value) === undefined);
}

function isHtml(text: string): boolean {
  return /<p(?:\s[^>]{0,500})?>/i.test(text);
}

/** The parser is heavy to load and most records are plain text. */
async function htmlBlocks(html: string): Promise<DrawnBlock[]> {
  return (await import('./html-blocks.ts')).htmlBlocks(html);
}

function failed(message: string): { extracts: []; problems: ReadProblem[] } {
  return { extracts: [], problems: [{ severity: 'error', message }] };
}
