/** Generous: it only ever ends tests that would fail anyway. */
const PATIENCE_MS = 15_000;

/** Wakes whoever waits each time that something has happened, so that no test has to sleep. */
export interface Bell {
  /** Something has happened: everybody looks again. */
  ring(): void;
  /** What `look` finds first; rejects when the patience is over, with what was waited for. */
  until<T>(what: string, look: () => T | undefined, patienceMs?: number): Promise<T>;
  /** Sends everybody home who still waits. */
  close(): void;
}

/** A bell that nobody waits for yet. */
export function newBell(): Bell {
  const waiting = new Set<() => void>();
  let isClosed = false;
  const ring = () => {
    for (const look of [...waiting]) look();
  };
  const until = <T>(what: string, look: () => T | undefined, patienceMs = PATIENCE_MS): Promise<T> => {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const end = (settle: () => void) => {
      clearTimeout(timer);
      waiting.delete(tryIt);
      settle();
    };
    const tryIt = () => {
      try {
        const found = look();
        if (found !== undefined) end(() => resolve(found));
        else if (isClosed) end(() => reject(new Error(`The server was closed while somebody waited for ${what}.`)));
      } catch (error) {
        end(() => reject(error));
      }
    };
    const timer = setTimeout(() => end(() => reject(new Error(`Waited in vain for ${what}.`))), patienceMs);
    waiting.add(tryIt);
    tryIt();
    // Not every test awaits everything that it could; a promise that nobody looks at fails nobody.
    promise.catch(() => {});
    return promise;
  };
  const close = () => {
    isClosed = true;
    ring();
  };
  return { ring, until, close };
}
