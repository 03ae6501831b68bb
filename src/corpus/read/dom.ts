import { DOMParser } from 'linkedom';
import { UnreadableFile } from './reader.ts';

/** As much of a DOM as the readers use; the project is compiled without the browser's own types. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string;
  readonly childNodes: Iterable<DomNode>;
  readonly parentNode: DomNode | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  closest(selector: string): DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  append(...nodes: DomNode[]): void;
  replaceWith(...nodes: DomNode[]): void;
  innerHTML: string;
}

export interface DomDocument extends Pick<DomElement, 'querySelector' | 'querySelectorAll'> {
  readonly documentElement: DomElement;
  readonly head: DomElement;
  readonly body: DomElement;
  createElement(name: string): DomElement;
}

/**
 * What follows the parser grows faster than the page does, most of all with its depth. News pages stay far below both;
 * browsers themselves stop at 512 levels.
 */
const MAX_DEPTH = 256;
const MAX_ELEMENTS = 30_000;

/**
 * Parses a page or a piece of HTML. Nothing of it is run or fetched. Throws `UnreadableFile` where it is nested too
 * deeply or too large.
 */
export function parseHtml(html: string): DomDocument {
  // The parser adds no `<html>`, `<head>` or `<body>` where a page leaves them out, as HTML allows, and loses its way in
  // the document then. So every page gets them from here, and its own are taken apart.
  const skeleton = `<!doctype html><html><head></head><body>${html.replace(/^\uFEFF/, '')}</body></html>`;
  const document = new DOMParser().parseFromString(skeleton, 'text/html') as unknown as DomDocument;
  checkSize(document);
  for (const head of [...document.querySelectorAll('body head')]) {
    document.head.append(...head.childNodes);
    head.replaceWith();
  }
  for (const wrapper of [...document.querySelectorAll('body html, body body')]) {
    wrapper.replaceWith(...wrapper.childNodes);
  }
  return document;
}

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** Walks without recursion: the depth is what is in doubt. */
function checkSize(document: DomDocument): void {
  let depth = 0;
  let elements = 0;
  let node: DomNode | null = document.documentElement;
  while (node) {
    if (node.nodeType === ELEMENT_NODE) elements++;
    if (depth > MAX_DEPTH) throw tooMuch(`nests its elements more than ${MAX_DEPTH} levels deep`);
    if (elements > MAX_ELEMENTS) throw tooMuch(`has more than ${MAX_ELEMENTS} elements`);
    if (node.firstChild) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node?.nextSibling ?? null;
  }
}

function tooMuch(what: string): UnreadableFile {
  return new UnreadableFile(
    `The HTML ${what}, which no article needs; copy the words of the article into a .txt file instead.`,
  );
}
