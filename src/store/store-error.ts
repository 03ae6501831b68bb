import { BriefwireError, messageOf } from '../errors.ts';

/** SQLite's result codes (https://www.sqlite.org/rescode.html) for what a person can mend. The low byte is the kind. */
const BUSY = [5, 6, 15];
const UNWRITABLE = [3, 8, 10, 13, 14];
/** 1 is an error of SQL. Ours is tested and prepared on opening, so that the tables must be others than those we made. */
const DAMAGED = [1, 11, 26];

/** Does it, with a sentence for the person in the place of an error of SQLite or of the disk. */
export function explained<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw storeError(path, error);
  }
}

/** A sentence for what SQLite or the disk says about the store in this file; what nobody can mend stays as it is. */
function storeError(path: string, thrown: unknown): unknown {
  if (isDamage(thrown)) return damaged(path, messageOf(thrown), thrown);
  const kind = kindOf(thrown);
  if (BUSY.includes(kind)) {
    return new BriefwireError(
      'store',
      `Another program holds the store ${path}. Close it, or name another DATA_DIR, and try again.`,
      { cause: thrown },
    );
  }
  if (UNWRITABLE.includes(kind) || isOfTheDisk(thrown)) {
    return new BriefwireError(
      'store',
      `The store ${path} cannot be written (${messageOf(thrown)}). Let Briefwire write there and see that the disk has room, or name another DATA_DIR.`,
      { cause: thrown },
    );
  }
  return thrown;
}

export function damaged(path: string, what: string, cause?: unknown): BriefwireError {
  return new BriefwireError(
    'store',
    `The store ${path} is damaged (${what}). Move it away, together with the -wal and -shm files beside it, and put a backup in its place; without one, Briefwire begins an empty store.`,
    { cause },
  );
}

export function isDamage(thrown: unknown): boolean {
  return DAMAGED.includes(kindOf(thrown));
}

/** The extended result code where this is an error of SQLite, else null. */
export function resultCode(thrown: unknown): number | null {
  if (!(thrown instanceof Error) || !('errcode' in thrown)) return null;
  return typeof thrown.errcode === 'number' ? thrown.errcode : null;
}

function kindOf(thrown: unknown): number {
  return (resultCode(thrown) ?? 0) & 0xff;
}

function isOfTheDisk(thrown: unknown): boolean {
  return thrown instanceof Error && 'syscall' in thrown;
}
