import { describe, expect, test } from 'vitest';
import { createFlood } from '../../../src/platforms/chat/flood.ts';

describe('one person', () => {
  test('may ask a minute’s worth at once, then has to wait', () => {
    const flood = createFlood({ person: 3, channel: 0 });
    const asks = [0, 0, 0, 0].map((now) => flood.admit('ines', 'desk', now));
    expect(asks).toEqual([null, null, null, 20]);
  });

  test('is told how long, and is let in after it', () => {
    const flood = createFlood({ person: 6, channel: 0 });
    for (let ask = 0; ask < 6; ask++) flood.admit('ines', 'desk', 0);
    expect(flood.admit('ines', 'desk', 4_000)).toBe(6);
    expect(flood.admit('ines', 'desk', 10_000)).toBeNull();
    expect(flood.admit('ines', 'desk', 10_000)).toBe(10);
  });

  test('does not use up what others may ask', () => {
    const flood = createFlood({ person: 1, channel: 0 });
    expect(['ines', 'tomas', 'ines'].map((person) => flood.admit(person, 'desk', 0))).toEqual([null, null, 60]);
  });
});

test('one channel is limited over all its people', () => {
  const flood = createFlood({ person: 10, channel: 2 });
  expect(['a', 'b', 'c'].map((person) => flood.admit(person, 'desk', 0))).toEqual([null, null, 30]);
  expect(flood.admit('c', 'elsewhere', 0)).toBeNull();
});

test('what is refused does not count', () => {
  const flood = createFlood({ person: 2, channel: 1 });
  flood.admit('ines', 'desk', 0);
  for (let ask = 0; ask < 9; ask++) expect(flood.admit('ines', 'desk', 0)).toBe(60);
  expect(flood.admit('ines', 'elsewhere', 0)).toBeNull();
});

test('0 sets no limit', () => {
  const flood = createFlood({ person: 0, channel: 0 });
  expect(Array.from({ length: 5000 }, () => flood.admit('ines', 'desk', 0)).every((wait) => wait === null)).toBe(true);
});

test('a clock that is set back lets nobody in early and locks nobody out', () => {
  const flood = createFlood({ person: 1, channel: 0 });
  expect(flood.admit('ines', 'desk', 100_000)).toBeNull();
  expect(flood.admit('ines', 'desk', 0)).toBe(60);
  expect(flood.admit('ines', 'desk', 160_000)).toBeNull();
});

test('many people are limited as one is', () => {
  const flood = createFlood({ person: 1, channel: 0 });
  for (let person = 0; person < 3000; person++) flood.admit(`p${person}`, 'desk', person * 100);
  expect(flood.admit('p2999', 'desk', 299_900)).toBe(60);
  expect(flood.admit('p0', 'desk', 299_900)).toBeNull();
});
