import type { Article } from '../corpus/article.ts';
import type { Archive } from '../retrieval/archive.ts';
import { type Entry, entriesOf } from '../retrieval/entry.ts';
import { renumber } from '../retrieval/entry-columns.ts';
import { inSlices, type Pause, slicesOf } from '../slices.ts';
import type { AliasTexts } from './aliases.ts';
import { type Batch, type IndexedBatch, indexBatch } from './index-batch.ts';
import { openThreads, threadsFor, worked } from './threads.ts';

/** Articles whose entries share columns, which last as long as one of these. */
const TOGETHER = 100;

type Sketches = ReadonlyMap<Article, Entry['sketch']>;

/**
 * Entries of the articles, made in `threads` or in this one: they are the same, down to the numbers of their terms. A sketch
 * that was made before is taken over. `pause` is awaited after each article.
 */
export async function index(
  articles: readonly Article[],
  { analyser, lexicon }: Pick<Archive, 'analyser' | 'lexicon'>,
  aliases: AliasTexts,
  pause: Pause,
  sketches?: Sketches,
  count = threadsFor(articles.length),
  script = new URL('./index-worker.ts', import.meta.url),
): Promise<Entry[]> {
  const threads = openThreads<Batch, IndexedBatch>(script, aliases, count);
  const here = (batch: Batch) => inSlices(indexBatch(batch, analyser), pause);
  const entries: Entry[] = [];
  try {
    for await (const { columns, words } of worked(threads, batchesOf(articles, sketches), here)) {
      renumber(
        columns,
        Uint32Array.from(words, (word) => lexicon.add(word)),
      );
      const from = entries.length;
      const some = articles.slice(from, from + TOGETHER);
      for (const entry of entriesOf(some, columns)) {
        entries.push(entry);
        if (threads !== null) await pause();
      }
    }
  } finally {
    await threads?.close();
  }
  return entries;
}

function* batchesOf(articles: readonly Article[], sketches?: Sketches): Generator<Batch> {
  for (const some of slicesOf(articles, TOGETHER)) {
    yield some.map((article) => {
      const { title, text, blocks, date, source } = article;
      // A copy: a view would take all that it looks into along.
      return { title, text, blocks, date, source, sketch: sketches?.get(article)?.slice() };
    });
  }
}
