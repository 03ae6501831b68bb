import type { Range } from './article.ts';
import { noiseRuleFor } from './noise.ts';
import type { Extract } from './read/reader.ts';

/** A run of characters without white space (or markup) inside, as a range of the extract's text. */
export interface Word extends Range {
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
  const parted =
    extract.layout === 'blocks'
      ? atEmptyLines(lines)
      : hasWrappedLines(lines)
        ? atEmptyLines(lines)
        : atEachLine(lines);
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
    if (breaks.has(at)) {
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
    } else if (WHITE.test(character)) {
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

/** Lines broken at a fixed width: most lines stop in the middle of a sentence. */
function hasWrappedLines(lines: readonly Line[]): boolean {
  let followed = 0;
  let unfinished = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || line.text.length < 40 || next.text === '') continue;
    followed++;
    if (!/[.!?:;。！？؟۔।…]["'”’»」』)\]]*$/u.test(line.text)) unfinished++;
  }
  return followed >= 3 && unfinished > followed / 2;
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
  for (const line of lines) {
    if (line.text !== '') {
      if (before && goesOn(before.text, line.text)) groups.at(-1)!.push(line);
      else groups.push([line]);
    }
    before = line;
  }
  return groups;
}

/** Long enough for prose and without a full stop, in UTF-16 units: such a line was broken, whatever the next begins with. */
const LONG_LINE = 80;

function goesOn(before: string, line: string): boolean {
  if (!/[\p{L}\p{N},’'-]$/u.test(before) || noiseRuleFor(before) || noiseRuleFor(line)) return false;
  return /^\p{Ll}/u.test(line) || (before.length > LONG_LINE && /[.!?] /.test(before) && /^\p{L}/u.test(line));
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
