/** By code units, so that the order is the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Articles: newest first, undated last, then by id. */
export function byDateThenId(a: Dated, b: Dated): number {
  return compareText(b.date ?? '', a.date ?? '') || compareText(a.id, b.id);
}

interface Dated {
  readonly date: string | null;
  readonly id: string;
}
