/**
 * How often, in milliseconds, somebody is asked for a sign of life, and how many in a row they may miss. The worker's longest piece of
 * work takes a second or two; what takes minutes is a text that some pattern cannot cope with.
 */
interface Patience {
  readonly everyMs: number;
  readonly mostMissed: number;
}

const PATIENCE: Patience = { everyMs: 5000, mostMissed: 12 };

/** Calls `giveUp` once where `ping` gives no sign of life for too long. Returns how to end that. */
export function watchOver(ping: () => Promise<void>, giveUp: () => void, patience = PATIENCE): () => void {
  let missed = 0;
  const watching = setInterval(() => {
    if (missed > patience.mostMissed) {
      clearInterval(watching);
      return giveUp();
    }
    missed += 1;
    ping().then(
      () => {
        missed = 0;
      },
      () => {},
    );
  }, patience.everyMs).unref();
  return () => clearInterval(watching);
}
