import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { watchOver } from '../../src/worker/watchdog.ts';

const often = { everyMs: 1, mostMissed: 3 };

test('who gives no sign of life is given up, once', async () => {
  const { promise: givenUp, resolve } = Promise.withResolvers<void>();
  let times = 0;
  let asked = 0;
  const dead = () => {
    asked += 1;
    return new Promise<void>(() => {});
  };
  const stop = watchOver(
    dead,
    () => {
      times += 1;
      resolve();
    },
    often,
  );
  await Promise.all([givenUp, setTimeout(20)]);
  await setTimeout(20);
  stop();
  expect([times, asked]).toEqual([1, 4]);
});

test('who does so late, but in time, is not', async () => {
  const { promise: seen, resolve } = Promise.withResolvers<void>();
  const signs: (() => void)[] = [];
  let asked = 0;
  let isGivenUp = false;
  const slow = () => {
    asked += 1;
    if (asked === 12) resolve();
    return new Promise<void>((done) => {
      signs.push(done);
      if (signs.length === 3) for (const sign of signs.splice(0)) sign();
    });
  };
  const stop = watchOver(
    slow,
    () => {
      isGivenUp = true;
    },
    often,
  );
  await seen;
  stop();
  expect(isGivenUp).toBe(false);
});
