import type { Range } from '../../src/corpus/article.ts';
import { type CleanArticle, clean } from '../../src/corpus/clean.ts';
import type { Extract } from '../../src/corpus/read/reader.ts';
import { wholeWords, wordsInQuestion } from '../../src/corpus/vocabulary.ts';

/** What the reader of plain text makes of it. */
export function plain(text: string): Extract {
  return { text, isRaw: true, markup: [], headings: [], breaks: [], layout: 'plain', fields: {} };
}

/** Cleans a text as the only one of its corpus; `knows` are words that the rest of the corpus would hold. */
export function cleaned(text: string, file = 'article.txt', knows: readonly string[] = []): CleanArticle {
  return cleanedExtract(plain(text), file, knows);
}

export function cleanedExtract(extract: Extract, file = 'article.md', knows: readonly string[] = []): CleanArticle {
  const whole = wholeWords(extract.text);
  const known = new Set([...knows, ...wordsInQuestion(extract.text).intersection(whole)]);
  return clean(extract, file, (word) => known.has(word));
}

/** The blocks as a person would write them down: `# ` before headings, `✂ ` where something was removed before. */
export function blocksOf({ text, blocks }: Pick<CleanArticle, 'text' | 'blocks'>): string[] {
  return blocks.map(
    ({ start, end, kind, afterCut }) =>
      `${afterCut ? '✂ ' : ''}${kind === 'heading' ? '# ' : ''}${text.slice(start, end)}`,
  );
}

/** Without white space, as raw and clean text are compared. */
export function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

export function slice(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}
