import type { Range } from '../../corpus/article.ts';
import type { Quotation } from './quotations.ts';

export interface Token extends Range {
  readonly kind: 'word' | 'mark' | 'quote';
  /** As written, without the ending of a possessive. */
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** Of a quotation: the words between the marks. */
  readonly quotation: Quotation | null;
}

/** Figures, initials and abbreviated titles with their stops, then words with hyphens and apostrophes inside. */
const WORD =
  /[$€£¥₩]?\d+(?:[.,]\d+)*(?:-[\p{L}\p{N}]+)*%?|(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s(?:\p{Lu}|(?:al|bin|da|de|del|der|di|dos|du|el|ibn|la|le|ten|van|von)\s))|(?:Adm|Brig|Capt|Cmdr|Col|Dr|Gen|Gov|Hon|Jr|Lt|Maj|Mr|Mrs|Ms|Prof|Rep|Rev|Sen|Sgt|Sr|St)\.(?=\s)|[\p{L}\p{N}\p{M}]+(?:[-‑'’.&][\p{L}\p{N}\p{M}]+)*/uy;
const MARK = /[.,;:!?()…–—]|--|-(?=\s)/uy;
/** Arabic articles are written small before a capital: `al-Assad`. */
const SMALL_ARTICLE = /^(?:al|an|as|el|ul)-\p{Lu}/u;

/** Words, marks and whole quotations of `text.slice(start, end)`; other signs are passed over. Linear in its length. */
export function tokensIn(text: string, start: number, end: number, quotations: readonly Quotation[]): Token[] {
  const tokens: Token[] = [];
  let next = 0;
  for (let at = start; at < end; ) {
    while (next < quotations.length && quotations[next]!.start < at) next++;
    const quotation = quotations[next];
    if (quotation && quotation.start === at) {
      tokens.push(token(text, 'quote', quotation.start, Math.min(quotation.end, end), quotation));
      at = quotation.end;
      continue;
    }
    const word = lengthAt(WORD, text, at);
    const mark = word > 0 ? 0 : lengthAt(MARK, text, at);
    if (word > 0) tokens.push(token(text, 'word', at, Math.min(at + word, end), null));
    else if (mark > 0) tokens.push(token(text, 'mark', at, at + mark, null));
    at += word + mark || 1;
  }
  return tokens;
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function token(text: string, kind: Token['kind'], start: number, end: number, quotation: Quotation | null): Token {
  if (kind === 'quote') return { start, end, kind, text: '', lower: '', capital: false, possessive: false, quotation };
  const written = text.slice(start, end);
  const bare = kind === 'word' ? written.replace(/['’]s$/u, '') : written;
  const plural = kind === 'word' && /s$/u.test(bare) && /^['’](?![\p{L}\p{N}])/u.test(text.slice(end, end + 2));
  return {
    start,
    end,
    kind,
    text: bare,
    lower: bare.toLowerCase().replace(/’/gu, "'"),
    capital: /^\p{Lu}/u.test(bare) || SMALL_ARTICLE.test(bare),
    possessive: bare !== written || plural,
    quotation: null,
  };
}
