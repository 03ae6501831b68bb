import type { Block, Range, SharedRun } from './article.ts';
import type { Paragraph } from './layout.ts';
import type { KnowsWord } from './vocabulary.ts';

interface Composed {
  readonly text: string;
  readonly blocks: Block[];
  readonly runs: SharedRun[];
}

/** Writes the paragraphs out, one empty line between them, and keeps note of where each character came from. */
export function compose(source: string, paragraphs: readonly Paragraph[], knowsWord: KnowsWord): Composed {
  const runs: SharedRun[] = [];
  const blocks: Block[] = [];
  const out: string[] = [];
  let length = 0;
  const write = (piece: Range) => {
    if (piece.end <= piece.start) return;
    const last = runs.at(-1);
    const size = piece.end - piece.start;
    if (last && last.clean + last.length === length && last.raw + last.length === piece.start) {
      runs[runs.length - 1] = { ...last, length: last.length + size };
    } else {
      const between = last ? source.slice(last.raw + last.length, piece.start) : '';
      runs.push({ clean: length, raw: piece.start, length: size, afterGap: /\S/.test(between) });
    }
    out.push(source.slice(piece.start, piece.end));
    length += size;
  };
  const space = (characters: string) => {
    out.push(characters);
    length += characters.length;
  };
  for (const paragraph of paragraphs) {
    if (blocks.length > 0) space('\n\n');
    const start = length;
    const pieces = paragraph.words;
    for (const [index, piece] of pieces.entries()) {
      const before = pieces[index - 1];
      if (before && piece.spaced && !(piece.afterLineEnd && isOneWord(source, before, piece, knowsWord))) space(' ');
      write(piece);
    }
    blocks.push({
      start,
      end: length,
      kind: paragraph.heading ? 'heading' : 'paragraph',
      afterCut: paragraph.afterCut && blocks.length > 0,
    });
  }
  return { text: out.join(''), blocks, runs };
}

/** What of a word is looked at from its broken end, in UTF-16 units. No word is longer. */
const LONGEST_WORD = 60;

/**
 * Whether a line end between two ranges of `source` broke one word in two: the corpus knows the whole, and not both of
 * the halves; or a hyphen stands there, which stays.
 */
function isOneWord(source: string, before: Range, after: Range, knowsWord: KnowsWord): boolean {
  const end = source.slice(Math.max(before.start, before.end - LONGEST_WORD), before.end);
  const start = source.slice(after.start, Math.min(after.end, after.start + LONGEST_WORD));
  // 'two- and three-year terms' leaves the first hyphen open.
  if (/[\p{L}\p{M}][-\u00ad\u2010]$/u.test(end)) return /^\p{L}/u.test(start) && !/^(?:and|or|to)\b/u.test(start);
  const head = /[\p{L}\p{M}]+$/u.exec(end)?.[0];
  const rest = /^[\p{Ll}\p{M}]+/u.exec(start)?.[0];
  if (!head || !rest) return false;
  const whole = (head + rest).toLowerCase();
  return knowsWord(whole) && !(knowsWord(head.toLowerCase()) && knowsWord(rest));
}
