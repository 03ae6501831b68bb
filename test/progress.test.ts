import { Writable } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { progressBar } from '../src/progress.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** What a bar writes when every step takes `step_ms`. */
function written(isTTY: boolean, step_ms: number): string {
  vi.useFakeTimers();
  let text = '';
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      text += chunk;
      done();
    },
  });
  const { progress, stop } = progressBar(Object.assign(stream, { isTTY }));
  for (let done = 0; done <= 10; done++) {
    vi.advanceTimersByTime(step_ms);
    progress(done < 5 ? 'reading' : 'indexing', done, 10);
  }
  stop();
  return text;
}

test('a long indexing shows how far it is', () => {
  const text = written(true, 200);
  expect(text).toMatch(/Reading .*of 10/);
  expect(text).toMatch(/Indexing .*of 10/);
});

test('a short one shows nothing', () => {
  expect(written(true, 10)).toBe('');
});

test('nor does one that nobody watches', () => {
  expect(written(false, 200)).toBe('');
});
