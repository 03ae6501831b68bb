import type { Problem } from '../corpus/article.ts';
import type { Log } from '../log.ts';

/** Tells what is wrong with the corpus; of what was told before, nothing. */
export function logProblems(log: Log, problems: readonly Problem[], before: readonly Problem[] = []): void {
  const told = new Set(before.map((problem) => JSON.stringify(problem)));
  for (const problem of problems) {
    if (told.has(JSON.stringify(problem))) continue;
    const { file, line, message, severity } = problem;
    log[severity === 'error' ? 'error' : 'warn']({ file, ...(line === undefined ? {} : { line }) }, message);
  }
}
