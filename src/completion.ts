import type { Desk } from './command.ts';
import type { Archive } from './retrieval/archive.ts';
import { foldWord } from './retrieval/terms.ts';

/** Completes topics (names and words of titles), publishers and article ids as a person types them. */
export function completer(archive: Archive): Desk['complete'] {
  const choices = {
    topic: topicsOf(archive),
    source: byFrequency(archive.articles.map((article) => article.source).filter((source) => source !== null)),
    article: archive.articles.map((article) => article.id as string),
  };
  return (what, prefix, limit) => {
    const wanted = foldWord(prefix);
    return choices[what].filter((choice) => foldWord(choice).startsWith(wanted)).slice(0, limit);
  };
}

/** Words and capitalised names of titles and headings, the commonest first. */
function topicsOf(archive: Archive): string[] {
  const found: string[] = [];
  for (const { title } of archive.articles) {
    for (const [word] of title.matchAll(/\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*|\p{L}{5,}/gu)) found.push(word);
  }
  for (const { passage } of archive.passages) if (passage.heading) found.push(passage.heading);
  return byFrequency(found);
}

function byFrequency(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
}
