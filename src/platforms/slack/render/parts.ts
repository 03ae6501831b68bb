import type { types } from '@slack/bolt';
import { harmless } from '../../../harmless.ts';
import type { Look, Part, Run } from '../../chat/part.ts';
import { limits } from '../limits.ts';
import { cutTo, harmlessLines, plainText } from '../text.ts';

/**
 * Parts as blocks. What stands together is put into one block: lines, quotations and things to type into one `rich_text`,
 * the small print into one `context`. Nothing in either is parsed.
 */
export function blocksOf(parts: readonly Part[]): types.KnownBlock[] {
  const blocks: types.KnownBlock[] = [];
  for (const part of parts) {
    const block = blockOf(part);
    if (block === null) continue;
    const last = blocks.at(-1);
    if (last?.type === 'rich_text' && block.type === 'rich_text') last.elements.push(...block.elements);
    else if (last?.type !== 'context' || block.type !== 'context' || !wasJoined(last, block)) blocks.push(block);
  }
  return blocks;
}

/** One part as a block of its own; null where nothing of it can be seen. */
export function blockOf(part: Part): types.HeaderBlock | types.RichTextBlock | types.ContextBlock | null {
  switch (part.kind) {
    case 'title': {
      const text = harmless(part.text).trim();
      if (text !== '' && text.length <= limits.header) return { type: 'header', text: plainText(text) };
      return richText('rich_text_section', [{ text: part.text, look: 'match' }]);
    }
    case 'line':
      return richText('rich_text_section', part.runs);
    case 'quote':
      return richText('rich_text_quote', part.runs);
    case 'small':
      return smallPrint(part.text);
    case 'citation':
      return smallPrint(`cite: ${part.text}`);
    case 'code': {
      const text = harmless(part.text).trim();
      if (text === '') return null;
      return { type: 'rich_text', elements: [section([{ type: 'text', text, style: { code: true } }])] };
    }
    default:
      return part satisfies never;
  }
}

function smallPrint(said: string): types.ContextBlock | null {
  const text = harmless(said).trim();
  return text === '' ? null : { type: 'context', elements: [plainText(cutTo(text, limits.contextText))] };
}

function richText(type: 'rich_text_section' | 'rich_text_quote', runs: readonly Run[]): types.RichTextBlock | null {
  const elements = runs
    .map(({ text, look }): types.RichTextText => {
      const style = styles[look];
      return { type: 'text', text: harmlessLines(text), ...(style !== null && { style }) };
    })
    .filter(({ text }) => text !== '');
  if (elements.every(({ text }) => text.trim() === '')) return null;
  return { type: 'rich_text', elements: [type === 'rich_text_quote' ? { type, elements } : section(elements)] };
}

function section(elements: types.RichTextText[]): types.RichTextSection {
  return { type: 'rich_text_section', elements };
}

/** What stands around an answer looks as it does: Slack has no fainter letters, and italics would say what nobody said. */
const styles = {
  plain: null,
  match: { bold: true },
  faint: null,
  removed: { strike: true },
  added: { bold: true },
} as const satisfies Record<Look, types.RichTextText['style'] | null>;

/** Adds the small print of `next` to the one above it, line by line; false where it has no room there. */
function wasJoined(above: types.ContextBlock, next: types.ContextBlock): boolean {
  const [print] = above.elements;
  const [more] = next.elements;
  if (print?.type !== 'plain_text' || more?.type !== 'plain_text') return false;
  const text = `${print.text}\n${more.text}`;
  if (text.length > limits.contextText) return false;
  print.text = text;
  return true;
}
