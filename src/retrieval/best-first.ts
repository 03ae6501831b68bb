/** Whatever is ordered by its score. */
interface Scored {
  readonly score: number;
}

/** Several things that are worked out together. */
export interface Bundle<Item extends Scored> {
  /** None of its items has a higher score. */
  readonly most: number;
  readonly items: () => readonly Item[];
}

/** Sums come out otherwise in their last digits where they are added up in another order. */
const ROUNDING = 1e-9;

/**
 * The items of all bundles, the highest score first, equal ones in the order of the bundles and in these as they stand. A bundle
 * is not opened before one of its items can be the next. Can be gone through any number of times.
 */
export function bestFirst<Item extends Scored>(bundles: readonly Bundle<Item>[]): Iterable<Item> {
  const steps = ordered(bundles);
  const known: Item[] = [];
  return {
    *[Symbol.iterator]() {
      for (let at = 0; ; at++) {
        if (at === known.length) {
          const step = steps.next();
          if (step.done) return;
          known.push(step.value);
        }
        yield known[at]!;
      }
    },
  };
}

function* ordered<Item extends Scored>(bundles: readonly Bundle<Item>[]): Generator<Item, void> {
  const closed = [...bundles.entries()].sort(([, a], [, b]) => b.most - a.most);
  const open: { readonly item: Item; readonly bundle: number }[] = [];
  for (;;) {
    const [first] = open;
    const [next] = closed;
    if (next !== undefined && (first === undefined || next[1].most * (1 + ROUNDING) >= first.item.score)) {
      const [bundle, { items }] = closed.shift()!;
      for (const item of items()) open.push({ item, bundle });
      open.sort((a, b) => b.item.score - a.item.score || a.bundle - b.bundle);
    } else if (first !== undefined) yield open.shift()!.item;
    else return;
  }
}
