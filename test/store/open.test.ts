import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Log } from '../../src/log.ts';
import { expireOld } from '../../src/store/expire.ts';
import { memoryStore } from '../../src/store/memory.ts';
import { openStoreIfAny, openStoreOrRemember, tolerant } from '../../src/store/open.ts';

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'briefwire-open-'));
  folders.push(made);
  return made;
}
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

function logTo(messages: string[]): Log {
  const note = (_fields: object, message: string) => void messages.push(message);
  return { info: note, warn: note, error: note };
}

const outcome = {
  ...{ person: 'p', line: 'ask why', command: 'ask', question: 'why', answerable: true, missing: [], state: '{}' },
};

test('a store that opens is the one on the disk', () => {
  const [place, messages] = [folder(), [] as string[]];
  const store = openStoreOrRemember(place, logTo(messages));
  store.setValue('a', 'b');
  store.close();
  const again = openStoreOrRemember(place, logTo(messages));
  expect([again.value('a'), messages]).toEqual(['b', []]);
  again.close();
});

test('one that does not open is stood in for, and the log says what that costs', () => {
  const [place, messages] = [folder(), [] as string[]];
  writeFileSync(join(place, 'briefwire.db'), 'This is no database.'.repeat(100));
  const store = openStoreOrRemember(place, logTo(messages));
  expect(store.claim('a:1', 0, 1000)).toBe(true);
  expect(store.claim('a:1', 0, 1000)).toBe(false);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(/nothing is remembered over a restart\.$/);
});

test('a store that was not made is not made by looking for it', () => {
  const place = folder();
  expect(openStoreIfAny(place)).toBeNull();
  expect(existsSync(join(place, 'briefwire.db'))).toBe(false);
  openStoreOrRemember(place, logTo([])).close();
  const store = openStoreIfAny(place)!;
  expect(store.outcomes(0)).toEqual([]);
  store.close();
});

describe('a store that fails while it runs', () => {
  const full = () => {
    throw new Error('the disk is full');
  };

  test('still answers once, and keeps its buttons for as long as it runs', () => {
    const messages: string[] = [];
    const store = tolerant({ ...memoryStore(), claim: full, keepButton: full }, logTo(messages));
    expect([store.claim('a:1', 0, 1000), store.claim('a:1', 0, 1000)]).toEqual([true, false]);
    store.keepButton('key', '{}', 0);
    expect(store.button('key')).toBe('{}');
    expect(messages).toHaveLength(3);
  });

  test('keeps its secret, so that keys of buttons stay the same', () => {
    const inner = memoryStore();
    expect(tolerant(inner, logTo([])).secret).toBe(inner.secret);
  });

  test('holds outcomes for as long as it runs, and forgets those too', () => {
    const inner = memoryStore();
    inner.addOutcome(outcome, 0);
    const store = tolerant({ ...inner, addOutcome: full }, logTo([]));
    store.addOutcome(outcome, 0);
    expect(store.forgetPerson('p')).toEqual({ questions: 0, opinions: 0, outcomes: 2, turns: 0, orders: 0 });
  });

  test('does not say that a person is forgotten', () => {
    const store = tolerant({ ...memoryStore(), forgetPerson: full }, logTo([]));
    expect(() => store.forgetPerson('p')).toThrow('full');
  });
});

test('what is old is forgotten, what is asked for later is kept longer', () => {
  const day = 86_400_000;
  const store = memoryStore();
  store.claim('a:1', 0, 1000);
  store.finish('a:1', 0);
  store.keepButton('key', '{}', 0);
  store.addQuestion({ person: 'p', line: 'brief troops', state: '{}' }, 0);
  store.addOutcome(outcome, 0);
  expireOld(store, 3 * day, 30);
  expect(store.claim('a:1', 3 * day, 1000)).toBe(true);
  expect([store.button('key'), store.lastQuestions('p', 1).length]).toEqual(['{}', 1]);
  expireOld(store, 100 * day, 30);
  expect([store.button('key'), store.lastQuestions('p', 1).length]).toEqual(['{}', 0]);
  expireOld(store, 200 * day, 30);
  expect([store.button('key'), store.outcomes(0).length]).toEqual([null, 1]);
  expireOld(store, 366 * day, 30);
  expect(store.outcomes(0)).toEqual([]);
});
