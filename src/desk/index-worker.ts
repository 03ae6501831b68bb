import { parentPort, workerData } from 'node:worker_threads';
import { atOnce } from '../slices.ts';
import { type AliasTexts, analyserFor } from './aliases.ts';
import { type Batch, indexBatch } from './index-batch.ts';

/** A thread that indexes batches: it is sent one after the other, and sends each back indexed. */

const analyser = analyserFor(workerData as AliasTexts);

parentPort!.on('message', (batch: Batch) => {
  const indexed = atOnce(indexBatch(batch, analyser));
  const { terms, positions, cuts, headings, about, sketches, firsts, days } = indexed.columns;
  const rows = [terms, cuts, headings, about, sketches].flatMap(({ values, starts }) => [values, starts]);
  const arrays = [...rows, positions, firsts, days];
  parentPort!.postMessage(
    indexed,
    arrays.map(({ buffer }) => buffer),
  );
});
