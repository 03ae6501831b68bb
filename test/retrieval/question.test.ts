import { expect, test } from 'vitest';
import { conceptsOf } from '../../src/retrieval/concepts.ts';
import { readQuestion } from '../../src/retrieval/question.ts';
import { archiveOf, articlesOf } from './support.ts';

const archive = archiveOf(
  articlesOf({
    boats: 'Sixty fishing boats of the herring fleet blocked Port Salter. The minister of France denied it.',
  }),
  'Port Salter = Saltertown',
  'english',
);

function read(question: string) {
  const concepts = conceptsOf(question, archive);
  const { type, asked, counted } = readQuestion(question, concepts);
  return [type, asked === null ? null : concepts[asked]!.typed, counted];
}

test.each([
  ['how many boats', 'How many boats blocked the harbour?', ['number', 'boats', true]],
  ['the last noun of its phrase', 'How many fishing boats blocked the harbour?', ['number', 'boats', true]],
  ['not a name that follows', 'How many boats Port Salter saw', ['number', 'boats', true]],
  ['what is counted, verb as it may be elsewhere', 'How many visit the port?', ['number', 'visit', true]],
  ['times are no thing', 'How many times did the council meet?', ['number', null, true]],
  ['which minister', 'Which minister denied it?', ['person', 'minister', false]],
  ['no thing by name', 'What did the minister deny?', [null, null, false]],
  ['no thing at all', 'Who denied it?', ['person', null, false]],
  ['a topic only', 'herring fleet', [null, null, false]],
  ['nothing after the question word', 'Which?', [null, null, false]],
])('%s: %s', (_why, question, expected) => {
  expect(read(question)).toEqual(expected);
});

test.each([
  ['Who denied it', true],
  ['By whom was it denied', true],
  ['The herring fleet blocked which port?', true],
  ['The fleet has been in port since:', true],
  ['herring fleet at Port Salter', false],
  ['The herring fleet blocked the port.', false],
])('%s: asks, %s', (question, expected) => {
  expect(readQuestion(question, conceptsOf(question, archive)).asks).toBe(expected);
});

test.each([
  ['one sentence', 'Which minister blocked the herring fleet?', ''],
  ['the last one', 'The fleet left. Which minister denied the herring?', 'The fleet left. '],
  ['too little by itself', 'The herring fleet left. What is the minister called?', ''],
  ['nothing asked', 'The fleet left. The minister denied the herring.', ''],
])('where it begins to ask: %s', (_why, question, before) => {
  expect(readQuestion(question, conceptsOf(question, archive)).opens).toBe(before.length);
});
