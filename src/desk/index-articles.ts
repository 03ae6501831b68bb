import { availableParallelism } from 'node:os';
import type { Article } from '../corpus/article.ts';
import type { Archive } from '../retrieval/archive.ts';
import { type Entry, entriesOf } from '../retrieval/entry.ts';
import { renumber } from '../retrieval/entry-columns.ts';
import type { AliasTexts } from './aliases.ts';
import type { Pause } from './collection.ts';
import { type Batch, type IndexedBatch, indexBatch } from './index-batch.ts';
import { type IndexPool, openIndexPool } from './index-pool.ts';

/** Articles whose entries share columns, which last as long as one of these. */
const TOGETHER = 100;
/** Articles from which on other threads help: to start them takes as long as some hundred. */
const SHARED_FROM_ARTICLES = 2000;

/** Entries of the articles. A sketch that was made before is taken over. `pause` is awaited after each article. */
export async function index(
  articles: readonly Article[],
  archive: Pick<Archive, 'analyser' | 'lexicon'>,
  aliases: AliasTexts,
  pause: Pause,
  sketches?: ReadonlyMap<Article, Entry['sketch']>,
): Promise<Entry[]> {
  const isShared = articles.length >= SHARED_FROM_ARTICLES && availableParallelism() > 1;
  const pool = isShared ? openIndexPool(aliases) : null;
  try {
    return await indexedBy(pool, articles, archive, pause, sketches);
  } finally {
    await pool?.close();
  }
}

/** The same in the threads of a pool, or in this one. The entries are the same, down to the numbers of their terms. */
export async function indexedBy(
  pool: IndexPool | null,
  articles: readonly Article[],
  { analyser, lexicon }: Pick<Archive, 'analyser' | 'lexicon'>,
  pause: Pause,
  sketches?: ReadonlyMap<Article, Entry['sketch']>,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  const underWay: { readonly some: readonly Article[]; readonly indexed: Promise<IndexedBatch | null> }[] = [];
  for (let from = 0; from < articles.length || underWay.length > 0; ) {
    if (from < articles.length && underWay.length < (pool?.size ?? 1)) {
      const some = articles.slice(from, from + TOGETHER);
      underWay.push({ some, indexed: pool?.index(batchOf(some, sketches)) ?? Promise.resolve(null) });
      from += TOGETHER;
      continue;
    }
    const { some, indexed } = underWay.shift()!;
    const ofPool = await indexed;
    const { columns, words } = ofPool ?? (await inSlices(indexBatch(batchOf(some, sketches), analyser), pause));
    renumber(
      columns,
      Uint32Array.from(words, (word) => lexicon.add(word)),
    );
    for (const entry of entriesOf(some, columns)) {
      entries.push(entry);
      if (ofPool !== null) await pause();
    }
  }
  return entries;
}

function batchOf(articles: readonly Article[], sketches?: ReadonlyMap<Article, Entry['sketch']>): Batch {
  return articles.map((article) => {
    const { title, text, blocks, date, source } = article;
    // A copy: a view would take all that it looks into along.
    return { title, text, blocks, date, source, sketch: sketches?.get(article)?.slice() };
  });
}

async function inSlices<Result>(steps: Generator<void, Result>, pause: Pause): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}
