/** Remembers what is to be tried again, and when: after waits that double, from the first to the most, in milliseconds. */
export interface Waiting {
  /** `leastMs`: how long the platform asks us to wait, where it does. */
  readonly failed: (name: string, now: number, leastMs: number | null) => void;
  readonly succeeded: (name: string) => void;
  readonly isWaiting: (name: string, now: number) => boolean;
}

export function createWaiting({
  firstWait,
  mostWait,
}: {
  readonly firstWait: number;
  readonly mostWait: number;
}): Waiting {
  const waits = new Map<string, { readonly ms: number; readonly since: number; readonly until: number }>();
  return {
    failed(name, now, leastMs) {
      const before = waits.get(name)?.ms ?? 0;
      const ms = Math.min(mostWait, before === 0 ? firstWait : 2 * before);
      waits.set(name, { ms, since: now, until: now + Math.max(ms, leastMs ?? 0) });
    },
    succeeded(name) {
      waits.delete(name);
    },
    isWaiting(name, now) {
      const wait = waits.get(name);
      // Where the clock was set back, nobody knows for how long it has waited.
      return wait !== undefined && wait.since <= now && now < wait.until;
    },
  };
}
