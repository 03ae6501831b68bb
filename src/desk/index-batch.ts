import { Lexicon } from '../lexicon.ts';
import { type Indexable, indexArticle } from '../retrieval/entry.ts';
import { ColumnsWriter, type EntryColumns } from '../retrieval/entry-columns.ts';
import type { Sketch } from '../retrieval/stories.ts';
import type { Analyser } from '../retrieval/terms.ts';

/** Articles that are indexed together. Plain data. */
export type Batch = readonly (Indexable & { readonly sketch: Sketch | undefined })[];

/** What indexing them gives: terms are numbers of `words`, which stand in the order in which they were met. Plain data. */
export interface IndexedBatch {
  readonly columns: EntryColumns;
  readonly words: readonly string[];
}

/** Indexes a batch. Yields after each article, for those who have others waiting. */
export function* indexBatch(batch: Batch, analyser: Analyser): Generator<void, IndexedBatch> {
  const lexicon = new Lexicon();
  const writer = new ColumnsWriter();
  for (const article of batch) {
    indexArticle(writer, article, analyser, lexicon, article.sketch);
    yield;
  }
  return { columns: writer.columns(), words: lexicon.words() };
}
