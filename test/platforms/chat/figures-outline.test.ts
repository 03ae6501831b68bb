import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { answer } from '../../../src/dispatch.ts';
import { figuresOutline } from '../../../src/platforms/chat/outline/figures.ts';
import { english } from '../../../src/platforms/languages/en.ts';
import { articleFrom } from '../../support/articles.ts';
import { fakeDesk } from '../../support/fake-desk.ts';

const desk = fakeDesk([
  articleFrom({
    id: 'boats',
    title: 'Boats',
    paragraphs: ['About 40 boats came to the harbour, and 60 were there at noon.', 'Some 90 boats left the harbour.'],
  }),
]);

test('a sentence stands there once, with all of its figures, and says how many places there are to compare', async () => {
  const reply = await answer({ command: 'figures', options: { topic: 'harbour' } }, desk, commands);
  if (reply.kind !== 'figures') throw new Error(`a reply of the kind ${reply.kind}`);
  const { items } = figuresOutline(reply, { language: english, toType: (line) => line });
  const lines = items.map(({ parts }) => parts.flatMap((part) => (part.kind === 'line' ? part.runs : [])));
  expect(lines.map((runs) => runs.map(({ text }) => text).join(''))).toEqual([
    '40 boats · 60 – boats 1/2',
    '90 boats – boats 2/2',
  ]);
  const [first] = items[0]!.parts.flatMap((part) => (part.kind === 'quote' ? [part.runs] : []));
  expect(first!.filter(({ look }) => look === 'match').map(({ text }) => text)).toEqual(['40 boats', '60']);
});
