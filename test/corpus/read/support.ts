import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Extract, ReadResult, SourceFile } from '../../../src/corpus/read/reader.ts';

/** A file with these words (UTF-8) or bytes in it. */
export function fileOf(path: string, content: string | Uint8Array): SourceFile {
  return { path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}

/** A file of `test/fixtures/read`. */
export function fixture(name: string): SourceFile {
  return { path: name, bytes: new Uint8Array(readFileSync(new URL(`../../fixtures/read/${name}`, import.meta.url))) };
}

/** The one extract of a result that has nothing to complain of. */
export function onlyExtract(result: ReadResult): Extract {
  expect(result.problems).toEqual([]);
  expect(result.extracts).toHaveLength(1);
  return result.extracts[0]!;
}

/** The problems as lines, `severity [line]: message`. */
export function problemLines(result: ReadResult): string[] {
  return result.problems.map(({ severity, line, message }) => `${severity}${line ? ` ${line}` : ''}: ${message}`);
}

/** Blocks as `Extract` promises them: markup dropped, parted at breaks and at empty lines, white space folded. */
export function blocksSeen({ text, markup, breaks }: Extract): string[] {
  let seen = '';
  for (let at = 0; at < text.length; at++) {
    if (breaks.includes(at)) seen += '\n\n';
    if (!markup.some((range) => at >= range.start && at < range.end)) seen += text[at];
  }
  const blocks = seen.replaceAll('\r\n', '\n').split(/\n[^\S\n]*\n/);
  return blocks.map((block) => block.replace(/[\s\uFEFF]+/g, ' ').trim()).filter((block) => block !== '');
}

/** The words of the headings, each without the markup inside it. */
export function headingsSeen(extract: Extract): string[] {
  return extract.headings.flatMap((range) =>
    blocksSeen({
      ...extract,
      text: extract.text.slice(0, range.end),
      markup: [{ start: 0, end: range.start }, ...extract.markup.filter((mark) => mark.start >= range.start)],
    }),
  );
}
