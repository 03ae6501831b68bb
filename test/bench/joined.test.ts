import { expect, test } from 'vitest';
import { questionOf } from '../../bench/data.ts';
import { judgeJoined } from '../../bench/joined.ts';
import type { CorpusDesk, SearchRequest } from '../../src/command.ts';

const excerpt = (id: string, text: string) => ({ article: { id, file: `news/${id}.txt` }, text });
const asked: string[] = [];
/** A desk whose `ask` finds the answers to both questions, and whose brief to the first only. */
const desk = {
  ask: ({ query }: SearchRequest) => {
    asked.push(query);
    return { excerpts: [excerpt('fire', 'It began at noon.'), excerpt('flood', 'It rose by two metres.')] };
  },
  brief: () => ({ excerpts: [excerpt('fire', 'It began at noon.')] }),
} as unknown as CorpusDesk;
const question = (query: string, article: string, answers: string[]) =>
  questionOf({ id: query, query, answerable: true, article, answers }, 'test');

test('two neighbouring questions are asked as one, and both must be answered', () => {
  const questions = [
    question('When did the fire begin?', 'fire', ['noon']),
    question('Herring prices', 'herring', ['three crowns']),
    question('How far did the river rise?', 'flood', ['two metres']),
    question('Who is left over?', 'fire', ['nobody']),
  ];
  expect(judgeJoined(desk, questions)).toEqual({ pairs: 1, ask: 1, brief: 0 });
  expect(asked).toEqual(['When did the fire begin and how far did the river rise?']);
});
