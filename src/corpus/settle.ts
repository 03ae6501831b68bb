/** Waits until files are no longer being written. */
export interface Settler {
  /** Something happens at this path. */
  readonly touch: (path: string) => void;
  readonly close: () => void;
}

/**
 * Tells of each path that was touched once it has looked the same for `quiet_ms`: a file that grows over several writes,
 * or that an editor takes away and puts back, is told of once. `look` says what a path looks like (size and time, or that
 * nothing is there).
 */
export function createSettler(
  look: (path: string) => Promise<string>,
  settled: (path: string) => void,
  quiet_ms: number,
): Settler {
  const waiting = new Map<string, NodeJS.Timeout>();

  function touch(path: string): void {
    clearTimeout(waiting.get(path));
    const seen = look(path);
    const timer = setTimeout(async () => {
      const [before, now] = [await seen, await look(path)];
      // Touched again, or closed, while it was looked at.
      if (waiting.get(path) !== timer) return;
      if (before !== now) return touch(path);
      waiting.delete(path);
      settled(path);
    }, quiet_ms);
    waiting.set(path, timer);
  }

  return {
    touch,
    close() {
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
