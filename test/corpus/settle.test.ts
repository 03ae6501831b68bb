import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSettler, type Settler } from '../../src/corpus/settle.ts';

const QUIET_ms = 800;

let looks: Map<string, string>;
let settled: string[];
let settler: Settler;

beforeEach(() => {
  vi.useFakeTimers();
  [looks, settled] = [new Map(), []];
  settler = createSettler(
    async (path) => looks.get(path) ?? 'nothing',
    (path) => settled.push(path),
    QUIET_ms,
  );
});

afterEach(() => {
  settler.close();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('a path that rests is told of once, after the time that it has to rest', async () => {
  settler.touch('a');
  await pass(QUIET_ms - 1);
  expect(settled).toEqual([]);
  await pass(1);
  expect(settled).toEqual(['a']);
  await pass(10 * QUIET_ms);
  expect(settled).toEqual(['a']);
});

test('one that is touched again and again waits until nobody touches it', async () => {
  for (let times = 0; times < 5; times++) {
    settler.touch('a');
    await pass(QUIET_ms / 2);
  }
  expect(settled).toEqual([]);
  await pass(QUIET_ms / 2);
  expect(settled).toEqual(['a']);
});

test('one that looks otherwise, though nobody said so, waits as well', async () => {
  settler.touch('a');
  await pass(QUIET_ms / 2);
  looks.set('a', 'grown');
  await pass(QUIET_ms / 2);
  expect(settled).toEqual([]);
  await pass(QUIET_ms);
  expect(settled).toEqual(['a']);
});

test('each path rests by itself', async () => {
  settler.touch('a');
  await pass(QUIET_ms / 2);
  settler.touch('b');
  await pass(QUIET_ms / 2);
  expect(settled).toEqual(['a']);
  await pass(QUIET_ms / 2);
  expect(settled).toEqual(['a', 'b']);
});

test('what is gone rests too', async () => {
  looks.set('a', 'there');
  settler.touch('a');
  looks.delete('a');
  settler.touch('a');
  await pass(QUIET_ms);
  expect(settled).toEqual(['a']);
});

test('one that is touched while it is looked at the last time waits anew', async () => {
  let answer = (_: string) => {};
  const slow = createSettler(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
    (path) => settled.push(path),
    QUIET_ms,
  );
  slow.touch('a');
  answer('there');
  await pass(QUIET_ms);
  const last = answer;
  slow.touch('a');
  last('there');
  await pass(0);
  expect(settled).toEqual([]);
  slow.close();
});

test('nothing is told after it was closed', async () => {
  settler.touch('a');
  settler.close();
  await pass(10 * QUIET_ms);
  expect(settled).toEqual([]);
});
