import { BriefwireError, type ErrorCode } from '../errors.ts';
import type { Remark } from '../remark.ts';

/** An error on its way from one thread to another, where classes do not go. */
export interface CrossedError {
  /** Null for a mistake of ours. */
  readonly code: ErrorCode | null;
  readonly message: string;
  readonly remark: Remark | null;
  readonly stack: string | null;
}

export function crossing(error: unknown): CrossedError {
  const known = error instanceof BriefwireError ? { code: error.code, remark: error.remark } : null;
  const { message, stack = null } = error instanceof Error ? error : { message: String(error) };
  return { code: known?.code ?? null, message, remark: known?.remark ?? null, stack };
}

/** The error that set out, with the stack that it had there. */
export function arrived({ code, message, remark, stack }: CrossedError): Error {
  const error = code === null ? new Error(message) : new BriefwireError(code, remark ?? message);
  if (stack !== null) error.stack = stack;
  return error;
}
