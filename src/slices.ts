/** Lets whoever waits have their turn. */
export type Pause = () => Promise<void>;

/** What the steps end with, all of them at once. */
export function atOnce<Result>(steps: Generator<unknown, Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** What the steps end with; `pause` is awaited after each, and what it throws is thrown where the steps stand. */
export async function inSlices<Result>(steps: Generator<unknown, Result>, pause: Pause): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause().catch((error) => steps.throw(error));
  }
}

/** The items in lists of `size`, the last one with what is left. */
export function* slicesOf<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
