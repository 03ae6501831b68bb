import type { Poster } from '../posting/poster.ts';

/** One place in which people talk with Briefwire. */
export interface Platform {
  readonly name: string;
  /**
   * Resolves as soon as people can write. Where the place cannot be reached for now, it goes on trying, with growing
   * waits, until it can or is stopped.
   * @throws BriefwireError where it does not let us in, and trying again would not help.
   */
  start(): Promise<void>;
  /** How it posts by itself; null where there are no channels. */
  readonly poster: Poster | null;
  /** Takes no more asks, finishes the answers under way and lets go of its line. May be called twice. */
  stop(): Promise<void>;
}

/** What `check` finds about a platform. */
export interface PlatformFinding {
  /** `error`: people cannot ask there; `warning`: they can, but something is less well than it could be. */
  readonly severity: 'error' | 'warning';
  /** The setting, or the platform. */
  readonly about: string;
  /** What is wrong, and what to click or to write. */
  readonly message: string;
}

/** What `check` was told by a platform that it could reach. */
export interface PlatformReport {
  readonly findings: readonly PlatformFinding[];
  /** `Slack: @briefwire in Harbour Desk`; null where nothing is connected. */
  readonly summary: string | null;
}

/** Milliseconds in which a platform finishes what was begun when it is stopped; some more are left for closing lines. */
export const FINISH_MS = 8_000;
