import type { Command } from '../command.ts';
import { type About, aboutTurn, hasMatter, topicOf } from './about.ts';
import type { Turn } from './turn.ts';

/** What a follow-up can go on from, with the turns before that. */
export interface Before {
  readonly about: About;
  readonly turns: readonly Turn[];
  readonly commands: readonly Command[];
}

/** So many turns back the topic can still be meant. */
const FURTHEST = 3;

/** What the last ask was about apart from persons, or where that is nothing, the one before; empty where that is nothing too. */
export function matterBefore({ about, turns, commands }: Before): string[] {
  const earlier = turns
    .slice(-FURTHEST)
    .toReversed()
    .map((turn) => aboutTurn(turn, commands));
  const known = [about, ...earlier].find((one) => one !== null && hasMatter(one));
  return known == null ? [] : topicOf(known);
}

/** The same, and where there is nothing of it, whatever was asked. */
export function topicBefore(before: Before): string[] {
  const matter = matterBefore(before);
  return matter.length > 0 ? matter : topicOf(before.about);
}
