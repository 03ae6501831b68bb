import type { Log } from '../src/log.ts';

/** Warnings and errors on standard error, so that standard output holds the figures only. */
export const errorLog: Log = {
  info: () => {},
  warn: (_fields, message) => console.error(message),
  error: (_fields, message) => console.error(message),
};
