import type { Range } from '../../corpus/article.ts';
import { type Token, tokensIn } from './tokens.ts';

/** A token of a quotation as somebody typed it. */
export interface TypedToken extends Token {
  /** In square brackets: the words of whoever quotes, not of the article. */
  readonly inserted: boolean;
  /** There is an ellipsis before it (not one that opens the quotation): something was left out on purpose. */
  readonly afterCut: boolean;
  /** The first of the quotation, or after a cut: its letter case may be the quoting sentence's own. */
  readonly opens: boolean;
  /** For `[T]he` and `walk[ed]`, what stands outside the brackets, in lower case. */
  readonly outside: { readonly before: string; readonly after: string } | null;
}

export interface TypedQuotation {
  readonly text: string;
  readonly tokens: readonly TypedToken[];
  /** The bracketed insertions, brackets included. */
  readonly insertions: readonly Range[];
}

const ELLIPSIS = /\[\s*(?:…|\.{2,}|\.(?:\s\.)+)\s*\]|\(\s*(?:…|\.{2,}|\.(?:\s\.)+)\s*\)|…|\.{3,}|\.(?:\s\.){2,}/gu;
/** A bracket that is part of a word is none of these: `[T]he`. */
const INSERTION = /(?<![\p{L}\p{N}])\[[^[\]\n]{1,80}\](?![\p{L}\p{N}])/gu;
const PATCHED = /^(?:\[(\p{L}+)\])?(.*?)(?:\[(\p{L}+)\])?$/u;

/** Reads a quotation: its words, its cuts (`…`, `...`, `[...]`) and its insertions (`[the agency]`). */
export function readTyped(text: string): TypedQuotation {
  const cuts = rangesOf(text, ELLIPSIS);
  const insertions = rangesOf(text, INSERTION).filter(({ start }) => !cuts.some((cut) => cut.start === start));
  const tokens: TypedToken[] = [];
  let cut = 0;
  let insertion = 0;
  for (const token of tokensIn(text)) {
    let afterCut = false;
    for (; cut < cuts.length && cuts[cut]!.start < token.start; cut++) afterCut = tokens.length > 0;
    while (insertion < insertions.length && insertions[insertion]!.end <= token.start) insertion++;
    const inserted = insertion < insertions.length && insertions[insertion]!.start < token.start;
    const opens = tokens.length === 0 || afterCut;
    tokens.push({ ...token, inserted, afterCut, opens, outside: outsideOf(text.slice(token.start, token.end)) });
  }
  return { text, tokens, insertions };
}

function rangesOf(text: string, pattern: RegExp): Range[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: all }) => ({ start: index, end: index + all.length }));
}

function outsideOf(word: string): TypedToken['outside'] {
  if (!word.includes('[')) return null;
  const [, front, middle = '', back] = PATCHED.exec(word) ?? [];
  const outside = middle.normalize('NFKC').toLowerCase();
  return {
    before: front === undefined ? outside : '',
    after: front !== undefined && back === undefined ? outside : '',
  };
}

/** How a typed token and one of the article compare. `patched` is a word that the brackets own up to having changed. */
export type Likeness = 'same' | 'case' | 'patched' | 'other';

export function likeness(typed: TypedToken, token: Token): Likeness {
  if (typed.exact === token.exact) return 'same';
  if (typed.key === token.key) return typed.opens || typed.outside !== null ? 'same' : 'case';
  const { outside } = typed;
  if (outside === null || outside.before + outside.after === '') return 'other';
  return token.key.startsWith(outside.before) && token.key.endsWith(outside.after) ? 'patched' : 'other';
}
