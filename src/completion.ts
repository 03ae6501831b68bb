import { compareText } from './compare.ts';
import type { Article } from './corpus/article.ts';
import type { Archive } from './retrieval/archive.ts';
import { foldWord } from './retrieval/fold.ts';
import { STOP_WORDS } from './retrieval/stop-words.ts';

/** Topics come from the newest articles: enough to know what the story is about, however large the archive. */
const ARTICLES = 1000;
const SHORTEST_TOPIC = 4;

/** Completes what stands in the articles. */
interface Completer {
  readonly topic: (prefix: string, limit: number) => readonly string[];
  readonly source: (prefix: string, limit: number) => readonly string[];
  readonly article: (prefix: string, limit: number) => readonly Article[];
}

/**
 * Completes topics (words and names of the articles), publishers and articles as a person types them. An article is
 * found by the beginning of its id, or by the beginnings of words of its title.
 */
export function completer({ articles }: Archive, newestFirst: () => readonly Article[]): Completer {
  const choices = {
    topic: once(() => byFrequency(newestFirst().slice(0, ARTICLES).map(topicsOf))),
    source: once(() => byFrequency([counted(articles.flatMap(({ source }) => source ?? []))])),
  };
  return {
    topic: (prefix, limit) => firstOf(choices.topic(), beginsWith(prefix), limit),
    source: (prefix, limit) => firstOf(choices.source(), beginsWith(prefix), limit),
    article(prefix, limit) {
      const begins = beginsWith(prefix);
      const typed = wordsOf(prefix);
      const isTitled = (article: Article) =>
        typed.length > 0 && typed.every((start) => titleWords(article).some((word) => word.startsWith(start)));
      const byId = firstOf(articles, ({ id }) => begins(id), limit);
      const byTitle = firstOf(articles, (article) => isTitled(article) && !begins(article.id), limit - byId.length);
      return [...byId, ...byTitle];
    },
  };
}

function beginsWith(prefix: string): (choice: string) => boolean {
  const wanted = foldWord(prefix);
  return (choice) => foldWord(choice).startsWith(wanted);
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

/** What is found out about an article when it is first asked for; it outlasts the archive that the article is in. */
function perArticle<Found>(find: (article: Article) => Found): (article: Article) => Found {
  const known = new WeakMap<Article, Found>();
  return (article) => {
    const found = known.get(article) ?? find(article);
    known.set(article, found);
    return found;
  };
}

function once<Found>(find: () => Found): () => Found {
  let found: { readonly it: Found } | null = null;
  return () => {
    found ??= { it: find() };
    return found.it;
  };
}

const titleWords = perArticle(({ title }) => wordsOf(title));

/** Words and capitalised names; what stands in a title counts more. */
const topicsOf = perArticle(({ title, text }) => {
  const found: string[] = [];
  for (const source of [title, title, text]) {
    for (const [name] of source.matchAll(/\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}’'-]+){1,2}/gu))
      found.push(bare(name));
    for (const [word] of source.matchAll(/\p{L}[\p{L}\p{M}’'-]*/gu)) {
      if (word.length >= SHORTEST_TOPIC && !STOP_WORDS.has(foldWord(word))) found.push(bare(word));
    }
  }
  return counted(found);
});

function bare(word: string): string {
  return word.replace(/['’]s?$/u, '');
}

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Each once, spelled as it is spelled most, the commonest first. */
function byFrequency(counts: readonly ReadonlyMap<string, number>[]): string[] {
  const all = new Map<string, number>();
  for (const own of counts) for (const [word, count] of own) all.set(word, (all.get(word) ?? 0) + count);
  const spellings = new Map<string, [word: string, count: number][]>();
  for (const spelled of all) {
    const folded = foldWord(spelled[0]);
    const known = spellings.get(folded);
    if (known) known.push(spelled);
    else spellings.set(folded, [spelled]);
  }
  const words = [...spellings.values()].map((known) => {
    const [[spelling]] = known.toSorted(([a, x], [b, y]) => y - x || compareText(a, b)) as [[string, number]];
    return { spelling, count: known.reduce((sum, [, count]) => sum + count, 0) };
  });
  return words.sort((a, b) => b.count - a.count || compareText(a.spelling, b.spelling)).map(({ spelling }) => spelling);
}
