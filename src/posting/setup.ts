import type { DueTime, Paused, ScheduleSummary, WatchSummary } from '../channel.ts';
import { clockTime } from '../clock-time.ts';
import type { Ask, DigestStyle } from '../command.ts';
import { nextSlot } from '../digest/slots.ts';
import type { Order } from '../store/posting.ts';

/** A digest as it was set up. */
export interface Schedule {
  readonly when: DueTime;
  readonly topic: string | null;
  readonly style: DigestStyle;
  /** What is posted where nothing is new. */
  readonly quiet: 'nothing' | 'line';
  /** ISO 639-1. */
  readonly language: string;
}

/** A watch as it was set up. */
export interface Watch {
  readonly topic: string;
  readonly quiet: WatchSummary['quiet'];
  /** IANA: in which the day is told on which an article came in. */
  readonly zone: string;
  readonly language: string;
}

/** What the state of an order says; it was written by this room alone. */
export function scheduleOf({ state }: Pick<Order, 'state'>): Schedule {
  return JSON.parse(state) as Schedule;
}

export function watchOf({ state }: Pick<Order, 'state'>): Watch {
  return JSON.parse(state) as Watch;
}

/** What both have, whichever it is. */
export function setupOf(order: Order): Schedule | Watch {
  return order.kind === 'digest' ? scheduleOf(order) : watchOf(order);
}

/** A digest as people see it; `now` in milliseconds since 1970. */
export function scheduleSummary(order: Order, now: number): ScheduleSummary {
  const { when, topic, style, quiet } = scheduleOf(order);
  const { number, from } = order;
  const paused = pausedOf(order);
  // What is overdue comes at once, which nobody needs to be told.
  const next = paused === null ? nextSlot(when, Math.max(now, from)).at : null;
  return { ...{ number, when, topic, style, quiet, paused, next } };
}

export function watchSummary(order: Order): WatchSummary {
  const { topic, quiet } = watchOf(order);
  return { number: order.number, topic, quiet, paused: pausedOf(order) };
}

/** What to type so that a paused order goes on. */
export function resuming(order: Order): Pick<Ask, 'command' | 'options'> {
  if (order.kind === 'digest') return { command: 'digest resume', options: { number: String(order.number) } };
  const { topic, quiet } = watchOf(order);
  const hours =
    quiet === null ? {} : { quiet: `${clockTime(quiet.from)}-${clockTime(quiet.to)}`, timezone: quiet.zone };
  return { command: 'watch', options: { topic, ...hours } };
}

/** What to type for what may have been lost: it counts as posted, so that it has to be asked for by its day. */
export function askingAgain(order: Order): Pick<Ask, 'command' | 'options'> {
  const { topic } = setupOf(order);
  return {
    command: order.kind === 'digest' ? 'digest' : 'brief',
    options: { ...(topic !== null && { topic }), since: 'yesterday' },
  };
}

function pausedOf({ paused }: Order): Paused | null {
  return paused as Paused | null;
}
