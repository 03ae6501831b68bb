import { expect, test } from 'vitest';
import { BriefwireError } from '../../src/errors.ts';
import { explained } from '../../src/store/store-error.ts';

const PATH = '/data/briefwire.db';

const thrownFor = (error: unknown): unknown => {
  try {
    return explained(PATH, () => {
      throw error;
    });
  } catch (thrown) {
    return thrown;
  }
};
const sqlite = (errcode: number, message: string) =>
  Object.assign(new Error(message), { code: 'ERR_SQLITE_ERROR', errcode });

// These cannot be brought about without waiting for seconds or filling a disk.
test.each([
  ['another process holds it', sqlite(5, 'database is locked'), 'Another program holds the store /data/briefwire.db.'],
  ['one holds it in recovery', sqlite(261, 'database is locked'), 'Close it, or name another DATA_DIR'],
  ['the disk is full', sqlite(13, 'database or disk is full'), 'cannot be written (database or disk is full)'],
  ['the disk fails', sqlite(266, 'disk I/O error'), 'see that the disk has room'],
  ['it may only be read', sqlite(8, 'attempt to write a readonly database'), 'Let Briefwire write there'],
  ['a page is damaged', sqlite(11, 'database disk image is malformed'), 'put a backup in its place'],
])('where %s, the person is told what to do', (_, error, words) => {
  const thrown = thrownFor(error);
  expect(thrown).toBeInstanceOf(BriefwireError);
  expect(thrown).toMatchObject({ code: 'store', cause: error, message: expect.stringContaining(words) });
});

test.each([
  ['of a constraint', sqlite(1299, 'NOT NULL constraint failed')],
  ['that has a sentence already', new BriefwireError('store', 'It is so.')],
  ['of ours', new TypeError('x is not a function')],
])('an error %s stays as it is', (_, error) => {
  expect(thrownFor(error)).toBe(error);
});

test('what is done without an error is handed back', () => {
  expect(explained(PATH, () => 7)).toBe(7);
});
