import { logTo } from '../log.ts';
import type { Said } from './apart.ts';
import { openCollection } from './open.ts';
import type { Place } from './place.ts';
import { sparing } from './sparing.ts';

/** A process that opens one collection, so that it is saved, and ends; it ends as well when nobody waits for it any more. */

process.on('disconnect', () => process.exit(1));
process.once('message', async (place: Omit<Place, 'log'>) => {
  const log = logTo((...log) => say({ log }));
  const progress = sparing((...progress) => say({ progress }));
  const ended = await openCollection({ ...place, log }, progress).then(
    () => 'opened' as const,
    () => 'failed' as const,
  );
  // What was said before has left when this has.
  say({ ended }, () => process.exit());
});

function say(said: Said, then?: () => void): void {
  process.send?.(said, undefined, undefined, then);
}
