/** Text as answers and evidence are compared: white space, quotation marks, dashes and case do not matter. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Whether one of the needles stands in the text, both folded. */
export function holdsOneOf(text: string, needles: readonly string[]): boolean {
  const haystack = folded(text);
  return needles.some((needle) => haystack.includes(folded(needle)));
}
