import { packedRuns, unpackedRuns } from '../corpus/packed-runs.ts';
import type { Extract } from '../corpus/read/reader.ts';
import { cleanAll, cleanedOf, type FreshlyCleaned, type Shelf, settle } from '../corpus/shelf.ts';
import { inSlices, type Pause, slicesOf } from '../slices.ts';
import { openThreads, threadsFor, worked } from './threads.ts';

/** Extracts that are sent to be cleaned together. */
const TOGETHER = 100;

export type CleanBatch = readonly { readonly extract: Extract; readonly path: string }[];
export type CleanedBatch = readonly (FreshlyCleaned & { readonly runs: Uint8Array | null })[];

/** Cleans what is uncleaned, in `count` threads or in this one: it becomes the same. `pause` is awaited after each article. */
export async function cleanShelf(
  shelf: Shelf,
  pause: Pause,
  count = threadsFor(shelf.uncleaned.size),
  script = new URL('./clean-worker.ts', import.meta.url),
): Promise<void> {
  if (count === 0) {
    return inSlices(cleanAll(shelf), pause);
  }
  const { atHand, vocabulary } = shelf;
  const extracts = [...shelf.uncleaned];
  function* batches(): Generator<CleanBatch> {
    for (const some of slicesOf(extracts, TOGETHER)) yield some.map((kept) => atHand.get(kept)!);
  }
  const known = new Set(vocabulary.knownWords());
  const threads = openThreads<CleanBatch, CleanedBatch>(script, known, count);
  const here = async (batch: CleanBatch) => cleanBatch(batch, known);
  let settled = 0;
  try {
    for await (const batch of worked(threads, batches(), here)) {
      for (const { article, asked, runs } of batch) {
        const own = { ...article, runs: runs && unpackedRuns(runs) };
        settle(shelf, extracts[settled++]!, { article: own, asked });
        await pause();
      }
    }
    atHand.clear();
  } finally {
    await threads?.close();
  }
}

/** What a thread does with a batch; `known` are all words that the corpus knows. */
export function cleanBatch(batch: CleanBatch, known: ReadonlySet<string>): CleanedBatch {
  return batch.map(({ extract, path }) => {
    const { article, asked } = cleanedOf(extract, path, (word) => known.has(word));
    // There is a run a word.
    return { article: { ...article, runs: null }, asked, runs: article.runs && packedRuns(article.runs) };
  });
}
