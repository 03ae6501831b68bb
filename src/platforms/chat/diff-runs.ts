import type { DiffPart } from '../../reply.ts';
import { plain, type Run } from './part.ts';

/** A difference word by word, with the marks of wdiff: bold and strike-through alone are lost on some readers. */
export function diffRuns(diff: readonly DiffPart[]): Run[] {
  return diff.map(({ kind, text }) => {
    switch (kind) {
      case 'same':
        return plain(text);
      case 'removed':
        return { text: `[-${text}-]`, look: 'removed' };
      case 'added':
        return { text: `{+${text}+}`, look: 'added' };
      default:
        return kind satisfies never;
    }
  });
}
