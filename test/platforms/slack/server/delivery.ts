import type { Track } from './exchange.ts';
import type { Json } from './json.ts';

/** How something is sent to the app, beside what it is. */
export interface Delivery {
  /** Why it comes again; the track knows how often it has come. */
  readonly retryReason?: string;
  /** Over HTTP: signs with another secret, or as if it had been signed so long ago. */
  readonly forged?: { readonly secret?: string; readonly ageSeconds?: number };
}

/** A way to the app: Socket Mode or signed HTTP. */
export interface Transport {
  send(track: Track, delivery: Delivery): void;
}

/** What the app acknowledged. */
export interface Ack {
  /** What was acknowledged. */
  readonly type: Track['type'];
  readonly sent: Json;
  /** What came with the acknowledgement. */
  readonly payload: Json;
  readonly afterMs: number;
}
