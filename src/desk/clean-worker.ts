import { parentPort, workerData } from 'node:worker_threads';
import { type CleanBatch, cleanBatch } from './clean-articles.ts';

/** A thread that cleans batches of extracts, given all words that the corpus knows. */
parentPort!.on('message', (batch: CleanBatch) => {
  parentPort!.postMessage(cleanBatch(batch, workerData as ReadonlySet<string>));
});
