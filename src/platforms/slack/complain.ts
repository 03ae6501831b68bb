import type { Log } from '../../log.ts';
import { slackErrorOf } from './web-errors.ts';

/** Writes down what Slack does not let us do. It will not the next time either: each of its reasons is told once. */
export function complainer(log: Log, message: string): (err: unknown, about: object) => void {
  const told = new Set<string>();
  return (err, about) => {
    const why = slackErrorOf(err);
    if (why !== null && told.has(why)) return;
    if (why !== null) told.add(why);
    log.warn({ err, ...about }, message);
  };
}
