import type { DrawnBlock } from './blocks.ts';

/** A piece of text as it lies on a page; lengths in points, `y` counted from the bottom. */
export interface PdfItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  readonly hasEOL: boolean;
}

interface Line {
  text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  right: number;
  readonly size: number;
}

/**
 * Makes paragraphs of the pieces on the pages of a PDF, which knows of neither paragraphs nor words. The measures below
 * are guesses that hold for the usual page: text in its reading order, paragraphs set off by a gap or an indent.
 */
export function pdfBlocks(pages: readonly (readonly PdfItem[])[]): DrawnBlock[] {
  const lines = withoutRunningLines(pages.map(linesOfPage));
  const page = measure(lines);
  const blocks: DrawnBlock[] = [];
  let group: Line[] = [];
  const endGroup = () => {
    const [first] = group;
    if (!first) return;
    const text = joined(group, page.compounds);
    const isHeading = first.size > 1.15 * page.bodySize && text.length < 200;
    blocks.push({ kind: isHeading ? 'heading' : 'paragraph', text });
    group = [];
  };
  for (const line of lines) {
    const before = group.at(-1);
    if (before && startsParagraph(before, line, page)) endGroup();
    group.push(line);
  }
  endGroup();
  return blocks;
}

function linesOfPage(items: readonly PdfItem[], page: number): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  for (const item of items) {
    // Half a letter's height lets a raised note number stay in its line.
    if (item.str.trim() && (!line || Math.abs(item.y - line.y) > item.fontSize / 2)) {
      line = { text: '', page, x: item.x, y: item.y, right: item.x, size: item.fontSize };
      lines.push(line);
    }
    if (line) {
      line.text += item.str;
      line.right = Math.max(line.right, item.x + item.width);
    }
    if (item.hasEOL) line = undefined;
  }
  for (const each of lines) each.text = each.text.replace(/\s+/g, ' ').trim();
  return lines;
}

/** Lines at the head and foot of a page that may be furniture: no more than these are looked at. */
const EDGE_LINES = 2;

/** Drops headers, footers and page numbers: lines at the edge of a page that stand there on a third of the pages or more. */
function withoutRunningLines(pages: readonly (readonly Line[])[]): Line[] {
  const keysOf = (lines: readonly Line[]) => {
    const fromTop = lines.toSorted((a, b) => b.y - a.y);
    const keys = new Map<Line, string>();
    for (const line of fromTop.slice(0, EDGE_LINES)) keys.set(line, `top ${line.text.replace(/\d+/g, '#')}`);
    for (const line of fromTop.slice(-EDGE_LINES)) keys.set(line, `foot ${line.text.replace(/\d+/g, '#')}`);
    return keys;
  };
  const edges = pages.map(keysOf);
  const seen = new Map<string, number>();
  for (const key of edges.flatMap((keys) => [...new Set(keys.values())])) seen.set(key, (seen.get(key) ?? 0) + 1);
  const least = Math.max(2, pages.length / 3);
  return pages.flatMap((lines, page) => lines.filter((line) => (seen.get(edges[page]!.get(line) ?? '') ?? 0) < least));
}

interface Measures {
  /** The size that most letters have, in points. */
  readonly bodySize: number;
  /** From one line of a paragraph to the next, as a multiple of the letters' size. */
  readonly leading: number;
  /** The right edge of full lines, in points. */
  readonly right: number;
  /** Words that are written with a hyphen in the middle of a line. */
  readonly compounds: ReadonlySet<string>;
}

function measure(lines: readonly Line[]): Measures {
  const letters = new Map<number, number>();
  const leadings: number[] = [];
  for (const [index, line] of lines.entries()) {
    const size = Math.round(line.size);
    letters.set(size, (letters.get(size) ?? 0) + line.text.length);
    const next = lines[index + 1];
    if (next?.page === line.page && next.y < line.y && isSameSize(line, next)) {
      leadings.push((line.y - next.y) / line.size);
    }
  }
  const [bodySize = 0] = [...letters].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const compounds = lines.flatMap((line) => line.text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? []);
  return {
    bodySize,
    // The first quarter, for the gaps between paragraphs are among them.
    leading: quantile(leadings, 0.25) ?? 1.2,
    right: quantile(
      lines.map((line) => line.right),
      0.75,
    )!,
    compounds: new Set(compounds),
  };
}

function quantile(values: number[], share: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)];
}

function startsParagraph(before: Line, line: Line, page: Measures): boolean {
  if (!isSameSize(before, line)) return true;
  if (/^[•●▪■◦‣]/.test(line.text)) return true;
  const endsSentence = /[.!?:…]["'”’)\]]*\d{0,2}$/.test(before.text);
  // Over the end of a page or column only the words can tell.
  if (line.page !== before.page || line.y > before.y) return endsSentence;
  if ((before.y - line.y) / line.size > 1.3 * page.leading) return true;
  const isIndented = line.x - before.x > 0.8 * line.size;
  const isShort = before.right < before.x + 0.8 * (page.right - before.x);
  return endsSentence && (isIndented || isShort);
}

function isSameSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) < 0.1 * Math.max(a.size, b.size);
}

function joined(lines: readonly Line[], compounds: ReadonlySet<string>): string {
  const parts = lines.map((line, index) => {
    const next = lines[index + 1];
    return next ? beforeNext(line.text, next.text, compounds) : line.text;
  });
  return parts.join('');
}

/** A line with what stands between it and the next. A word broken at its end is mended, unless the hyphen is its own. */
function beforeNext(line: string, next: string, compounds: ReadonlySet<string>): string {
  if (line.endsWith('\u00AD')) return line.slice(0, -1);
  if (!/[\p{L}\p{N}]-$/u.test(line)) return `${line} `;
  const first = /\p{L}+(?=-$)/u.exec(line)?.[0];
  const second = /^\p{Ll}+/u.exec(next)?.[0];
  const isBroken = first && second && !compounds.has(`${first}-${second}`.toLowerCase());
  return isBroken ? line.slice(0, -1) : line;
}
