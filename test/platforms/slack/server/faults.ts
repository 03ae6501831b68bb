/** A way in which Slack, or the network on the way to it, fails. */
export interface Fault {
  /** The method of the Web API: `chat.postMessage`. */
  readonly method?: string | RegExp;
  /** The path of the request: `/response/` stands at the beginning of every `response_url`. */
  readonly path?: string | RegExp;
  /** How many requests it meets; one, unless it is said. */
  readonly times?: number;
  /** Does what was asked first, and fails then. */
  readonly after?: boolean;
  /** The status that is answered. */
  readonly status?: number;
  /** Seconds in `Retry-After`; the status is 429 unless it is said. */
  readonly retryAfter?: number;
  /** Cuts the connection without an answer. */
  readonly drop?: boolean;
  /** Waits before the answer; without anything else, the answer is right and late. */
  readonly delayMs?: number;
  /** Answers `{ ok: false, error }`. */
  readonly error?: string;
}

/** The faults that are still to come. */
export interface Faults {
  add(fault: Fault): void;
  /** The first one that meets this request; it is then used once more. */
  take(request: { readonly method: string | null; readonly path: string }): Fault | undefined;
}

/** Nothing fails. */
export function newFaults(): Faults {
  const waiting: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => waiting.push({ fault, left: fault.times ?? 1 }),
    take({ method, path }) {
      const met = waiting.find(
        ({ fault, left }) =>
          left > 0 &&
          (fault.method === undefined || (method !== null && matches(fault.method, method))) &&
          (fault.path === undefined || matches(fault.path, path)),
      );
      if (met !== undefined) met.left -= 1;
      return met?.fault;
    },
  };
}

/** Whether it spoils the answer rather than only delaying it. */
export function fails({ status, retryAfter, drop, error }: Fault): boolean {
  return status !== undefined || retryAfter !== undefined || drop === true || error !== undefined;
}

function matches(pattern: string | RegExp, name: string): boolean {
  if (pattern instanceof RegExp) return pattern.test(name);
  return pattern.startsWith('/') ? name.startsWith(pattern) : name === pattern;
}
