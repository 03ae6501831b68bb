import type { Range } from '../../corpus/article.ts';

/** A word as quotations are compared by: white space, punctuation, dashes and quotation marks belong to none. */
export interface Token extends Range {
  /** As written, but for what is no difference: compatibility forms, apostrophes, commas in thousands, dots in `U.S.` */
  readonly exact: string;
  /** `exact` in lower case: what the index is made of. */
  readonly key: string;
}

/** Scripts that are compared character by character: no spaces between words, or (Korean) spaces that people set freely. */
const BY_CHARACTER = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー`;
const HIDDEN = String.raw`\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0e\ufe0f\ufeff`;
const APOSTROPHES = "'’‘ʼ＇′´`";
const LETTER = String.raw`[[\p{L}\p{N}\p{M}]--[${BY_CHARACTER}]]`;

/**
 * In order: a character of the scripts above; a dotted abbreviation; a figure with its sign, currency and per cent (`-$5`
 * is not `5`); a word with apostrophes, and with a bracketed part as editors write it (`[T]he`, `walk[ed]`); `&`.
 */
const TOKEN = new RegExp(
  [
    String.raw`[${BY_CHARACTER}]\p{M}*`,
    String.raw`(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?`,
    String.raw`(?:(?<![^\s\(\[“"‘'])[\-−–+])?(?:\p{Lu}{0,3}\p{Sc}\s?)?\p{Nd}+(?:[.,]\p{Nd}+)*(?:[${HIDDEN}]*${LETTER}+)*(?:\s?[%‰°]|\p{Sc})?`,
    String.raw`(?:\[\p{L}+\](?=${LETTER}))?${LETTER}+(?:[${HIDDEN}${APOSTROPHES}]+${LETTER}+)*(?:\[\p{L}+\])?`,
    '&',
  ].join('|'),
  'gv',
);
const CHARACTER = new RegExp(`^[${BY_CHARACTER}]`, 'v');
const MARKS = new RegExp(String.raw`[${HIDDEN}\s\[\]]`, 'gv');
const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gv');
const PLAIN_WORD = /^[a-z]+$/;
const THOUSANDS = /^([-+]?\p{L}*\p{Sc}?)(\d{1,3}(?:,\d{3})+)(?!\d)/u;

/**
 * The tokens of `text` from `start` (which must not lie within one), at most `most` of them, in order. Offsets are UTF-16
 * units of `text`.
 */
export function tokensIn(text: string, start = 0, most = Number.POSITIVE_INFINITY): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = start;
  for (let found = TOKEN.exec(text); found && tokens.length < most; found = TOKEN.exec(text)) {
    const word = found[0];
    const exact = plain(word);
    if (exact !== '')
      tokens.push({ start: found.index, end: found.index + word.length, exact, key: exact.toLowerCase() });
  }
  return tokens;
}

function plain(word: string): string {
  if (PLAIN_WORD.test(word)) return word;
  // A Korean syllable sent in its parts (NFD) is one character only after this.
  const form = word.normalize('NFKC').replace(MARKS, '').replace(ANY_APOSTROPHE, "'");
  if (/\d/.test(form)) return form.replace(/[−–]/gu, '-').replace(THOUSANDS, (all) => all.replaceAll(',', ''));
  return form.includes('.') ? form.replaceAll('.', '') : form;
}

/** Whether the token is a character of a script that is compared character by character. */
export function isCharacter(token: Token): boolean {
  return CHARACTER.test(token.key);
}

/** How much a token says on its own; four words or six characters are enough to be looked for. */
export function weightOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + (token.key === '&' ? 0 : isCharacter(token) ? 2 / 3 : 1), 0);
}
