import { expect, test } from 'vitest';
import type { IsoDate } from '../../../src/corpus/article.ts';
import { createButtons, LONGEST_BUTTON_ID, type PageState } from '../../../src/platforms/chat/button.ts';
import { memoryStore } from '../../../src/store/memory.ts';

const page: PageState = {
  ask: { command: 'brief', options: { topic: 'tide barrier '.repeat(500) }, now: '2024-03-01' as IsoDate },
  cursor: { item: 3, from: 0 },
  trail: [{ item: 0, from: 0 }],
};

test('an id stands for its page, also after a restart with the same store', () => {
  const store = memoryStore();
  const id = createButtons(store).idFor('more', page, 0);
  expect(createButtons(store).read(id)).toEqual({ action: 'more', key: id.split('.')[1], page });
});

test('an id fits into a button of either platform, however long the question', () => {
  expect(createButtons(memoryStore()).idFor('useless', page, 0).length).toBeLessThanOrEqual(LONGEST_BUTTON_ID);
});

test('the same page has the same key, another page or another house another one', () => {
  const [store, other] = [memoryStore(), memoryStore()];
  const key = createButtons(store).idFor('more', page, 0);
  expect(createButtons(store).idFor('more', page, 9)).toBe(key);
  expect(createButtons(store).idFor('more', { ...page, trail: [] }, 0)).not.toBe(key);
  expect(createButtons(other).idFor('more', page, 0)).not.toBe(key);
});

test.each([
  ['nothing', ''],
  ['another action', 'delete.AAAAAAAAAAAAAAAAAAAAAA'],
  ['a key that nobody gave', 'more.AAAAAAAAAAAAAAAAAAAAAA'],
  ['a page in place of a key', 'more.{"ask":{"command":"brief"}}'],
  ['the name of a member of objects', 'more.constructor'],
  ['a line more', 'more.AAAAAAAAAAAAAAAAAAAAAA\n'],
])('%s is not believed', (_what, id) => {
  const buttons = createButtons(memoryStore());
  buttons.idFor('more', page, 0);
  expect(buttons.read(id)).toBeNull();
});
