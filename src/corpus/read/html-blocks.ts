import type { DrawnBlock } from './blocks.ts';
import { type DomElement, type DomNode, ELEMENT_NODE, parseHtml, TEXT_NODE } from './dom.ts';

const BLOCKS = new Set(
  `address article blockquote body caption center dd details div dl dt fieldset figure header hr html legend li main menu
   ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Elements whose words are not the article's: controls, furniture of the page, captions, code. */
const LEFT_OUT = new Set(
  `aside audio button canvas dialog embed figcaption footer form head iframe input map nav noscript object script select
   style svg template textarea title video`.split(/\s+/),
);
const BLOCKS_IN_CELL = 'address,blockquote,div,dl,h1,h2,h3,h4,h5,h6,ol,p,pre,table,ul';

/** The words of a piece of HTML, block by block. Throws `UnreadableFile` as `parseHtml` does. */
export function htmlBlocks(html: string): DrawnBlock[] {
  return blocksIn(parseHtml(html).body);
}

/**
 * The words below an element, as a reader sees them: white space collapsed, one block for each paragraph, heading, list
 * item or table row, `<br>` a line break and two of them the start of a new block.
 */
export function blocksIn(root: DomElement): DrawnBlock[] {
  const blocks: DrawnBlock[] = [];
  let pending = '';

  const flush = (kind: DrawnBlock['kind']) => {
    const lines = pending.replace(/ {2,}/g, ' ').replace(/ ?([\n\t]) ?/g, '$1');
    pending = '';
    for (const part of lines.split(/\n{2,}/)) {
      const text = part.trim();
      if (text) blocks.push({ kind, text });
    }
  };

  const visit = (node: DomNode) => {
    if (node.nodeType === TEXT_NODE) pending += shownText(node);
    if (node.nodeType !== ELEMENT_NODE) return;
    const element = node as DomElement;
    const name = element.localName.toLowerCase();
    if (LEFT_OUT.has(name) || isHidden(element)) return;
    if (name === 'br') pending += '\n';
    else if (HEADINGS.has(name)) visitBlock(element, 'heading');
    else if (name === 'td' || name === 'th') visitCell(element);
    else if (BLOCKS.has(name)) visitBlock(element, 'paragraph');
    else visitChildren(element);
  };

  const visitChildren = (element: DomElement) => {
    for (const child of element.childNodes) visit(child);
  };

  const visitBlock = (element: DomElement, kind: DrawnBlock['kind']) => {
    flush('paragraph');
    visitChildren(element);
    flush(kind);
  };

  /** A row of words is one block, its cells parted by tabs; but newsletters lay out whole articles in tables. */
  const visitCell = (cell: DomElement) => {
    if (cell.querySelector(BLOCKS_IN_CELL)) return visitBlock(cell, 'paragraph');
    if (pending.trim()) pending = `${pending.trimEnd()}\t`;
    visitChildren(cell);
  };

  visit(root);
  flush('paragraph');
  return blocks;
}

function shownText(node: DomNode): string {
  const isPreformatted = (node.parentNode as DomElement | null)?.closest?.('pre');
  return isPreformatted ? node.textContent : node.textContent.replace(/[ \t\n\r\f]+/g, ' ');
}

function isHidden(element: DomElement): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  );
}
