import { expect, test } from 'vitest';
import { createWaiting } from '../../src/posting/waiting.ts';

test('waits double up to the most, and begin anew after a success', () => {
  const waiting = createWaiting({ firstWait: 5, mostWait: 30 });
  const waits = Array.from({ length: 5 }, (_, time) => {
    waiting.failed('a', 1000 * time, null);
    return Array.from({ length: 100 }, (_, ms) => waiting.isWaiting('a', 1000 * time + ms)).indexOf(false);
  });
  expect(waits).toEqual([5, 10, 20, 30, 30]);
  waiting.succeeded('a');
  expect(waiting.isWaiting('a', 4000)).toBe(false);
  waiting.failed('a', 9000, null);
  expect([waiting.isWaiting('a', 9004), waiting.isWaiting('a', 9005)]).toEqual([true, false]);
});

test('a wait is as long as the platform asks, and of one post alone', () => {
  const waiting = createWaiting({ firstWait: 5, mostWait: 30 });
  waiting.failed('a', 0, 90);
  expect([waiting.isWaiting('a', 89), waiting.isWaiting('a', 90), waiting.isWaiting('b', 0)]).toEqual([
    true,
    false,
    false,
  ]);
});

test('nothing waits where the clock was set back', () => {
  const waiting = createWaiting({ firstWait: 5, mostWait: 30 });
  waiting.failed('a', 1000, null);
  expect([waiting.isWaiting('a', 999), waiting.isWaiting('a', 1000)]).toEqual([false, true]);
});
