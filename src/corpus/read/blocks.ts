import type { Range } from '../article.ts';
import { sameWords } from './fields.ts';
import type { Extract, ExtractFields } from './reader.ts';

/** A heading or paragraph that a reader has drawn out of its format. */
export interface DrawnBlock {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
}

/** An extract of words drawn out of markup: blocks parted by an empty line. */
export function drawnExtract(blocks: readonly DrawnBlock[], fields: ExtractFields): Extract {
  const headings: Range[] = [];
  let text = '';
  for (const block of blocks) {
    if (text) text += '\n\n';
    if (block.kind === 'heading') headings.push({ start: text.length, end: text.length + block.text.length });
    text += block.text;
  }
  return { text, isRaw: false, markup: [], headings, breaks: [], layout: 'blocks', fields };
}

/** The headline is shown with each citation: as the first words of the text as well, it would only be said twice. */
export function withoutTitle(blocks: readonly DrawnBlock[], title?: string): readonly DrawnBlock[] {
  if (!title) return blocks;
  const at = blocks.slice(0, 3).findIndex((block) => sameWords(block.text, title));
  return at === -1 ? blocks : blocks.toSpliced(at, 1);
}
