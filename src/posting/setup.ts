import type { DueTime, Paused, ScheduleSummary, WatchSummary } from '../channel.ts';
import type { DigestStyle } from '../command.ts';
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

function pausedOf({ paused }: Order): Paused | null {
  return paused as Paused | null;
}
