const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Ideographs, syllables, full-width forms and pictures, which take two columns. JavaScript has no property for them. */
const wide =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Emoji_Presentation}]|[\u3000-\u303e\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6])/u;

/** What a person sees as one character each. */
export function charactersOf(text: string): string[] {
  // The segmenter is slow, and most text needs none of it.
  if (/^[\x20-\x7e]*$/.test(text)) return [...text];
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

export function isWide(character: string): boolean {
  return wide.test(character);
}

/** Columns that a text takes on one line. */
export function widthOf(text: string): number {
  return charactersOf(text).reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0);
}
