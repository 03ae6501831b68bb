/** A set of our own sentences with what is to be found in them. */
export interface LabelledSet {
  readonly name: string;
  /** Measures it anew. */
  readonly measure: () => Measured | Promise<Measured>;
}

export interface Measured {
  /** What the labels say is there. */
  readonly expected: number;
  readonly found: number;
  /** Found as the labels say. */
  readonly right: number;
}
