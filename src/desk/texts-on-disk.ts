import type { Article } from '../corpus/article.ts';
import { StoredArticle, type TextStore } from '../corpus/stored.ts';
import type { Texts } from '../retrieval/sqlite-index.ts';

/** Texts that were read last: of what one reply shows, and of what people ask again. */
const REMEMBERED = 1000;

/** Where the texts of articles lie that are not stored: they were read since the start. */
const places = new WeakMap<Article, { readonly store: TextStore; readonly number: number }>();

/** Has an article's text read from the store from now on, where it is the text of that number. */
export function readFromStore(article: Article, store: TextStore, number: number): void {
  if (article instanceof StoredArticle) {
    article.store = store;
    article.numberInStore = number;
    return;
  }
  places.set(article, { store, number });
  Object.defineProperty(article, 'text', { get: () => store.text(number), enumerable: true, configurable: true });
}

/** The number of the article's text in the store of that stamp, or -1 where it is not one of them. */
export function numberInStore(article: Article, stamp: string): number {
  if (article instanceof StoredArticle) return article.store?.stamp === stamp ? article.numberInStore : -1;
  const place = places.get(article);
  return place?.store.stamp === stamp ? place.number : -1;
}

/** The texts under that stamp, the last ones without a look at the disk. */
export function textStore(stamp: string, texts: Texts): TextStore {
  const known = new Map<number, string>();
  const text = (number: number) => {
    const before = known.get(number);
    const found = before ?? texts(number);
    if (before !== undefined) known.delete(number);
    else if (known.size >= REMEMBERED) known.delete(known.keys().next().value!);
    known.set(number, found);
    return found;
  };
  return { stamp, text };
}
