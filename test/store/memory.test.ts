import { expect, test } from 'vitest';
import { memoryStore } from '../../src/store/memory.ts';
import { storeContract } from './contract.ts';

storeContract('the store in memory', memoryStore);

test('two stores in memory share nothing', () => {
  const [one, other] = [memoryStore(), memoryStore()];
  one.setValue('a', 'b');
  expect([one.value('a'), other.value('a')]).toEqual(['b', null]);
});
