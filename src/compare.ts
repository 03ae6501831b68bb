/** By code units, so that the order is the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Items that are sorted, or merged, before others have their turn. */
const SLICE = 4096;

/** The items in order, equal ones as they stand. Yields now and then, for those who have others waiting. */
export function* sortedInSlices<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Generator<void, Item[]> {
  let runs: Item[][] = [];
  for (let at = 0; at < items.length; at += SLICE) {
    runs.push(items.slice(at, at + SLICE).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* mergedInSlices(runs[at]!, runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergedInSlices<Item>(
  one: readonly Item[],
  other: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Generator<void, Item[]> {
  const merged: Item[] = [];
  for (let [at, next] = [0, 0]; merged.length < one.length + other.length; ) {
    const isOne = next === other.length || (at < one.length && compare(one[at]!, other[next]!) <= 0);
    merged.push(isOne ? one[at++]! : other[next++]!);
    if (merged.length % SLICE === 0) yield;
  }
  return merged;
}

/** Articles: newest first, undated last, then by id. */
export function byDateThenId(a: Dated, b: Dated): number {
  return compareText(b.date ?? '', a.date ?? '') || compareText(a.id, b.id);
}

interface Dated {
  readonly date: string | null;
  readonly id: string;
}
