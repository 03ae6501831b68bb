import { expect, test } from 'vitest';
import { growthRows } from '../../bench/growth.ts';

test('growth is from one size to the next, on each engine by itself', () => {
  const sized = (engine: string, passages: number, load: number) => ({ engine, passages, measured: { load } });
  const all = [
    sized('sqlite', 50_000, 2),
    sized('minisearch', 1000, 1),
    sized('sqlite', 1000, 1),
    sized('sqlite', 5000, 1.5),
  ];
  expect(growthRows(all)).toEqual([
    ['sqlite', '1,000 → 5,000', '× 5.0', '× 1.5'],
    ['sqlite', '5,000 → 50,000', '× 10.0', '× 1.3'],
  ]);
});
