import { createHmac } from 'node:crypto';

/** Under what a person (`slack:T0HARBOUR:U0ANNA`, `discord:42`) is remembered: keyed, so that nobody can guess who it was. */
export function personHash(secret: Uint8Array, person: string): string {
  return createHmac('sha256', secret).update(`person\n${person}`).digest('hex');
}
