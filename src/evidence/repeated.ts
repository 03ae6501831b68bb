import type { Excerpt } from '../reply.ts';

/** Entries whose excerpts have the same words become the first of them, which names the other articles. */
export function withoutRepeats<Entry extends { readonly excerpt: Excerpt }>(entries: readonly Entry[]): Entry[] {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    const words = entry.excerpt.text.replace(/\s+/g, ' ');
    const first = found.get(words);
    if (first === undefined) {
      found.set(words, entry);
    } else if (first.excerpt.article.id !== entry.excerpt.article.id) {
      const alsoIn = [...first.excerpt.alsoIn, entry.excerpt.article];
      found.set(words, { ...first, excerpt: { ...first.excerpt, alsoIn } });
    }
  }
  return [...found.values()];
}
