import { quietUntil } from '../digest/quiet-hours.ts';
import { nextSlot, slotsBetween } from '../digest/slots.ts';
import type { Order } from '../store/posting.ts';
import type { KnownArrivals } from './arrivals.ts';
import { scheduleOf, watchOf } from './setup.ts';
import type { Telling } from './telling.ts';

/** Something that is to be posted now. */
export type Due =
  /** `upTo`: the moment of the slot; older ones that were missed are folded into it. */
  | { readonly kind: 'digest'; readonly name: string; readonly upTo: number }
  /** `upTo`: the number of the last arrival. */
  | {
      readonly kind: 'watch';
      readonly name: string;
      readonly upTo: number;
      readonly arrivals: NonNullable<Telling['arrivals']>;
    };

export interface DueOptions {
  readonly arrivals: KnownArrivals;
  /** Milliseconds after which a digest that was missed is not made up for. */
  readonly catchUpMs: number;
  /** Milliseconds for which new articles are gathered. */
  readonly gatherMs: number;
}

/** What of an order is due at a moment, in milliseconds since 1970; null where nothing is. */
export function createDue({ arrivals, catchUpMs, gatherMs }: DueOptions): (order: Order, now: number) => Due | null {
  /** When each digest is due next, so that not every round looks through the calendar. */
  const next = new Map<number, { readonly from: number; readonly asked: number; readonly at: number }>();

  function digest(order: Order, now: number): Due | null {
    const { number, from } = order;
    const known = next.get(number);
    if (known !== undefined && known.from === from && known.asked <= now && now < known.at) return null;
    const { when } = scheduleOf(order);
    const slot = slotsBetween(when, Math.max(from, now - catchUpMs), now).at(-1);
    if (slot !== undefined) return { kind: 'digest', name: nameOf(order, slot.day), upTo: slot.at };
    next.set(number, { from, asked: now, at: nextSlot(when, Math.max(from, now)).at });
    return null;
  }

  function watch(order: Order, now: number): Due | null {
    const { quiet } = watchOf(order);
    const pending = arrivals.after(order.from);
    const [first, last] = [pending[0], pending.at(-1)];
    if (first === undefined || last === undefined) return null;
    if (quiet !== null && quietUntil(quiet, quiet.zone, now) !== null) return null;
    const isGathering = last.at <= now && now < last.at + gatherMs && now < first.at + 2 * gatherMs;
    if (isGathering) return null;
    const range = { after: order.from, upTo: last.number };
    return { kind: 'watch', name: watchName(order), upTo: last.number, arrivals: range };
  }

  return (order, now) => (order.kind === 'digest' ? digest(order, now) : watch(order, now));
}

/** Whether a post that was begun under this name would still be posted: else it is too late for it. */
export function isStillDue(order: Order, name: string, due: Due | null): boolean {
  if (order.paused !== null) return false;
  return order.kind === 'watch' ? name === watchName(order) : name === due?.name;
}

function watchName(order: Order): string {
  return nameOf(order, String(order.from));
}

function nameOf({ kind, number }: Order, of: string): string {
  return `${kind}:${number}:${of}`;
}
