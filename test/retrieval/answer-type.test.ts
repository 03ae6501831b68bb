import { describe, expect, test } from 'vitest';
import { answerTypeOf, figuresIn, holdsAnswer, isPlain, isQuestion } from '../../src/retrieval/answer-type.ts';

test.each([
  ['Who voted against the barrier?', 'person'],
  ['who denied it', 'person'],
  ['By whom was it built?', 'person'],
  ['Whose boats blocked the harbour?', 'person'],
  ['Which minister denied it?', 'person'],
  ['The barrier was denied by who?', 'person'],
  ['When does work begin?', 'date'],
  ['On what day did the council vote?', 'date'],
  ['The council votes when?', 'date'],
  ['Do you know when it begins?', 'date'],
  ['Where is the barrier?', 'place'],
  ['In which city did they meet?', 'region'],
  ['Which of the places is meant?', null],
  ['Which U.S. state banned it?', 'region'],
  ['How many boats came?', 'number'],
  ['How often did they meet?', 'number'],
  ['How much did it cost?', 'money'],
  ['how much are the crews paid', 'money'],
  ['How much money did the state promise?', 'money'],
  ['What amount did the state promise?', 'money'],
  ['What amount of aid was promised?', 'money'],
  ['How much?', 'money'],
  ['How much water did the ferry take?', 'number'],
  ['How much longer is the new pier?', 'number'],
  ['What amount of the herring was lost?', 'number'],
  ['Who was the first to cross since?', 'person'],
  ['How many boats have come since?', 'number'],
  ['What has changed since?', null],
  ['The harbour was shut. It is the first to be shut since?', 'since'],
  ['Pier No. 8 is the first to be shut since:', 'since'],
  ['The harbour has been closed since at least:', 'since'],
  ['Since when is the harbour closed?', 'date'],
  ['In what year was the barrier opened?', 'year'],
  ['What was the final score of the match?', 'score'],
  ['What was the score at the harbour ground?', 'score'],
  ["What is the island's score on the index?", null],
  ['The treaty was broken by:', 'person'],
  ['How long will the work take?', 'duration'],
  ['How long ago did the fleet leave?', 'date'],
  ['Why did the fleet leave?', null],
  ['What did the mayor say?', null],
  ['What did the mayor say when asked about taxes?', null],
  ['When asked about taxes, what did the mayor say?', null],
  ['What is known of the town where the council met?', null],
  ['What of the men who blocked the harbour?', null],
  ['barrier', null],
  ['', null],
] as const)('"%s" asks for %s', (question, type) => {
  expect(answerTypeOf(question)).toBe(type);
});

describe('a sentence that holds what is asked for', () => {
  const holds = (type: Parameters<typeof holdsAnswer>[0], sentence: string, asked = '') =>
    holdsAnswer(type, sentence, new Set(asked.toLowerCase().split(' ')));

  test.each([
    ['date', 'Work begins on Monday.', true],
    ['date', 'It was signed on October 18.', true],
    ['date', 'It was signed in 2018.', true],
    ['date', 'It was signed last week.', true],
    ['date', '회담은 10월 26일 열렸다.', true],
    ['date', 'It is to begin in spring.', true],
    ['date', 'It may be signed.', false],
    ['date', 'The spring is salt.', false],
    ['date', 'The troops march on.', false],
    ['year', 'It was signed in 2018.', true],
    ['year', 'It was signed last year.', true],
    ['year', 'It was signed three years ago.', true],
    ['year', 'It was signed on Monday.', false],
    ['since', 'It is closed, as it has been since the flood of 1953.', true],
    ['since', 'It has been closed since Monday.', true],
    ['since', 'It was closed in 1953.', false],
    ['since', 'Since nobody is there, it may rain in.', false],
    ['score', 'Port Salter won 4-1.', true],
    ['score', 'Port Salter won 4–1 on penalties.', true],
    ['score', 'Port Salter won on 2024-05-01.', false],
    ['score', 'Port Salter won four times.', false],
    ['money', 'It costs $300 million.', true],
    ['money', 'It costs 40 million euros.', true],
    ['money', 'It costs 300 boats.', false],
    ['duration', 'It takes three years.', true],
    ['duration', 'It has stood since 1990.', true],
    ['duration', 'It takes courage.', false],
    ['number', 'About sixty boats came, and 12 lorries.', true],
    ['number', 'Many boats came on October 18, 2023.', false],
    ['place', 'They met in Port Salter.', true],
    ['place', 'WASHINGTON: They met again.', true],
    ['place', 'They met again.', false],
    ['place', 'It is to come before the Harbour Council.', true],
    ['region', 'They met in Port Salter.', true],
    ['region', 'Ardentia banned it on Monday.', true],
    ['region', 'They banned it.', false],
    ['region', 'The council banned it.', false],
    ['person', 'The speaker, Tomas Lindqvist, denied it.', true],
    ['person', 'Adeyemi denied it.', true],
    ['person', 'It was denied.', false],
    ['person', 'Nothing changed.', false],
    [null, 'Anything.', true],
  ] as const)('%s: %s %s', (type, sentence, expected) => {
    expect(holds(type, sentence)).toBe(expected);
  });

  test('what the question says already is no answer to it', () => {
    expect(holds('person', 'The mayor, Ruth Adeyemi, voted.', 'who is ruth adeyemi')).toBe(false);
    expect(holds('person', 'With Ruth Adeyemi came Tomas Lindqvist.', 'who came with ruth adeyemi')).toBe(true);
    expect(holds('region', 'Ardentia banned it.', 'which country neighbours ardentia')).toBe(false);
    expect(holds('number', 'It has 12 gates.', 'how many of the 12 gates')).toBe(false);
    expect(holds('number', 'It has 12 gates and 3 locks.', 'how many of the 12 gates')).toBe(true);
    expect(holds('year', 'It was closed in 1953.', 'what year came after 1953')).toBe(false);
    expect(holds('year', 'It was closed in 1953 and in 1954.', 'what year came after 1953')).toBe(true);
  });
});

test('whether a sentence has a date is plain to see, whether it names a person is not', () => {
  const plain = (['date', 'year', 'since', 'duration', 'score', 'money'] as const).every(isPlain);
  const guessed = (['person', 'place', 'region', 'number', null] as const).some(isPlain);
  expect([plain, guessed]).toEqual([true, false]);
});

test.each([
  ['Who knows?', true],
  ['Was it Adeyemi who “denied it?”', true],
  ['“Who denied it?” asked Adeyemi.', false],
  ['누가 부인했는가？', true],
])('whether a sentence asks: %s', (sentence, expected) => {
  expect(isQuestion(sentence)).toBe(expected);
});

test('figures are found with their places, those of a written date are not', () => {
  const sentence = 'On October 18, 2023, three of 10,000 came.';
  expect(figuresIn(sentence)).toEqual([
    { text: 'three', start: sentence.indexOf('three') },
    { text: '10,000', start: sentence.indexOf('10,000') },
  ]);
});
