import { expect, test } from 'vitest';
import { createTurns } from '../../../src/platforms/chat/turns.ts';

test('what is of one key is done in order, and what is of another does not wait', async () => {
  const inTurn = createTurns();
  const done: string[] = [];
  const first = Promise.withResolvers<void>();
  const all = [
    inTurn('a', () => first.promise.then(() => void done.push('a, first'))),
    inTurn('a', async () => void done.push('a, second')),
  ];
  await inTurn('b', async () => void done.push('b'));
  expect(done).toEqual(['b']);
  first.resolve();
  await Promise.all(all);
  expect(done).toEqual(['b', 'a, first', 'a, second']);
});

test('what fails is told to whoever asked, and what comes after it is done', async () => {
  const inTurn = createTurns();
  const failing = inTurn('a', async () => {
    throw new Error('broken');
  });
  const after = inTurn('a', async () => 'done');
  await expect(failing).rejects.toThrow('broken');
  expect(await after).toBe('done');
});
