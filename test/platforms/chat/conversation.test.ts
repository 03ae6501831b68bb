import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { createChat } from '../../../src/platforms/chat/chat.ts';
import { type Conversed, UNREAD } from '../../../src/platforms/chat/conversation.ts';
import { lineOf } from '../../../src/platforms/chat/line.ts';
import { memoryStore } from '../../../src/store/memory.ts';
import { channelDesks } from '../../support/channel-desk.ts';
import { fakeDesk } from '../../support/fake-desk.ts';
import { somebody, surface } from './surface.ts';

const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** What is replied to each message of a thread, in turn: the ask as a line and what was carried. */
async function held(...texts: readonly string[]): Promise<string[]> {
  const desk = fakeDesk();
  const { channelDesk } = channelDesks(desk);
  const chat = createChat({
    ...{ desk, commands, store: memoryStore(), channelCommands: [], log: silent, channelDesk },
    ...{ clock: () => new Date('2024-03-01T12:00:00Z'), limits: { person: 0, channel: 0 } },
  });
  const replies: string[] = [];
  for (const [at, text] of texts.entries()) {
    const said = { id: `test:${at}`, person: 'test:ines', text, thread: 'test:1', within: null, askerFor: somebody };
    replies.push(shown(await chat.converse({ ...said, read: async () => UNREAD }, surface)));
  }
  return replies;
}

function shown(conversed: Conversed): string {
  if (conversed.kind !== 'reply') return conversed.kind;
  const { ask, carried = [] } = conversed.state;
  return [lineOf(ask, commands), ...carried].join(' | ');
}

test('thanks are no question: nothing is replied, and nothing is forgotten', async () => {
  expect(await held('what did Ruth Adeyemi say about taxes?', 'ok, thanks!', 'and Tomas Lindqvist?')).toEqual([
    'ask what did Ruth Adeyemi say about taxes?',
    'nothing',
    'ask what did Tomas Lindqvist say about taxes? | taxes',
  ]);
});

test('what a person said is looked for on record, and where nothing is there, the question is asked', async () => {
  const [, onRecord] = await held('who is Ruth Adeyemi?', 'what did she say about taxes?');
  expect(onRecord).toBe('quotes Ruth Adeyemi topic:taxes | Ruth Adeyemi');
  const [, notOnRecord] = await held('who is Ruth Adeyemi?', 'what did she say about the herring fleet?');
  expect(notOnRecord).toBe('ask what did Ruth Adeyemi say about the herring fleet? | Ruth Adeyemi');
});

test('whoever sets something up in a sentence is asked for the same as what is understood', async () => {
  expect(await held('please watch boats', 'watch list', 'watch the boats closely')).toEqual([
    'watch boats',
    'watch list',
    'ask watch the boats closely',
  ]);
});
