import { expect, test } from 'vitest';
import { waitFor } from '../../../src/platforms/discord/budget.ts';

const MINUTE = 60_000;
const ago = (...minutes: number[]) => minutes.map((minute) => -minute * MINUTE);

test.each([
  ['nothing', [], 0],
  ['a few restarts', ago(4, 3, 2, 1), 0],
  ['five within ten minutes', ago(5, 4, 3, 2, 1), 0],
  ['five within seconds', ago(0.1, 0.1, 0.1, 0.1, 0.1), 0.9],
  ['eight', ago(9, 8, 7, 6, 5, 3, 2, 1), 7],
  ['eleven', ago(9, 8, 7, 6, 5, 4, 3, 2, 1, 1, 0), 15],
  ['five that are long ago', ago(20, 19, 18, 17, 16, 1), 0],
  ['a clock that was put back', ago(-1, -2, -3, -4, -5, -6), 0],
])('after %s the next login waits', (_, times, minutes) => {
  expect(waitFor(times, 0) / MINUTE).toBeCloseTo(minutes);
});

test('a process that crashes at every start logs in some 300 times a day, not a thousand', () => {
  const times: number[] = [];
  const day = 24 * 60 * MINUTE;
  for (let now = 0; now < day; now += 1000) {
    now += waitFor(times, now);
    times.push(now);
  }
  expect(times.length).toBeLessThan(350);
});
