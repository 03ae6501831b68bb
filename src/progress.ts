import { SingleBar } from 'cli-progress';
import type { DeskOptions } from './desk.ts';

/** What is quicker than this needs no bar. */
const PATIENCE_MS = 500;

export interface ProgressBar {
  readonly progress: NonNullable<DeskOptions['progress']>;
  /** Takes the bar away. */
  readonly stop: () => void;
}

/** A bar for a long first indexing, on a terminal only. */
export function progressBar(stream: NodeJS.WritableStream & { readonly isTTY?: boolean }): ProgressBar {
  if (!stream.isTTY) return { progress: () => {}, stop: () => {} };
  const startedAt = Date.now();
  const bar = new SingleBar({
    stream,
    format: '{step} {bar} {value} of {total}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
    hideCursor: true,
  });
  return {
    progress: (step, done, total) => {
      if (Date.now() - startedAt < PATIENCE_MS) return;
      const label = { step: step === 'reading' ? 'Reading ' : 'Indexing' };
      if (!bar.isActive) bar.start(total, done, label);
      bar.setTotal(total);
      bar.update(done, label);
    },
    stop: () => bar.stop(),
  };
}
