import { createHmac } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { Posts } from '../store/posting.ts';
import type { Outcome, Poster, Posting } from './poster.ts';

/**
 * How long a post is held by whoever claimed it, and how long one attempt of it may take, in milliseconds. An attempt is over well
 * before somebody else may take the post over, so that two are never at it.
 */
export interface Patience {
  readonly lease: number;
  readonly attempt: number;
  /** Before a post that certainly has not arrived is tried again: it doubles from the first to the most. */
  readonly firstWait: number;
  readonly mostWait: number;
}

export const PATIENCE: Patience = { lease: 60_000, attempt: 20_000, firstWait: 5_000, mostWait: 300_000 };

/** What is wanted of a post that may be posted. */
export interface Wanted {
  readonly name: string;
  readonly posting: Posting;
}

/** How a post stands after an attempt. */
export type Delivered =
  | { readonly kind: 'done' }
  /** It is certainly not there, and is to be tried again; `afterMs`: how long the platform asks us to wait, where it does. */
  | { readonly kind: 'later'; readonly afterMs: number | null }
  /** Nobody knows whether it is there, or its rest is missing: it is taken up again when its lease is over. */
  | { readonly kind: 'perhaps' }
  /** It is not there and will not be. */
  | { readonly kind: 'missed' }
  /** Nobody can find out whether it is there. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly why: 'gone' | 'forbidden' };

export interface DeliveryOptions {
  readonly posts: Posts;
  /** Names this process among those that work with the same store. */
  readonly holder: string;
  readonly clock: () => Date;
  readonly log: Log;
  readonly patience: Patience;
}

/** The name by which a platform finds a post again: of 20 characters, and nobody else can make one. */
export function markOf(secret: Uint8Array, name: string): string {
  return createHmac('sha256', secret).update(`post\n${name}`).digest('base64url').slice(0, 20);
}

/** Brings claimed posts to their end, each step of which can be the last before the process is killed. */
export function createDelivery({ posts, holder, clock, log, patience }: DeliveryOptions) {
  const now = () => clock().getTime();

  /** Posts what this process holds. */
  async function send(poster: Poster, { name, posting }: Wanted): Promise<Delivered> {
    // Held from now on for a whole lease, or by somebody else: then it is theirs.
    if (!posts.renew(name, holder, now())) return { kind: 'perhaps' };
    const outcome = await within(patience.attempt, poster.post(posting, patience.attempt));
    switch (outcome.kind) {
      case 'posted':
        posts.settle(name, holder, 'posted', outcome.message);
        return rest(poster, { name, posting }, outcome.message);
      case 'refused':
        log.warn({ post: name, channel: posting.channel, err: outcome.error }, 'A channel takes no posts any more.');
        posts.settle(name, holder, 'open', null);
        return { kind: 'refused', why: outcome.why };
      case 'away':
        log.warn({ post: name, err: outcome.error }, 'A post could not be made; it is tried again.');
        posts.settle(name, holder, 'open', null);
        return { kind: 'later', afterMs: outcome.afterMs };
      case 'uncertain':
        log.warn(
          { post: name, err: outcome.error },
          'It is not known whether a post has arrived; it will be looked for.',
        );
        return { kind: 'perhaps' };
      default:
        return outcome satisfies never;
    }
  }

  /** Posts the pages after the first; where that fails, the post stays unfinished. */
  async function rest(poster: Poster, { name, posting }: Wanted, message: string): Promise<Delivered> {
    const isWhole = await poster.postRest(posting, message, () => posts.renew(name, holder, now()));
    if (isWhole) posts.settle(name, holder, 'done', null);
    return { kind: isWhole ? 'done' : 'perhaps' };
  }

  /**
   * Looks for what somebody has left unfinished, which this process holds now. `since`: from when on it may be there. `isDue`:
   * whether it is still to be posted where it is not there; then it is `absent`, and still held.
   */
  async function lookFor(
    poster: Poster,
    { name, posting }: Wanted,
    since: number,
    isDue: boolean,
  ): Promise<Delivered | 'absent'> {
    const found = await poster.find(posting, since);
    switch (found.kind) {
      case 'found':
        posts.settle(name, holder, 'posted', found.message);
        return rest(poster, { name, posting }, found.message);
      case 'absent':
        if (isDue) return 'absent';
        posts.settle(name, holder, 'missed', null);
        return { kind: 'missed' };
      case 'unknowable':
        log.error(
          { post: name, err: found.error },
          'It cannot be found out whether a post has arrived; it is not made again.',
        );
        posts.settle(name, holder, 'unknown', null);
        return { kind: 'unknown' };
      case 'away':
        log.warn({ post: name, err: found.error }, 'It could not be looked for a post; it is tried again.');
        return { kind: 'perhaps' };
      default:
        return found satisfies never;
    }
  }

  return { send, rest, lookFor };
}

/** Nobody knows what became of an attempt that takes longer than it may. */
function within(ms: number, attempt: Promise<Outcome>): Promise<Outcome> {
  const overdue: Outcome = { kind: 'uncertain', error: new Error(`It took longer than ${ms} ms.`) };
  return Promise.race([attempt, setTimeout(ms, overdue, { ref: false })]);
}
