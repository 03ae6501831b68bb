import { randomUUID } from 'node:crypto';
import type { Track } from './exchange.ts';
import type { SlackMessage } from './messages.ts';
import { Refusal } from './refusal.ts';

const MOST_USES = 5;
const LIFE_MS = 30 * 60_000;

/** What an address for answers leads to. */
export interface ResponseTarget {
  readonly track: Track;
  readonly channel: string;
  /** Who sees what is answered for one person only. */
  readonly user: string;
  /** The message on which something was pressed; null for commands and shortcuts, which can only bring new messages. */
  readonly message: SlackMessage | null;
}

/** The addresses that were handed out. */
export interface ResponseUrls {
  /** The path of a new address. */
  issue(target: ResponseTarget): string;
  /** Counts one use. @throws where there is no such address, or it is used up or too old. */
  use(path: string): ResponseTarget;
}

/** No addresses yet. */
export function newResponseUrls(now: () => number): ResponseUrls {
  const issued = new Map<string, { target: ResponseTarget; bornAt: number; uses: number }>();
  return {
    issue(target) {
      const path = `/response/${randomUUID()}`;
      issued.set(path, { target, bornAt: now(), uses: 0 });
      return path;
    },
    use(path) {
      const address = issued.get(path);
      if (address === undefined) throw new Refusal('no_such_url');
      if (now() - address.bornAt > LIFE_MS) throw new Refusal('expired_url');
      if (address.uses >= MOST_USES) throw new Refusal('used_url');
      address.uses += 1;
      return address.target;
    },
  };
}
