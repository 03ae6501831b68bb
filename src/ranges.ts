interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether two half-open ranges have anything in common. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether all of `b` is in `a`. */
export function covers(a: Range, b: Range): boolean {
  return a.start <= b.start && b.end <= a.end;
}
