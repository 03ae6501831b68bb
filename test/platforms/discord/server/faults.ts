/** Something that goes wrong with requests that match. */
export interface Fault {
  readonly method?: string;
  /** Matched against the path without `/api/v10`. */
  readonly path?: RegExp;
  /** How many requests it happens to; one, if nothing is said. */
  readonly times?: number;
  /** What is answered instead. */
  readonly status?: number;
  /** Discord's code for what is wrong, beside a status; 50001 is a channel that the bot cannot see. */
  readonly code?: number;
  /** The work is done before it goes wrong, and the bot cannot know. */
  readonly after?: boolean;
  /** The connection is cut instead of an answer. */
  readonly drop?: boolean;
  /** How long it takes: before the work, or with `after` between the work and the answer. */
  readonly delayMs?: number;
  /** With status 429: how many seconds the bot has to wait. */
  readonly retryAfter?: number;
  /** With status 429: the limit is that of all requests together. */
  readonly global?: boolean;
}

/** The faults that are still to happen, in order. */
export class Faults {
  readonly #waiting: { readonly fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  /** The fault that happens to this request. It is used up a little by that. */
  next(method: string, path: string): Fault | undefined {
    const found = this.#waiting.find(
      ({ fault, left }) =>
        left > 0 && (fault.method ?? method) === method && (fault.path === undefined || fault.path.test(path)),
    );
    if (found === undefined) return undefined;
    found.left -= 1;
    return found.fault;
  }
}

/** What the bot is told by a fault with a status. */
export function answerOf({ status = 500, code = 0, retryAfter = 1, global = false }: Fault): {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
} {
  if (status !== 429) return { status, headers: {}, body: { message: `${status}: by order of the test`, code } };
  const seconds = String(retryAfter);
  const bucket = {
    'X-RateLimit-Limit': '5',
    'X-RateLimit-Remaining': '0',
    'X-RateLimit-Reset': String(Date.now() / 1000 + retryAfter),
    'X-RateLimit-Reset-After': seconds,
    'X-RateLimit-Bucket': 'a1b2c3d4e5f6a7b8c9d0',
    'X-RateLimit-Scope': 'user',
  };
  const everywhere = { 'X-RateLimit-Global': 'true', 'X-RateLimit-Scope': 'global' };
  return {
    status,
    headers: { 'Retry-After': seconds, ...(global ? everywhere : bucket) },
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
  };
}
