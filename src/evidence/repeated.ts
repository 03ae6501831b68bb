import type { Excerpt } from '../reply.ts';

/** Entries that point at the same words of equal excerpts become the first of them, which names the other articles. */
export function withoutRepeats<Entry extends { readonly excerpt: Excerpt }>(entries: readonly Entry[]): Entry[] {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    const key = keyOf(entry.excerpt);
    const first = found.get(key);
    if (first === undefined) {
      found.set(key, entry);
    } else if (first.excerpt.article.id !== entry.excerpt.article.id) {
      const alsoIn = [...first.excerpt.alsoIn, entry.excerpt.article];
      found.set(key, { ...first, excerpt: { ...first.excerpt, alsoIn } });
    }
  }
  return [...found.values()];
}

/** A sentence can hold two dates or figures, which are two entries. */
function keyOf({ text, start, highlights }: Excerpt): string {
  const at = highlights.map((range) => `${range.start - start}-${range.end - start}`);
  return `${text.replace(/\s+/g, ' ')}\n${at.join()}`;
}
