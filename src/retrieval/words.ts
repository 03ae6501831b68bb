/** A word with what holds it together (`didn't`, `tide-barrier`), a figure (`3,000`), an abbreviation with points (`U.S.`). */
export const WORD =
  /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|\d+(?:[.,]\d+)+(?:\p{L}+)?|[\p{L}\p{N}\p{M}]+(?:(?:['’ʼ\-‐‑–\u00ad\u2060]|\u200c|\u200d)(?!(?:\p{L}\.){2})[\p{L}\p{N}\p{M}]+)*/uy;

/** What an ASCII character is: it parts words, is a letter, or has to be looked at with the pattern. */
const [PARTS, LETTER, UNCLEAR] = [0, 1, 2];
const KIND = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z]/i.test(character) ? LETTER : /[\d'-]/.test(character) ? UNCLEAR : PARTS;
});

/**
 * Visits the words of a text in order, with the offset of each. Two or more English letters between spaces are one without a
 * look at the pattern: nine words of ten, and to find them is a third of the time of reading a text.
 */
export function eachWord(text: string, visit: (word: string, start: number) => void): void {
  const kindAt = (at: number) => {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    return KIND[code] ?? UNCLEAR;
  };
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(at);
    let end = at;
    while (kindAt(end) === LETTER) end++;
    if (kind !== PARTS && (end - at < 2 || kindAt(end) !== PARTS)) {
      WORD.lastIndex = at;
      end = WORD.test(text) ? WORD.lastIndex : at;
    }
    if (end > at) visit(text.slice(at, end), at);
    at = Math.max(end, at + 1);
  }
}
