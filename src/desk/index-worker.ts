import { parentPort, workerData } from 'node:worker_threads';
import { type AliasTexts, analyserFor } from './aliases.ts';
import { type Batch, indexBatch } from './index-batch.ts';

/** A thread that indexes batches: it is sent one after the other, and sends each back indexed. */

const analyser = analyserFor(workerData as AliasTexts);

parentPort!.on('message', (batch: Batch) => {
  const steps = indexBatch(batch, analyser);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const { terms, positions, cuts, headings, about, sketches, firsts, days } = step.value.columns;
  const rows = [terms, cuts, headings, about, sketches].flatMap(({ values, starts }) => [values, starts]);
  const arrays = [...rows, positions, firsts, days];
  parentPort!.postMessage(
    step.value,
    arrays.map(({ buffer }) => buffer),
  );
});
