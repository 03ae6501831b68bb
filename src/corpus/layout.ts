import type { Range } from './article.ts';
import { inlineNoise, noiseRuleFor } from './noise.ts';
import { ENDS_SENTENCE } from './prose.ts';
import type { Extract } from './read/reader.ts';

/** A run of characters without white space (or markup) inside, as a range of the extract's text. */
interface Word extends Range {
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  /** Whether a line ends before it. */
  readonly afterLineEnd: boolean;
}

/** A paragraph as the words it is made of. */
export interface Paragraph {
  readonly words: readonly Word[];
  /** What a reader sees: words joined by single spaces where white space stood. */
  readonly text: string;
  readonly heading: boolean;
  /** The markup starts a block here, whatever the paragraph before looks like. */
  readonly opens: boolean;
  /** Something was removed before it. */
  readonly afterCut: boolean;
}

/** Finds the paragraphs of an extract, markup left out. Every other character that is not white space is in one of them. */
export function layOut(extract: Extract): Paragraph[] {
  const lines = linesOf(extract);
  const width = extract.layout === 'plain' ? wrapWidth(lines) : null;
  const parted =
    extract.layout === 'blocks' ? atEmptyLines(lines) : width === null ? atEachLine(lines) : atShortLines(lines, width);
  return parted
    .map((group): Paragraph => {
      const words = group.flatMap((line) => line.words);
      return {
        words,
        text: textOf(extract.text, words),
        heading: group[0]!.heading,
        opens: group[0]!.opens,
        afterCut: false,
      };
    })
    .filter((paragraph) => paragraph.text !== '');
}

interface Line {
  readonly words: readonly Word[];
  readonly heading: boolean;
  /** A new block starts here although no empty line says so. */
  readonly opens: boolean;
  readonly text: string;
}

const WHITE = /[\s\uFEFF]/u;

/** Of each character of each text it is asked. */
function isWhite(character: string): boolean {
  return !(character > ' ' && character <= '~') && WHITE.test(character);
}

function linesOf(extract: Extract): Line[] {
  const { text, markup, headings } = extract;
  const breaks = new Set(extract.breaks);
  const lines: Line[] = [];
  let words: Word[] = [];
  let wordStart = -1;
  let spaced = false;
  let lineEnded = false;
  let mark = 0;
  let opens = false;
  const endWord = (at: number) => {
    if (wordStart < 0) return;
    words.push({ start: wordStart, end: at, spaced, afterLineEnd: lineEnded });
    wordStart = -1;
    spaced = false;
    lineEnded = false;
  };
  const endLine = () => {
    const first = words[0];
    const heading =
      first !== undefined && headings.some((range) => first.start >= range.start && first.end <= range.end);
    lines.push({ words, heading, opens, text: words.map((word) => text.slice(word.start, word.end)).join(' ') });
    words = [];
    opens = false;
  };
  for (let at = 0; at < text.length; at++) {
    while (mark < markup.length && markup[mark]!.end <= at) mark++;
    const inMarkup = mark < markup.length && markup[mark]!.start <= at;
    if (breaks.size > 0 && breaks.has(at)) {
      endWord(at);
      endLine();
      opens = true;
    }
    const character = text[at]!;
    if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) {
      endWord(at);
      if (!inMarkup || words.length > 0) endLine();
      spaced = true;
      lineEnded = true;
    } else if (inMarkup) {
      endWord(at);
    } else if (isWhite(character)) {
      endWord(at);
      spaced = true;
    } else if (wordStart < 0) {
      wordStart = at;
    }
  }
  endWord(text.length);
  endLine();
  return lines;
}

/** Shorter lines say nothing about the width at which a text is broken. In UTF-16 units. */
const SHORTEST_WRAPPED = 40;

/** The width at which lines are broken, or null: most stop in the middle of a sentence, with no room for another word. */
function wrapWidth(lines: readonly Line[]): number | null {
  const followed = [...lines.keys()].filter(
    (at) => lines[at]!.text.length >= SHORTEST_WRAPPED && (lines[at + 1]?.text ?? '') !== '',
  );
  const unfinished = followed.filter((at) => !ENDS_SENTENCE.test(lines[at]!.text) && !noiseRuleFor(lines[at]!.text));
  if (followed.length < 3 || unfinished.length <= followed.length / 2) return null;
  const width = unfinished.reduce((widest, at) => Math.max(widest, lines[at]!.text.length), 0);
  const full = unfinished.filter((at) => isFull(lines[at]!, lines[at + 1]!, width));
  return full.length > 0.7 * unfinished.length ? width : null;
}

/** Whether the first word of the next line had no room in this one. */
function isFull(line: Line, next: Line, width: number): boolean {
  const first = next.words[0];
  return first === undefined || line.text.length + 1 + (first.end - first.start) > width;
}

/** Paragraphs of wrapped text: parted by empty lines, and where a line stops although there was room for more. */
function atShortLines(lines: readonly Line[], width: number): Line[][] {
  return atEmptyLines(
    lines.map((line, at) => {
      const before = lines[at - 1];
      const short = before !== undefined && !isFull(before, line, width) && !/^\p{Ll}/u.test(line.text);
      return short ? { ...line, opens: true } : line;
    }),
  );
}

function atEmptyLines(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let open = false;
  for (const line of lines) {
    if (line.text === '') {
      open = false;
    } else if (noiseRuleFor(line.text)) {
      groups.push([line]);
      open = false;
    } else if (open && !line.opens && groups.at(-1)![0]!.heading === line.heading) {
      groups.at(-1)!.push(line);
    } else {
      groups.push([line]);
      open = true;
    }
  }
  return groups;
}

/** Each line a paragraph, but a line that plainly goes on with the one above belongs to it. */
function atEachLine(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let before: Line | null = null;
  for (const [at, line] of lines.entries()) {
    if (line.text !== '') {
      const above = before === null || before.text === '' ? null : before;
      if (above && (goesOn(above.text, line.text) || goesOnInBrackets(groups.at(-1)!, lines, at)))
        groups.at(-1)!.push(line);
      else groups.push([line]);
    }
    before = line;
  }
  return groups;
}

/** How far a bracket may reach, in UTF-16 units, and over how many lines. */
const BRACKET_REACH = { units: 300, lines: 4 } as const;

/**
 * Subscripts and the numbers of notes are often lines of their own: `(CO`, `2) is a gas`. A bracket that is open at the end
 * of a line and closed in one of the next is one sentence with them.
 */
function goesOnInBrackets(group: readonly Line[], lines: readonly Line[], at: number): boolean {
  const textOfLines = (some: readonly Line[]) => some.map(({ text }) => text).join(' ');
  if (!leavesOpen(textOfLines(group.slice(-BRACKET_REACH.lines)).slice(-BRACKET_REACH.units))) return false;
  const next = lines.slice(at, at + BRACKET_REACH.lines);
  const end = next.findIndex(({ text }) => text === '' || noiseRuleFor(text) !== null);
  return CLOSES.test(textOfLines(end < 0 ? next : next.slice(0, end)).slice(0, BRACKET_REACH.units));
}

const CLOSES = /^[^([]*[)\]]/u;

function leavesOpen(text: string): boolean {
  let open = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === ')' || text[at] === ']') open--;
    if ((text[at] === '(' || text[at] === '[') && ++open > 0) return true;
  }
  return false;
}

/** Long enough for prose and without a full stop, in UTF-16 units: such a line was broken, whatever the next begins with. */
const LONG_LINE = 80;

function goesOn(before: string, line: string): boolean {
  if (!/[\p{L}\p{N},’'-]$/u.test(before) || noiseRuleFor(before) || noiseRuleFor(line)) return false;
  if (/^\p{Ll}/u.test(line)) return true;
  if (before.length <= LONG_LINE || !/[.!?] /.test(before) || !/^(?:\p{L}|\d+ \p{Ll})/u.test(line)) return false;
  return inlineNoise(before).at(-1)?.end !== before.length;
}

/** The part of a paragraph that lies in `text.slice(start, end)`. */
export function partOf(source: string, paragraph: Paragraph, start: number, end: number): Paragraph {
  let at = 0;
  const words: Word[] = [];
  for (const [index, word] of paragraph.words.entries()) {
    if (index > 0 && word.spaced) at++;
    const from = Math.max(word.start, word.start + start - at);
    const to = Math.min(word.end, word.start + end - at);
    if (to > from) words.push({ ...word, start: from, end: to });
    at += word.end - word.start;
  }
  return { ...paragraph, words, text: textOf(source, words) };
}

/** Paragraphs that are one, parted by line ends. */
export function joined(source: string, parts: readonly Paragraph[]): Paragraph {
  const [first, ...others] = parts;
  if (others.length === 0) return first!;
  const atLineEnd = (word: Word, index: number) => (index === 0 ? { ...word, spaced: true, afterLineEnd: true } : word);
  const words = [...first!.words, ...others.flatMap((part) => part.words.map(atLineEnd))];
  return { ...first!, words, text: textOf(source, words) };
}

function textOf(source: string, words: readonly Word[]): string {
  return words
    .map((word, index) => (index > 0 && word.spaced ? ' ' : '') + source.slice(word.start, word.end))
    .join('');
}
