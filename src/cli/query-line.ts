import type { IsoDate } from '../corpus/article.ts';
import { BriefwireError, messageOf } from '../errors.ts';
import { isoDay } from './iso-day.ts';

/** One line of standard input: `{"id","query","now"?}`. */
export interface QueryLine {
  /** Anything; it comes back as it is, so that the caller can tell answers apart. Null where none was given. */
  readonly id: unknown;
  readonly query: string;
  readonly now: IsoDate | null;
}

/** A line that cannot be answered, with the id if that much could be read. */
export interface BrokenLine {
  readonly id: unknown;
  readonly error: BriefwireError;
}

export function parseQueryLine(line: string): QueryLine | BrokenLine {
  const value = parseJson(line);
  if (value instanceof BriefwireError) return { id: null, error: value };
  const { id = null, query, now = null } = value;
  const broken = (message: string) => ({ id, error: new BriefwireError('usage', message) });
  if (typeof query !== 'string') return broken('The line has no "query" that is a string.');
  if (query.trim() === '') return broken('The query is empty.');
  const day = typeof now === 'string' ? isoDay(now) : null;
  if (now !== null && day === null) return broken('"now" is not a day such as "2024-01-10".');
  return { id, query, now: day };
}

function parseJson(line: string): Record<string, unknown> | BriefwireError {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
    return new BriefwireError('usage', 'The line is not a JSON object.');
  } catch (cause) {
    return new BriefwireError('usage', `The line is not JSON: ${messageOf(cause)}.`, { cause });
  }
}
