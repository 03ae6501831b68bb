import type { Article, Range, SharedRun } from './article.ts';

/**
 * Where a range of the clean text lies in the decoded raw file: without white space, both hold the same characters. Null
 * where the file is not plain text, or where markup or a removed line lies in between.
 */
export function rawRange(article: Pick<Article, 'runs'>, range: Range): Range | null {
  const { runs } = article;
  if (!runs || range.end <= range.start) return null;
  const first = runAt(runs, range.start);
  const last = runAt(runs, range.end - 1);
  if (first < 0 || last < 0) return null;
  for (let i = first + 1; i <= last; i++) if (runs[i]!.afterGap) return null;
  const rawOf = (run: SharedRun, clean: number) => run.raw + clean - run.clean;
  return { start: rawOf(runs[first]!, range.start), end: rawOf(runs[last]!, range.end - 1) + 1 };
}

/** The run that holds the clean offset, by bisection; -1 where white space does. */
function runAt(runs: readonly SharedRun[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    if (offset < run.clean) high = middle - 1;
    else if (offset >= run.clean + run.length) low = middle + 1;
    else return middle;
  }
  return -1;
}
