import { setTimeout } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import type { Store } from '../../store/store.ts';

const KEPT_AS = 'discord.identifies';
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const WINDOW_MS = 10 * MINUTE_MS;
const LONGEST_WAIT_MS = 15 * MINUTE_MS;
/** Logins within the window that a bad line or a few restarts explain. */
const FREE_IN_WINDOW = 5;
/** https://discord.com/developers/docs/events/gateway#session-start-limit-object: 1,000 a day, and the token is reset. */
const FREE_IN_DAY = 200;

/**
 * Milliseconds to wait before the next login, after logins at these times. The sixth within ten minutes waits a minute
 * after the last one, each further one twice as long, up to a quarter of an hour. After 200 on one day every one waits
 * that long: at most some 300 a day.
 */
export function waitFor(times: readonly number[], now: number): number {
  const since = (age: number) => times.filter((time) => time > now - age && time <= now).length;
  const last = Math.max(...times.filter((time) => time <= now));
  const tooMany = since(WINDOW_MS) - FREE_IN_WINDOW;
  const pause = since(DAY_MS) >= FREE_IN_DAY ? LONGEST_WAIT_MS : tooMany < 0 ? 0 : MINUTE_MS * 2 ** tooMany;
  return pause === 0 ? 0 : Math.max(0, last + Math.min(pause, LONGEST_WAIT_MS) - now);
}

/** Lets a process that is started again and again log in only so often as Discord bears. */
export interface Budget {
  /** Resolves when the next login may be; rejects as soon as `signal` does not want it any more. */
  readonly wait: (signal: AbortSignal) => Promise<void>;
  /** Remembers that there is a login now. */
  readonly spend: () => void;
}

export function createBudget(store: Store, clock: () => Date, log: Log): Budget {
  // What the store holds was written by `spend` alone.
  const times = () => withStore(() => JSON.parse(store.value(KEPT_AS) ?? '[]') as number[]) ?? [];
  return {
    async wait(signal) {
      const waitMs = waitFor(times(), clock().getTime());
      if (waitMs === 0) return;
      const seconds = Math.ceil(waitMs / 1000);
      log.warn(
        { seconds },
        'Discord: many logins in a short time. The next one waits, so that Discord keeps the token.',
      );
      await setTimeout(waitMs, undefined, { signal });
    },
    spend() {
      const now = clock().getTime();
      const kept = times().filter((time) => time > now - DAY_MS && time <= now);
      withStore(() => store.setValue(KEPT_AS, JSON.stringify([...kept, now])));
    },
  };

  /** Without a store people are still answered; discord.js must not be thrown at, which would not stop its login. */
  function withStore<Result>(use: () => Result): Result | null {
    try {
      return use();
    } catch (err) {
      log.error({ err }, 'Discord: how often Briefwire has logged in cannot be remembered.');
      return null;
    }
  }
}
