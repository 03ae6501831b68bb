import { createHash } from 'node:crypto';

/** The first second of 2015, from which Discord counts. */
const EPOCH = 1_420_070_400_000;

/** The server's time, which tests can move on: three seconds or fifteen minutes pass without anybody sleeping. */
export class Clock {
  #ahead = 0;
  #handedOut = 0;

  /** In milliseconds, as `Date.now()`. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  pass(milliseconds: number): void {
    this.#ahead += milliseconds;
  }

  timestamp(): string {
    return new Date(this.now()).toISOString();
  }

  /** A new id. As on Discord it holds the time, and later ids are greater. */
  snowflake(): string {
    this.#handedOut = (this.#handedOut + 1) % 0x3fffff;
    return String((BigInt(this.now() - EPOCH) << 22n) | BigInt(this.#handedOut));
  }
}

/** The id of what has this name: always the same, so that tests can speak of people and places by name. */
export function idOf(name: string): string {
  const hash = createHash('sha256').update(name).digest().readBigUInt64BE();
  return String(10n ** 17n + (hash % (9n * 10n ** 17n)));
}
