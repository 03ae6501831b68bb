import type { Nodes } from 'mdast';
import type { Range } from '../article.ts';

/** Where the words of a Markdown file stand in it. All ranges are in order and disjoint. */
export interface MarkdownWords {
  readonly words: readonly Range[];
  readonly headings: readonly Range[];
  /** Where a block begins: the first word of each paragraph, heading, list item. */
  readonly breaks: readonly number[];
  /** Character references such as `&nbsp;` that stand as they are among the words. */
  readonly references: number;
}

/** Finds the words that a reader of the rendered page would see below `root`; `skipped` and what is in it have none. */
export function markdownWords(source: string, root: Nodes, skipped?: Nodes): MarkdownWords {
  const words: Range[] = [];
  const headings: Range[] = [];
  const breaks: number[] = [];
  let references = 0;
  let opensBlock = true;

  const add = (start: number, end: number) => {
    const isBlank = source.slice(start, end).trim() === '';
    if (start === end || (isBlank && opensBlock)) return;
    if (opensBlock) breaks.push(start);
    opensBlock = false;
    // White space between two marks counts as well: `**one** *two*` is two words.
    words.push({ start, end });
  };

  const addAround = (range: Range, hidden: Iterable<Hidden>) => {
    let start = range.start;
    for (const piece of hidden) {
      add(start, range.start + piece.start);
      opensBlock ||= piece.opensBlock === true;
      start = range.start + piece.end;
    }
    add(start, range.end);
  };

  const visit = (node: Nodes, quotes: number): void => {
    if (node === skipped) return;
    const range = rangeOf(node);
    const raw = source.slice(range.start, range.end);
    switch (node.type) {
      case 'text':
        references += referencesIn(raw, node.value);
        addAround(range, hiddenInText(raw, quotes));
        return;
      case 'inlineCode':
        addAround(range, hiddenInCode(raw, quotes));
        return;
      case 'code':
        opensBlock = true;
        addAround(range, isFenced(raw) ? hiddenInFence(raw, node.value, quotes) : linePrefixes(raw, quotes));
        opensBlock = true;
        return;
      case 'html':
        addAround(range, hiddenInHtml(raw, quotes));
        return;
      case 'heading':
      case 'paragraph': {
        opensBlock = true;
        const before = words.length;
        for (const child of node.children) visit(child, quotes);
        opensBlock = true;
        if (node.type === 'heading' && words.length > before) {
          headings.push({ start: words[before]!.start, end: words.at(-1)!.end });
        }
        return;
      }
      default:
        // Images, definitions, rules and front matter have no children and no words.
        if (!('children' in node)) return;
        for (const child of node.children) visit(child, node.type === 'blockquote' ? quotes + 1 : quotes);
    }
  };

  visit(root, 0);
  return { words, headings, breaks, references };
}

/** A piece of a node that is not its words; offsets count from the start of the node. */
interface Hidden extends Range {
  readonly opensBlock?: boolean;
}

/** Backslashes of escapes, and all but the `&` of `&amp;`: what is left is what a reader sees, and stands in the file. */
function* hiddenInText(raw: string, quotes: number): Generator<Hidden> {
  for (const match of raw.matchAll(new RegExp(`\\\\[!-/:-@[-\`{-~]|&amp;|${prefix(quotes)}`, 'g'))) {
    const start = match.index;
    if (match[0] === '&amp;') yield { start: start + 1, end: start + match[0].length };
    else if (match[0].startsWith('\\')) yield { start, end: start + 1 };
    else yield { start, end: start + match[0].length };
  }
}

function* hiddenInCode(raw: string, quotes: number): Generator<Hidden> {
  const ticks = /^`+/.exec(raw)![0].length;
  yield { start: 0, end: ticks };
  yield* linePrefixes(raw, quotes);
  yield { start: raw.length - ticks, end: raw.length };
}

function isFenced(raw: string): boolean {
  return /^(?:`{3}|~{3})/.test(raw);
}

/** The opening line of a fenced block and, where there is one, the closing line; `value` tells how many lie between. */
function* hiddenInFence(raw: string, value: string, quotes: number): Generator<Hidden> {
  const lineEnds = [...raw.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length);
  const lineCount = value === '' ? 0 : value.split(/\r\n|\n|\r/).length;
  const first = lineEnds[0] ?? raw.length;
  const last = lineEnds[lineCount] ?? raw.length;
  yield { start: 0, end: first };
  for (const hidden of linePrefixes(raw, quotes)) {
    if (hidden.start >= first && hidden.end <= last) yield hidden;
  }
  yield { start: last, end: raw.length };
}

const COMMENT_OR_TAG =
  /<!--[\s\S]*?(?:-->|$)|<(?:script|style)\b[\s\S]*?(?:<\/(?:script|style)\s*>|$)|<[/!?]?[a-z][^>]*(?:>|$)/.source;
const WITHIN_LINE =
  /^<\/?(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)\b|^<!--/i;

/** Tags, comments and scripts. A tag that a browser would begin a new line at parts blocks: `one<br>two`. */
function* hiddenInHtml(raw: string, quotes: number): Generator<Hidden> {
  for (const match of raw.matchAll(new RegExp(`${COMMENT_OR_TAG}|${prefix(quotes)}`, 'gi'))) {
    const opensBlock = match[0].startsWith('<') && !WITHIN_LINE.test(match[0]);
    yield { start: match.index, end: match.index + match[0].length, opensBlock };
  }
}

function* linePrefixes(raw: string, quotes: number): Generator<Hidden> {
  for (const match of raw.matchAll(new RegExp(prefix(quotes), 'g'))) {
    yield { start: match.index, end: match.index + match[0].length };
  }
}

/** What block quotes put before a line that goes on from the one above; a lazy writer may leave some of it out. */
function prefix(quotes: number): string {
  return quotes === 0 ? '(?!)' : `(?<=[\\n\\r])(?:[ \\t]*>){1,${quotes}}`;
}

const REFERENCE = /&(?!amp;)(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Counts the references that Markdown decoded, `&amp;` aside; those that it left alone stand in its `value` as well. */
function referencesIn(raw: string, value: string): number {
  return Math.max(0, (raw.match(REFERENCE)?.length ?? 0) - (value.match(REFERENCE)?.length ?? 0));
}

export function rangeOf(node: Nodes): Range {
  // Every node that the parser makes has a position.
  return { start: node.position!.start.offset!, end: node.position!.end.offset! };
}
