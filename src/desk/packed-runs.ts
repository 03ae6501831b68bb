import type { SharedRun } from '../corpus/article.ts';

/** The runs of an article in columns: there is one a word, and as objects they would be most of what is saved. */
export interface PackedRuns {
  /** By run: `clean`, `raw` and `length`. */
  readonly numbers: Uint32Array<ArrayBuffer>;
  /** By run: 1 where it stands after a gap. */
  readonly gaps: Uint8Array<ArrayBuffer>;
}

export function packed(runs: readonly SharedRun[]): PackedRuns {
  return {
    numbers: Uint32Array.from(runs.flatMap(({ clean, raw, length }) => [clean, raw, length])),
    gaps: Uint8Array.from(runs, ({ afterGap }) => Number(afterGap)),
  };
}

export function unpacked({ numbers, gaps }: PackedRuns): SharedRun[] {
  return Array.from(gaps, (gap, run) => {
    const at = 3 * run;
    return { clean: numbers[at]!, raw: numbers[at + 1]!, length: numbers[at + 2]!, afterGap: gap === 1 };
  });
}
