const WIDE: Readonly<Record<string, string>> = {
  '？': '?',
  '！': '!',
  '，': ',',
  '、': ',',
  '。': '.',
  '：': ':',
  '’': "'",
  '‘': "'",
};

/** The text on one line, with the marks that keyboards of other scripts have as ours. */
export function tidy(text: string): string {
  return text
    .replace(/[？！，、。：’‘]/gu, (mark) => WIDE[mark]!)
    .replace(/(?<=^|\s)[:;=8]-?[()DPp/|]+(?=\s|$)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/\b(who|what|when|where|why|how|that|it|he|she)'s\b(?! (?:got|been)\b)/giu, '$1 is')
    .trim();
}

/** Without the marks at the end of a question; the stop of `U.S.` stays. */
export function withoutStop(text: string): string {
  return text.replace(/(?:(?<!(?<!\p{L})\p{L})\.|[\s?!,;:…])+$/u, '');
}
