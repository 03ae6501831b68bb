/** Line breaks and tabs in every spelling that Unicode has. */
const whiteSpace = /[\t\n\v\f\r\u0085\u2028\u2029]/g;

/**
 * Characters that act instead of showing: controls begin escape sequences, the rest hides words, joins them or turns
 * their direction round (zero-width characters, bidirectional marks, tags, interlinear annotation).
 */
const acting = /[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/**
 * The text as it may be shown on one line of a terminal or a log: controls of the terminal become their visible
 * pictures (`ESC` becomes `␛`), everything that has no width disappears, and half a character becomes `�`.
 */
export function harmless(text: string): string {
  return text
    .toWellFormed()
    .replace(whiteSpace, ' ')
    .replace(acting, (character) => {
      const code = character.codePointAt(0)!;
      if (code < 0x20) return String.fromCodePoint(0x2400 + code);
      if (code === 0x7f) return '␡';
      return code < 0xa0 ? '\ufffd' : '';
    });
}
