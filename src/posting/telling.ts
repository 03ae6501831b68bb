import type { ToldBefore } from '../command.ts';
import type { Digest } from '../reply.ts';
import type { KeptPost } from '../store/posting.ts';

/** What one post tells, as it is kept. */
export interface Telling {
  readonly kind: 'digest' | 'watch';
  readonly topic: string | null;
  /** IANA: by whose days it was put together. */
  readonly zone: string;
  /** From when on articles were new, in milliseconds since 1970. */
  readonly since: number;
  /** The words that lead its stories, and those with new figures. */
  readonly sentences: readonly string[];
  /** Ids of the articles of its stories. */
  readonly articles: readonly string[];
  /** Of a watch: the arrivals of which it tells, after the first number up to the second. */
  readonly arrivals: { readonly after: number; readonly upTo: number } | null;
}

/** What a digest tells. */
export function toldIn({ stories }: Digest): Pick<Telling, 'sentences' | 'articles'> {
  return {
    sentences: stories.flatMap(({ lead, figures }) => [lead.text, ...(figures === null ? [] : [figures.text])]),
    articles: stories.flatMap(({ articles }) => articles.map(({ id }) => id)),
  };
}

/** It was written by this room alone. */
export function tellingOf({ state }: Pick<KeptPost, 'state'>): Telling {
  return JSON.parse(state) as Telling;
}

/** All that some posts told. A digest goes on with a story of which a watch told; a watch tells nothing a second time. */
export function toldBy(posts: readonly KeptPost[], isWatch: boolean): Pick<ToldBefore, 'sentences' | 'articles'> {
  const tellings = posts.map(tellingOf);
  return {
    sentences: tellings.flatMap(({ sentences }) => sentences),
    articles: new Set(tellings.flatMap(({ kind, articles }) => (isWatch || kind === 'digest' ? articles : []))),
  };
}
