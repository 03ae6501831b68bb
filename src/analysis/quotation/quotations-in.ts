import { quotedSpans } from './quoted-spans.ts';
import { tokensIn } from './tokens.ts';

interface Piece {
  readonly text: string;
  readonly block: boolean;
}

/** A line of a block quotation, as typed or as Slack sends it. */
const QUOTED_LINE = /^[ \t]{0,3}(?:>|&gt;)[ \t]?(.*)$/u;
/** Slack and Discord: all that follows is quoted. */
const QUOTED_REST = /^[ \t]{0,3}(?:>>>|&gt;&gt;&gt;)[ \t]?(.*)$/u;

/**
 * The quotations in a colleague's message, in order: block quotations (`> `, `>>> `) and what stands in quotation marks,
 * each without its marks; or the whole message where it has none. What holds no word is left out.
 */
export function quotationsIn(text: string): string[] {
  const quotations = piecesOf(text)
    .flatMap((piece) => (piece.block ? [piece.text] : inMarks(piece.text)))
    .map((quotation) => quotation.trim())
    .filter((quotation) => tokensIn(quotation, 0, 1).length > 0);
  if (quotations.length > 0) return quotations;
  return tokensIn(text, 0, 1).length > 0 ? [text.trim()] : [];
}

function inMarks(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const paragraph of text.split(/(?<=\n[ \t]*\n)/u)) {
    const spans = quotedSpans(text, start, start + paragraph.length);
    found.push(...spans.map((span) => text.slice(span.start, span.end)));
    start += paragraph.length;
  }
  return found;
}

/** Runs of quoted and of other lines. */
function piecesOf(text: string): Piece[] {
  const pieces: { lines: string[]; block: boolean }[] = [];
  let rest = false;
  for (const line of text.split(/\r?\n/u)) {
    const opensRest = rest ? null : QUOTED_REST.exec(line);
    const quoted = opensRest ?? (rest ? null : QUOTED_LINE.exec(line));
    if (opensRest) rest = true;
    const block = rest || quoted !== null;
    const own = quoted ? quoted[1]! : line;
    const last = pieces.at(-1);
    if (last && last.block === block && !opensRest) last.lines.push(own);
    else pieces.push({ lines: [own], block });
  }
  return pieces.map(({ lines, block }) => ({ text: lines.join('\n'), block }));
}
