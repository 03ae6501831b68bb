import { setTimeout } from 'node:timers/promises';
import pRetry from 'p-retry';
import { limits } from './limits.ts';
import type { Message } from './message.ts';
import type { Patience } from './patience.ts';

/**
 * How hard a post is tried. `once`: a single attempt. `certain`: again where it has certainly not arrived. `insist`: again
 * also where it may have, since seeing it twice costs less than not seeing it.
 */
type Insistence = 'once' | 'certain' | 'insist';

/** What became of a post: it has not arrived, may have arrived, or will never be taken. */
type Outcome = 'undelivered' | 'uncertain' | 'refused';

/** A post to a `response_url` that failed. */
export class PostError extends Error {
  readonly outcome: Outcome;
  /** Milliseconds that Slack asks to wait, or 0. */
  readonly waitMs: number;

  constructor(outcome: Outcome, message: string, { waitMs = 0, cause }: { waitMs?: number; cause?: unknown } = {}) {
    super(message, { cause });
    this.name = 'PostError';
    this.outcome = outcome;
    this.waitMs = waitMs;
  }
}

/** Where one interaction is answered. Bolt's own `respond()` has neither a limit of time nor retries. */
export interface Responder {
  /** @throws PostError */
  readonly post: (message: Message, insistence: Insistence) => Promise<void>;
}

/** Attempts after the first one, unless the time is over before. */
const RETRIES = 6;

export function responder(url: string, patience: Patience): Responder {
  let uses = 0;

  async function attempt(message: Message): Promise<void> {
    if (uses >= limits.responseUrlUses) throw new PostError('refused', 'The response_url is used up.');
    const failure = await failureOf(url, message, patience);
    // What may have arrived counts as a use.
    if (failure === null || failure.outcome === 'uncertain') uses += 1;
    if (failure !== null) throw failure;
  }

  return {
    async post(message, insistence) {
      await pRetry(() => attempt(message), {
        retries: insistence === 'once' ? 0 : RETRIES,
        minTimeout: patience.firstRepost,
        maxRetryTime: patience.posting,
        shouldConsumeRetry: async ({ error }) => {
          const { outcome, waitMs } = error as PostError;
          if (isRepeated(outcome, insistence) && waitMs > 0 && waitMs < patience.posting) await setTimeout(waitMs);
          return true;
        },
        shouldRetry: ({ error }) => {
          const { outcome, waitMs } = error as PostError;
          return isRepeated(outcome, insistence) && waitMs < patience.posting && uses < limits.responseUrlUses;
        },
      });
    },
  };
}

function isRepeated(outcome: Outcome, insistence: Insistence): boolean {
  if (insistence === 'once') return false;
  return outcome === 'undelivered' || (outcome === 'uncertain' && insistence === 'insist');
}

/** Null where the message was taken. */
async function failureOf(url: string, message: Message, { post }: Patience): Promise<PostError | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(post),
    });
    return judged(response, await response.text());
  } catch (cause) {
    return unanswered(cause);
  }
}

function judged(response: Response, body: string): PostError | null {
  const { status, ok, headers } = response;
  const error = errorIn(body);
  const said = `Slack answered ${status}${error === null ? '' : ` (${error})`} to a reply.`;
  if (status === 429) {
    const seconds = Number(headers.get('retry-after') ?? 0);
    return new PostError('undelivered', said, { waitMs: Number.isFinite(seconds) ? seconds * 1000 : 0 });
  }
  if (ok && error === null) return null;
  if (status === 503) return new PostError('undelivered', said);
  return new PostError(status >= 500 && !isVerdict(error) ? 'uncertain' : 'refused', said);
}

/** `invalid_blocks` in `{"ok":false,"error":"invalid_blocks"}`; null where the answer is none of this kind. */
function errorIn(body: string): string | null {
  try {
    const { ok, error } = JSON.parse(body) as { ok?: unknown; error?: unknown };
    return ok === false ? String(error) : null;
  } catch {
    return null;
  }
}

/** Whether the error is about what we sent, rather than about Slack. */
function isVerdict(error: string | null): boolean {
  return error !== null && !/internal|fatal|unavailable|timeout/.test(error);
}

/** Codes of a connection that never came to be, so that nothing was sent. */
export const NOT_CONNECTED: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN'],
  'UND_ERR_CONNECT_TIMEOUT',
]);

function unanswered(cause: unknown): PostError {
  const code = codeOf(cause instanceof Error ? cause.cause : undefined);
  const isCertain = code !== null && NOT_CONNECTED.has(code);
  const why = code ?? (cause instanceof Error ? cause.name : String(cause));
  return new PostError(isCertain ? 'undelivered' : 'uncertain', `Slack did not answer to a reply (${why}).`, { cause });
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}
