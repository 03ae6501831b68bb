/** How many asks a minute are answered; 0 sets no limit. */
export interface FloodLimits {
  readonly person: number;
  readonly channel: number;
}

export interface Flood {
  /** Null: the ask may be answered, and is counted. Else the seconds until there is room for another one. */
  readonly admit: (person: string, channel: string, now: number) => number | null;
}

const MINUTE_MS = 60_000;

interface Bucket {
  /** Asks that may come at once. */
  level: number;
  at: number;
}

/**
 * A token bucket for each person and each channel: a minute's worth of asks may come at once, then as many as drain in a
 * minute.
 */
export function createFlood(limits: FloodLimits): Flood {
  const buckets = new Map<string, Bucket>();
  const filled = (key: string, most: number, now: number): Bucket => {
    const bucket = buckets.get(key) ?? { level: most, at: now };
    const level = Math.min(most, bucket.level + (Math.max(0, now - bucket.at) / MINUTE_MS) * most);
    return { level, at: now };
  };
  return {
    admit(person, channel, now) {
      const wanted = [
        { key: `person ${person}`, most: limits.person },
        { key: `channel ${channel}`, most: limits.channel },
      ].filter(({ most }) => most > 0);
      forgetFull(buckets, now);
      const found = wanted.map(({ key, most }) => ({ key, most, bucket: filled(key, most, now) }));
      // The small allowance is for what adding up fractions loses.
      const waits = found.map(({ bucket, most }) => (Math.max(0, 1 - bucket.level - 1e-9) * 60) / most);
      const wait = Math.max(0, ...waits);
      if (wait > 0) return Math.ceil(wait);
      for (const { key, bucket } of found) buckets.set(key, { level: bucket.level - 1, at: now });
      return null;
    },
  };
}

/** A bucket is full again after a minute without asks: then it need not be remembered. */
function forgetFull(buckets: Map<string, Bucket>, now: number): void {
  if (buckets.size < 1000) return;
  for (const [key, { at }] of buckets) if (now - at > MINUTE_MS) buckets.delete(key);
}
