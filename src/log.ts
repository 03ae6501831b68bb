/** What the rooms of the house may write to the log; `main` and the command line hand in the real one. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** A log of which all goes to one function. */
export function logTo(say: (level: keyof Log, fields: object, message: string) => void): Log {
  const at = (level: keyof Log) => (fields: object, message: string) => say(level, fields, message);
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };
