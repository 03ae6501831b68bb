import { inEnglish, type Remark } from './remark.ts';

/**
 * Errors that a person can act on. `message` is a sentence for the reader (what happened, what to do next); `code` is
 * for programs and tests; `cause` keeps the original error for the log.
 */
export type ErrorCode =
  | 'usage' // the person asked in a way that cannot be carried out
  | 'not-found' // an article, command or citation that does not exist
  | 'config' // a setting that cannot be used
  | 'corpus' // the corpus as a whole cannot be read
  | 'store' // what Briefwire keeps for itself cannot be read or written
  | 'platform'; // Slack or Discord cannot be reached, or does not let Briefwire in

export class BriefwireError extends Error {
  readonly code: ErrorCode;
  /** What `message` says, where it can be said in other languages as well. */
  readonly remark: Remark | null;

  constructor(code: ErrorCode, said: string | Remark, options?: ErrorOptions) {
    super(typeof said === 'string' ? said : inEnglish(said), options);
    this.name = 'BriefwireError';
    this.code = code;
    this.remark = typeof said === 'string' ? null : said;
  }
}

/** The message of anything thrown, for a log line or a sentence. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
