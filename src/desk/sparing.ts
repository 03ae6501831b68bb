import type { Progress } from './place.ts';

/** Milliseconds from one word of progress to the next. */
const PROGRESS_MS = 100;

/** Tells of progress now and then, and of the end of each step. */
export function sparing(progress: Progress): Progress {
  let last = 0;
  return (step, done, total) => {
    if (done < total && performance.now() - last < PROGRESS_MS) return;
    last = performance.now();
    progress(step, done, total);
  };
}
