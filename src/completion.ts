import type { Archive } from './retrieval/archive.ts';
import { foldWord } from './retrieval/fold.ts';
import { STOP_WORDS } from './retrieval/stop-words.ts';

/** Topics come from the newest articles: enough to know what the story is about, however large the archive. */
const ARTICLES = 1000;
const SHORTEST_TOPIC = 4;

/** Completes what stands in the articles. */
type Completer = (what: 'topic' | 'source' | 'article', prefix: string, limit: number) => readonly string[];

/**
 * Completes topics (words and names of the articles), publishers and articles as a person types them. An article is
 * found by the beginning of its id, or by the beginnings of words of its title; what comes back is its id.
 */
export function completer(archive: Archive): Completer {
  const sources = byFrequency(archive.articles.flatMap(({ source }) => source ?? []));
  const articles = archive.articles.map(({ id, title }) => ({ id: id as string, words: wordsOf(title) }));
  let topics: readonly string[] | null = null;
  const choices = {
    topic: () => {
      topics ??= topicsOf(archive);
      return topics;
    },
    source: () => sources,
  };
  return (what, prefix, limit) => {
    const wanted = foldWord(prefix);
    const begins = (choice: string) => foldWord(choice).startsWith(wanted);
    if (what !== 'article') return firstOf(choices[what](), begins, limit);
    const typed = wordsOf(prefix);
    const isTitled = ({ words }: { words: readonly string[] }) =>
      typed.length > 0 && typed.every((start) => words.some((word) => word.startsWith(start)));
    const byId = firstOf(articles, ({ id }) => begins(id), limit);
    const byTitle = firstOf(articles, (article) => isTitled(article) && !begins(article.id), limit - byId.length);
    return [...byId, ...byTitle].map(({ id }) => id);
  };
}

function firstOf<Choice>(choices: readonly Choice[], fits: (choice: Choice) => boolean, limit: number): Choice[] {
  const found: Choice[] = [];
  for (const choice of choices) {
    if (found.length >= limit) break;
    if (fits(choice)) found.push(choice);
  }
  return found;
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([word]) => foldWord(word));
}

/** Words and capitalised names, the commonest first; what stands in a title counts more. */
function topicsOf(archive: Archive): string[] {
  const found: string[] = [];
  for (const { title, text } of archive.articles.slice(0, ARTICLES)) {
    for (const source of [title, title, text]) {
      for (const [name] of source.matchAll(/\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}’'-]+){1,2}/gu))
        found.push(bare(name));
      for (const [word] of source.matchAll(/\p{L}[\p{L}\p{M}’'-]*/gu)) {
        if (word.length >= SHORTEST_TOPIC && !STOP_WORDS.has(foldWord(word))) found.push(bare(word));
      }
    }
  }
  return byFrequency(found);
}

function bare(word: string): string {
  return word.replace(/['’]s?$/u, '');
}

/** Each once, spelled as it is spelled most, the commonest first. */
function byFrequency(words: readonly string[]): string[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const word of words) {
    const known = spellings.get(foldWord(word)) ?? new Map<string, number>();
    known.set(word, (known.get(word) ?? 0) + 1);
    spellings.set(foldWord(word), known);
  }
  const counted = [...spellings.values()].map((known) => {
    const [[spelling]] = [...known].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)) as [[string, number]];
    return { spelling, count: [...known.values()].reduce((a, b) => a + b, 0) };
  });
  return counted
    .sort((a, b) => b.count - a.count || (a.spelling < b.spelling ? -1 : 1))
    .map(({ spelling }) => spelling);
}
