/** Lets whoever waits have their turn. */
export type Pause = () => Promise<void>;

/** What the steps end with; `pause` is awaited after each. */
export async function inSlices<Result>(steps: Generator<void, Result>, pause: Pause): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}
