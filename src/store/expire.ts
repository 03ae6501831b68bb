import type { Store } from './store.ts';

const DAY_MS = 86_400_000;

/** Days after which things are forgotten. Platforms deliver again within minutes; people press old buttons for longer; a year of outcomes shows what a corpus lacks; what a channel was told is not to be told again. */
const KEPT_DAYS = { deliveries: 2, buttons: 180, questions: 90, outcomes: 365, posts: 400 } as const;

/**
 * Forgets what is too old to be asked for; threads `threadDays` days after they were spoken in last.
 * @throws BriefwireError `store` where that cannot be written.
 */
export function expireOld(store: Store, now: number, threadDays: number): void {
  store.expire({
    deliveries: now - KEPT_DAYS.deliveries * DAY_MS,
    buttons: now - KEPT_DAYS.buttons * DAY_MS,
    questions: now - KEPT_DAYS.questions * DAY_MS,
    turns: now - threadDays * DAY_MS,
    outcomes: now - KEPT_DAYS.outcomes * DAY_MS,
    posts: now - KEPT_DAYS.posts * DAY_MS,
  });
}
