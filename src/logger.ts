import { type DestinationStream, pino } from 'pino';
import type { Config } from './config.ts';
import { harmless } from './harmless.ts';
import type { Log } from './log.ts';

/** Where log lines go: standard error, since standard output holds only results. */
export interface LogSink {
  readonly isTTY?: boolean;
  write(line: string): unknown;
}

/** A log that never holds a secret: JSON lines for programs, plain sentences where a person is looking on. */
export function createLogger(level: Config['logLevel'], secrets: readonly string[], sink: LogSink): Log {
  const stream: DestinationStream = {
    write: (line) => {
      const safe = withoutSecrets(line, secrets);
      sink.write(sink.isTTY ? readable(safe) : safe);
    },
  };
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
}

/** Secrets are struck out of the finished line, since they also hide in messages and in the causes of errors. */
function withoutSecrets(line: string, secrets: readonly string[]): string {
  return secrets.reduce((safe, secret) => safe.replaceAll(JSON.stringify(secret).slice(1, -1), '[secret]'), line);
}

/** `warning: message (file: corpus/a.pdf)`, and below it the stack where an error is told. */
function readable(line: string): string {
  const { level, time: _time, msg, err, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const details = Object.entries(fields).map(([name, value]) => `${name}: ${shown(value)}`);
  const sentence = `${labels.get(Number(level)) ?? 'error'}: ${msg}`;
  const told = details.length > 0 ? `${sentence} (${details.join(', ')})` : sentence;
  return [harmless(told), ...stackOf(err), ''].join('\n');
}

const labels = new Map([
  [20, 'debug'],
  [30, 'note'],
  [40, 'warning'],
]);

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function stackOf(error: unknown): readonly string[] {
  const isTold = typeof error === 'object' && error !== null && 'stack' in error;
  return isTold ? String(error.stack).split('\n').map(harmless) : [];
}
