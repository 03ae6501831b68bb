import { setTimeout } from 'node:timers/promises';
import pRetry from 'p-retry';
import { messageOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { Patience } from './patience.ts';
import { isLasting, retryAfterOf } from './web-errors.ts';

/**
 * Tries until it succeeds, with growing waits, and warns of each failure.
 * @throws what `attempt` throws where trying again would not help, and the reason of `signal` where that ends it
 */
export async function persist<Value>(
  attempt: () => Promise<Value>,
  { log, patience, signal }: { log: Log; patience: Patience; signal: AbortSignal },
): Promise<Value> {
  return orAborted(
    pRetry(attempt, {
      retries: Number.POSITIVE_INFINITY,
      minTimeout: patience.firstReconnect,
      maxTimeout: patience.mostReconnect,
      signal,
      async shouldRetry({ error }) {
        if (isLasting(error) || signal.aborted) return false;
        log.warn({ why: messageOf(error) }, 'Slack cannot be reached; it is tried again.');
        const seconds = retryAfterOf(error);
        if (seconds !== null) await setTimeout(seconds * 1000, undefined, { signal });
        return true;
      },
    }),
    signal,
  );
}

/** What `promise` brings, unless `signal` ends the waiting before. */
export async function orAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  return Promise.race([promise, aborted]).finally(() => signal.removeEventListener('abort', abort));
}
