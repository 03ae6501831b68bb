import type { Language } from '../languages/language.ts';
import { type Item, type Link, type Outline, type Part, plain, type Run, small } from './part.ts';
import type { Mark } from './picture/picture.ts';

/** Where a page begins. */
export interface Cursor {
  /** Items of the whole reply before it. */
  readonly item: number;
  /** UTF-16 units of that item's quotation that earlier pages have shown: it was too long for one. */
  readonly from: number;
}

export const START: Cursor = { item: 0, from: 0 };

/** What a part takes up, and what a message has: characters, and blocks or components. */
export interface Size {
  readonly characters: number;
  readonly blocks: number;
}

export interface Room {
  /** What a message has for parts and links. */
  readonly most: Size;
  /**
   * Characters of items after which a page is long enough to read on a telephone: about two screens. The first item
   * stands there whatever its length.
   */
  readonly comfortable: number;
  readonly links: number;
  readonly sizeOf: (part: Part) => Size;
}

export interface Page {
  readonly parts: readonly Part[];
  readonly links: readonly Link[];
  readonly marks: readonly Mark[];
  /** Where the next page begins; null on the last. */
  readonly next: Cursor | null;
  /** Whether the next page goes on within a quotation. */
  readonly isCut: boolean;
}

/** Two screens of a telephone, of some 15 lines with 60 characters each. */
export const COMFORTABLE_CHARACTERS = 1800;

/**
 * The page of an outline that begins at `cursor`: whole items, as many as there is room for. Only an item that alone is
 * longer than a message is cut, at the end of a sentence, with a mark on both sides of the cut.
 */
export function pageOf(outline: Outline, cursor: Cursor, room: Room, language: Language): Page {
  const { head, lead, items, passedOver, more, foot } = outline;
  const isFirst = cursor.item === 0 && cursor.from === 0;
  const top = isFirst ? [...head, ...lead] : head;
  const parts: Part[] = [...top];
  const links: Link[] = [];
  const marks: Mark[] = [];
  let left = minus(room.most, sumOf([...top, ...foot], room));
  let shown = 0;
  let index = cursor.item - passedOver;
  for (; index < items.length; index++) {
    const item = shown === 0 ? restOf(items[index]!, cursor.from, language) : items[index]!;
    const { link, mark } = item;
    const size = sumOf(item.parts, room);
    if (shown > 0 && (shown + size.characters > room.comfortable || links.length >= room.links)) break;
    if (!fits(size, left)) {
      if (shown > 0) break;
      const cut = cutToFit(item, left, room, language);
      parts.push(...cut.parts);
      return {
        parts,
        links: [...links, ...(link ? [link] : [])],
        marks: [...marks, ...(mark ? [mark] : [])],
        next: { item: cursor.item, from: cursor.from + cut.length },
        isCut: true,
      };
    }
    parts.push(...item.parts);
    if (link !== null) links.push(link);
    if (mark !== undefined) marks.push(mark);
    left = minus(left, size);
    shown += size.characters;
  }
  const isLast = index >= items.length && !more;
  if (isLast) parts.push(...foot);
  return { parts, links, marks, next: isLast ? null : { item: passedOver + index, from: 0 }, isCut: false };
}

function sumOf(parts: readonly Part[], { sizeOf }: Room): Size {
  const none: Size = { characters: 0, blocks: 0 };
  return parts.map(sizeOf).reduce((sum, { characters, blocks }) => {
    return { characters: sum.characters + characters, blocks: sum.blocks + blocks };
  }, none);
}

function minus(a: Size, b: Size): Size {
  return { characters: a.characters - b.characters, blocks: a.blocks - b.blocks };
}

function fits(size: Size, left: Size): boolean {
  return size.characters <= left.characters && size.blocks <= left.blocks;
}

/** The item without what earlier pages have shown of its quotation. */
function restOf(item: Item, from: number, language: Language): Item {
  if (from === 0) return item;
  const at = quoteIn(item);
  const { runs } = item.parts[at] as Extract<Part, { kind: 'quote' }>;
  const rest: Part[] = [small(language.quotationContinued), { kind: 'quote', runs: sliced(runs, from, Infinity) }];
  return { ...item, parts: [...rest, ...item.parts.slice(at + 1)] };
}

/** As much of the item's quotation as there is room for, and how many UTF-16 units of it that is. */
function cutToFit(item: Item, left: Size, room: Room, language: Language): { parts: Part[]; length: number } {
  const at = quoteIn(item);
  const { runs } = item.parts[at] as Extract<Part, { kind: 'quote' }>;
  const text = runs.map((run) => run.text).join('');
  const withLength = (length: number): Part[] => [
    ...item.parts.slice(0, at),
    { kind: 'quote', runs: sliced(runs, 0, length) },
    small(language.quotationGoesOn),
    ...item.parts.slice(at + 1),
  ];
  // Escaping makes some characters longer than others, so that the length is found by trying.
  let low = 1;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(sumOf(withLength(middle), room), left)) low = middle;
    else high = middle - 1;
  }
  const length = endOfSentence(text, low);
  return { parts: withLength(length), length };
}

/** The last quotation: what stands above it, such as a heading, is short. */
function quoteIn(item: Item): number {
  const at = item.parts.findLastIndex(({ kind }) => kind === 'quote');
  if (at < 0) throw new Error('An item without a quotation is longer than a message.');
  return at;
}

/** The last end of a sentence, else of a word, else of a character, up to `most`. */
function endOfSentence(text: string, most: number): number {
  const before = text.slice(0, most);
  for (const granularity of ['sentence', 'word', 'grapheme'] as const) {
    const segments = [...new Intl.Segmenter('und', { granularity }).segment(before)];
    const last = segments.at(-1)!;
    // The last segment may go on behind the cut.
    if (last.index > 0) return last.index;
  }
  return most;
}

function sliced(runs: readonly Run[], start: number, end: number): Run[] {
  const found: Run[] = [];
  let at = 0;
  for (const { text, look } of runs) {
    const words = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (words !== '') found.push({ ...plain(words), look });
    at += text.length;
  }
  return found;
}
