import type { Json } from './json.ts';

/** What Slack answers instead of doing what it was asked to: `{ ok: false, error }`. */
export class Refusal extends Error {
  readonly error: string;
  readonly details: Json;

  constructor(error: string, details: Json = {}) {
    super(error);
    this.error = error;
    this.details = details;
  }
}
