import type { Log } from '../../log.ts';

/**
 * Acknowledges, before anything else. Where that fails, because the line was lost or closed meanwhile, the answer itself
 * can still arrive, so that nothing is thrown.
 */
export async function acknowledged(ack: () => Promise<void>, log: Log): Promise<void> {
  try {
    await ack();
  } catch (err) {
    log.warn({ err }, 'Slack could not be told that something has arrived.');
  }
}
