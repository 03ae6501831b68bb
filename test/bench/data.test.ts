import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { questionOf, readQuestions } from '../../bench/data.ts';
import { folded, holdsOneOf } from '../../bench/text.ts';
import { openDesk } from '../../src/desk.ts';
import { silentLog } from '../../src/log.ts';

describe('questionOf', () => {
  test('reads a question of a benchmark', () => {
    const record = { id: 'q1', query: 'Who?', now: '2024-01-02', answerable: true, kind: 'news', relevant: ['a', 'b'] };
    expect(questionOf(record, 'here')).toEqual({
      id: 'q1',
      query: 'Who?',
      now: '2024-01-02',
      answerable: true,
      kind: 'news',
      relevant: new Set(['a', 'b']),
      answers: [],
      facts: [],
    });
  });

  test('takes the one article or the several that a question of ours names', () => {
    const record = { id: 'q1', query: 'Who?', answerable: true, answers: ['Kim'] };
    expect(questionOf({ ...record, article: 'a' }, 'here').relevant).toEqual(new Set(['a']));
    expect(questionOf({ ...record, article: ['a', 'b'] }, 'here').relevant).toEqual(new Set(['a', 'b']));
  });

  test('says where a record is that is no question', () => {
    expect(() => questionOf({ id: 'q1' }, 'set.jsonl, record 3')).toThrow('set.jsonl, record 3');
  });
});

describe('our own question sets', () => {
  const folder = new URL('../fixtures/questions/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));

  test.each(files)('%s: ids and questions are unique, and each question says what is right', (file) => {
    const questions = readQuestions(fileURLToPath(new URL(file, folder)));
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ query }) => query)).size).toBe(questions.length);
    for (const { answerable, relevant, answers, kind } of questions) {
      if (answerable) expect(Math.min(relevant.size, answers.length)).toBeGreaterThan(0);
      else expect(kind).not.toBeNull();
    }
  });
});

describe('the questions on the sample corpus', () => {
  test('name articles of the corpus, and each holds an answer', async () => {
    const corpus = [fileURLToPath(new URL('../../corpus', import.meta.url))];
    const { desk } = await openDesk({ corpus, dataDir: null, clock: () => new Date(0), log: silentLog });
    const questions = readQuestions(fileURLToPath(new URL('../fixtures/questions/sample-dev.jsonl', import.meta.url)));
    for (const { id, relevant, answers } of questions) {
      for (const articleId of relevant) {
        const text = desk.article(articleId)?.text ?? '';
        expect(holdsOneOf(text, answers), `${id}: ${articleId} holds ${answers.join(' or ')}`).toBe(true);
      }
    }
  });
});

describe('holdsOneOf', () => {
  test('does not mind quotation marks, dashes, case and white space', () => {
    expect(holdsOneOf('The “grey–zone”\n  plan’s end', ['the "GREY-zone" plan\'s'])).toBe(true);
  });

  test('needs one of several', () => {
    expect(holdsOneOf('ten thousand', ['10,000', 'ten'])).toBe(true);
    expect(holdsOneOf('eleven', ['10,000', 'ten'])).toBe(false);
  });

  test('finds nothing where there is nothing to find', () => {
    expect(holdsOneOf('ten', [])).toBe(false);
    expect(folded(' ')).toBe('');
  });
});
