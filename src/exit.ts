import { BriefwireError, type ErrorCode } from './errors.ts';
import { harmless } from './harmless.ts';

/** What a program that started Briefwire learns from its end. */
export const exitCodes = { done: 0, failed: 1, wrongUsage: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export function exitCodeFor(code: ErrorCode): ExitCode {
  return code === 'usage' || code === 'config' ? exitCodes.wrongUsage : exitCodes.failed;
}

/** Tells a person what stopped Briefwire: a sentence, or the trace of a mistake of ours. */
export function reportFailure(error: unknown, stderr: { write(text: string): unknown }): ExitCode {
  const isExpected = error instanceof BriefwireError;
  const told = isExpected ? error.message : `Briefwire made a mistake. ${error instanceof Error ? error.stack : error}`;
  stderr.write(`${told.split('\n').map(harmless).join('\n')}\n`);
  return isExpected ? exitCodeFor(error.code) : exitCodes.failed;
}
