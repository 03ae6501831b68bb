type Key = (item: number) => number;

/** The order in which `highest` takes items: the highest first key first, equal ones by the next key, and then the lowest. */
export function higherFirst(keys: readonly Key[]): (a: number, b: number) => number {
  return (a, b) => {
    for (const key of keys) {
      const difference = key(b) - key(a);
      if (difference !== 0) return difference;
    }
    return a - b;
  };
}

/** So many of the items as have the highest first key, equal ones by the next key, and then the lowest; in no order. */
export function highest(items: readonly number[], count: number, keys: readonly Key[]): readonly number[] {
  if (items.length <= count) return items;
  const [key, ...others] = keys;
  if (key === undefined) return [...Uint32Array.from(items).sort().subarray(0, count)];
  const values = new Float64Array(items.length);
  for (let at = 0; at < items.length; at++) values[at] = key(items[at]!);
  const least = nthHighest(values.slice(), count);
  const taken: number[] = [];
  const equal: number[] = [];
  for (let at = 0; at < items.length; at++) {
    if (values[at]! > least) taken.push(items[at]!);
    else if (values[at] === least) equal.push(items[at]!);
  }
  for (const item of highest(equal, count - taken.length, others)) taken.push(item);
  return taken;
}

/**
 * The value that so many values (one, or more) are at least as high as: Hoare's quickselect, in three parts, for many are
 * equal. The values are put in another order.
 */
export function nthHighest(values: Float64Array, count: number): number {
  let [from, to] = [0, values.length];
  for (;;) {
    const pivot = values[(from + to) >> 1]!;
    let [higher, at, lower] = [from, from, to];
    while (at < lower) {
      const value = values[at]!;
      if (value > pivot) {
        values[at++] = values[higher]!;
        values[higher++] = value;
      } else if (value < pivot) {
        values[at] = values[--lower]!;
        values[lower] = value;
      } else at++;
    }
    if (count <= higher) to = higher;
    else if (count > lower) from = lower;
    else return pivot;
  }
}
