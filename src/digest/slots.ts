import type { IsoDate } from '../corpus/article.ts';
import { laterBy } from '../retrieval/days.ts';
import { dayIn, hasDay, momentOf } from './local-time.ts';
import { weekdayOf } from './weekdays.ts';
import type { When } from './when.ts';

/** One time at which a digest is due. */
export interface Slot {
  /** The calendar day in the digest's zone. It names the slot: what was posted under this name is not posted again. */
  readonly day: IsoDate;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * The first slot after a moment (milliseconds since 1970).
 *
 * A slot is due when clocks in the zone first show its time or, where they leave that out, first show a later one: 02:30
 * in a gap from 02:00 to 03:00 is due at 03:00, and 23:30 in a gap from 23:00 to 00:00 at midnight, under the name of the
 * day before. A calendar day that the zone leaves out altogether has no slot.
 *
 * @throws {RangeError} where `when` names no day or a zone that nobody knows.
 */
export function nextSlot(when: When, after: number): Slot {
  return slotsAfter(when, after).next().value!;
}

/**
 * Slots later than `after` and not later than `upTo` (milliseconds since 1970), oldest first.
 *
 * @throws {RangeError} as `nextSlot`.
 */
export function slotsBetween(when: When, after: number, upTo: number): Slot[] {
  const slots: Slot[] = [];
  for (const slot of slotsAfter(when, after)) {
    if (slot.at > upTo) break;
    slots.push(slot);
  }
  return slots;
}

/** Without end. */
function* slotsAfter(when: When, after: number): Generator<Slot, undefined> {
  if (when.days.length === 0) throw new RangeError('A digest needs a weekday to be due on.');
  // Clocks that show this day have passed every time of the days before it.
  for (let day = dayIn(when.zone, after); ; day = laterBy(day, 1)) {
    const slot = slotOf(when, day);
    if (slot !== null && slot.at > after) yield slot;
  }
}

function slotOf({ hour, minute, days, zone }: When, day: IsoDate): Slot | null {
  if (!days.includes(weekdayOf(day))) return null;
  const { at, isShown } = momentOf(zone, day, hour * 60 + minute);
  return isShown || hasDay(zone, day) ? { day, at } : null;
}
