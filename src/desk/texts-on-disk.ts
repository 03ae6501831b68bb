import type { Article } from '../corpus/article.ts';
import type { Texts } from '../retrieval/sqlite-index.ts';

/** Texts that were read last: of what one reply shows, and of what people ask again. */
const REMEMBERED = 1000;

/** Where the text of an article lies that is read when it is asked for. */
const places = new WeakMap<Article, { readonly stamp: string; readonly number: number }>();

/** Has an article's text read from the disk from now on, where it is the text of that number. */
export function readFromDisk(
  article: Article,
  { stamp, number }: { stamp: string; number: number },
  texts: Texts,
): void {
  places.set(article, { stamp, number });
  Object.defineProperty(article, 'text', { get: () => texts(number), enumerable: true, configurable: true });
}

/** The number of the article's text among those with that stamp, or -1 where it is not one of them. */
export function numberOnDisk(article: Article, stamp: string): number {
  const place = places.get(article);
  return place?.stamp === stamp ? place.number : -1;
}

/** The same texts, the last ones without a look at the disk. */
export function rememberedTexts(texts: Texts): Texts {
  const known = new Map<number, string>();
  return (number) => {
    const before = known.get(number);
    const text = before ?? texts(number);
    if (before !== undefined) known.delete(number);
    else if (known.size >= REMEMBERED) known.delete(known.keys().next().value!);
    known.set(number, text);
    return text;
  };
}
