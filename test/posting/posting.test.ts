import { expect, test } from 'vitest';
import type { ArticleHead } from '../../src/corpus/article.ts';
import { createPosting } from '../../src/posting/posting.ts';
import { memoryStore } from '../../src/store/memory.ts';
import { fakeDesk } from '../support/fake-desk.ts';

const head = (id: string) => ({ id }) as ArticleHead;

/** The posting room over articles that are named alone, and what the store has of them. */
function room() {
  const [store, logged] = [memoryStore(), [] as string[]];
  const there = ['vote', 'fleet'];
  let isFull = false;
  const note = (_: object, message: string) => void logged.push(message);
  const posting = createPosting({
    desk: { ...fakeDesk(), ids: async () => there },
    store: {
      ...store,
      arrivals: {
        ...store.arrivals,
        add(articles, at) {
          if (isFull) throw new Error('The disk is full.');
          return store.arrivals.add(articles, at);
        },
      },
    },
    clock: () => new Date('2024-01-10T06:00:00Z'),
    log: { info: note, warn: note, error: note },
    ...{ zone: 'UTC', hashOf: (person: string) => person, managers: [], catchUpHours: 12 },
  });
  const kept = () => store.arrivals.after(0).map(({ article }) => article);
  const full = (value: boolean) => {
    isFull = value;
  };
  return { posting, there, logged, kept, full };
}

test('what came in is remembered, of the news alone', async () => {
  const { posting, there, kept } = room();
  await posting.noteArticles(null);
  there.push('tide', 'pier');
  await posting.noteArticles({ added: [head('tide')] });
  expect(kept()).toEqual(['vote', 'fleet', 'tide']);
});

test('what could not be remembered is looked for with the next ones', async () => {
  const { posting, there, kept, logged, full } = room();
  await posting.noteArticles(null);
  full(true);
  there.push('tide');
  await posting.noteArticles({ added: [head('tide')] });
  expect(logged).toHaveLength(1);
  full(false);
  there.push('pier');
  await posting.noteArticles({ added: [head('pier')] });
  expect(kept()).toEqual(['vote', 'fleet', 'tide', 'pier']);
});
