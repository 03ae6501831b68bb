import { harmless } from '../../harmless.ts';
import { charactersOf, isWide, widthOf } from './width.ts';

/** What a piece of text is, not how it looks: `paint` decides that. */
export type Style =
  | 'text'
  | 'match'
  | 'faint'
  | 'faint match'
  | 'title'
  | 'bar'
  | 'answer bar'
  | 'command'
  | 'good'
  | 'bad';

export interface Span {
  readonly text: string;
  readonly style: Style;
}

export type Line = readonly Span[];

/** Puts a style around a text, or nothing where there are no colours. */
export type Paint = (style: Style, text: string) => string;

/** Korean is written with spaces, at which alone its lines end; Chinese and Japanese have none. */
const isIdeograph = (character: string) => isWide(character) && !/^\p{Script=Hangul}/u.test(character);
/** Closing marks may not begin a line of ideographs, opening ones may not end it. */
const closing = /^[\p{Pe}\p{Pf}、。，．・：；？！ー々〉》」』】〕]/u;
const opening = /[\p{Ps}\p{Pi}]$/u;

interface Word {
  /** The space before the word, with its style; null where two ideographs meet. */
  space: Span | null;
  readonly characters: Span[];
}

/**
 * Lines of at most `width` columns. Only white space changes: a run of it becomes one space or a line end, a no-break
 * space has done its work and becomes a plain one, and lines also end between ideographs. A longer word, such as an address, is left whole. All text from outside becomes
 * `harmless` here, before it is measured.
 */
export function wrap(spans: readonly Span[], width: number): Line[] {
  const lines: Span[][] = [];
  let line: Span[] = [];
  let column = 0;
  for (const { space, characters } of wordsOf(spans)) {
    const length = widthOf(characters.map(({ text }) => text).join(''));
    const gap = space !== null && column > 0 ? [space] : [];
    if (column > 0 && column + gap.length + length > width) {
      lines.push(line);
      line = characters;
      column = length;
    } else {
      line = [...line, ...gap, ...characters];
      column += gap.length + length;
    }
  }
  if (line.length > 0) lines.push(line);
  return lines.map(merged);
}

/** The lines as they are written, each with its line end. */
export function painted(lines: readonly Line[], paint: Paint): string {
  return lines.map((line) => `${line.map(({ style, text }) => paint(style, text)).join('')}\n`).join('');
}

function wordsOf(spans: readonly Span[]): Word[] {
  const words: Word[] = [];
  let space: Span | null = null;
  let last: string | null = null;
  for (const { text, style } of spans) {
    for (const character of charactersOf(harmless(text))) {
      if (/^[^\S\u00a0\u202f]$/.test(character)) {
        space ??= { text: ' ', style };
        continue;
      }
      // The dot between two facts stays with the first: no line begins with it.
      const isBreak = last === null || (space === null ? isBreakBetween(last, character) : character !== '·');
      if (isBreak) words.push({ space, characters: [{ text: character, style }] });
      else words.at(-1)!.characters.push(...(space === null ? [] : [space]), { text: character, style });
      space = null;
      last = character;
    }
  }
  return words;
}

function isBreakBetween(before: string, after: string): boolean {
  return (isIdeograph(before) || isIdeograph(after)) && !closing.test(after) && !opening.test(before);
}

/** Neighbours of the same style in one span. */
function merged(characters: readonly Span[]): Line {
  const spans: Span[] = [];
  for (const { text, style } of characters) {
    const last = spans.at(-1);
    const shown = text.replace(/[\u00a0\u202f]/, ' ');
    if (last?.style === style) spans[spans.length - 1] = { text: last.text + shown, style };
    else spans.push({ text: shown, style });
  }
  return spans;
}
